using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Conversion;

/// <summary>Which codes of one edition may be which codes of another: a graph of many to many.</summary>
public sealed class Concordance
{
    private readonly SortedDictionary<string, ImmutableArray<Correspondence>> bySource;
    private readonly Dictionary<string, int> componentBySource;

    /// <summary>The concordance of two editions.</summary>
    /// <param name="from">The edition converted from.</param>
    /// <param name="to">The edition converted to.</param>
    /// <param name="lines">Its lines in any order; a line that stands twice counts once.</param>
    public Concordance(Nomenclature from, Nomenclature to, IEnumerable<Correspondence> lines)
    {
        (From, To) = (from, to);
        bySource = new(
            lines
                .DistinctBy(l => (l.From.Code, l.To.Code))
                .GroupBy(l => l.From.Code, StringComparer.Ordinal)
                .ToDictionary(
                    g => g.Key,
                    g => g.OrderBy(l => l.To.Code, StringComparer.Ordinal).ToImmutableArray(),
                    StringComparer.Ordinal
                ),
            StringComparer.Ordinal
        );
        Components = ComponentSearch.Of(bySource);
        componentBySource = Components
            .SelectMany((c, i) => c.Sources.Select(s => (Source: s, Index: i)))
            .ToDictionary(p => p.Source, p => p.Index, StringComparer.Ordinal);
    }

    /// <summary>The edition converted from.</summary>
    public Nomenclature From { get; }

    /// <summary>The edition converted to.</summary>
    public Nomenclature To { get; }

    /// <summary>Its connected components, by their first code.</summary>
    public ImmutableArray<Component> Components { get; }

    /// <summary>Its lines, sorted by code.</summary>
    public IEnumerable<Correspondence> Lines => bySource.Values.SelectMany(l => l);

    /// <summary>The codes that begin with that of another edition, such as ten digits of the TN VED with six of the HS.</summary>
    /// <param name="from">The finer edition, whose <see cref="Nomenclature.Base"/> is the other.</param>
    /// <param name="to">The edition that it is built on.</param>
    /// <param name="codes">The codes to convert; those shorter than a code of the other edition are left out.</param>
    public static Concordance OfBase(Nomenclature from, Nomenclature to, IEnumerable<string> codes)
    {
        var digits = to.Levels[^1];
        return new(
            from,
            to,
            codes
                .Where(c => c.Length >= digits)
                .Select(c => new Correspondence(new(from.Id, c), new(to.Id, c[..digits]), null))
        );
    }

    /// <summary>What a code may be in the second edition, sorted.</summary>
    public bool TryTargets(string source, out ImmutableArray<Correspondence> targets) =>
        bySource.TryGetValue(source, out targets);

    /// <summary>The component of a code of the first edition.</summary>
    /// <exception cref="KeyNotFoundException">The concordance has no such code.</exception>
    public Component ComponentOf(string source) => Components[componentBySource[source]];

    /// <summary>Whether finer codes begin with this one: it is a total of theirs.</summary>
    public bool IsTotal(string code) =>
        code == "TOTAL"
        || bySource.Keys.Any(s => s.Length > code.Length && s.StartsWith(code, StringComparison.Ordinal));
}
