using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>One publisher says one thing of one quantity once, however often it is printed. Tables are editions of their own.</summary>
internal static class Echoes
{
    /// <summary>Testimonies of which each says something of its own, and those that repeat one of them.</summary>
    public static (List<Testimony> Once, List<Testimony> Again) Part(IEnumerable<Testimony> testimonies)
    {
        var (once, again) = (new List<Testimony>(), new List<Testimony>());
        foreach (var same in testimonies.GroupBy(SaidOf))
        {
            // The finest print stands for all; of equals the nearest to the reporter, then the first by name.
            var ordered = same.OrderBy(Width)
                .ThenBy(t => t.Nearness)
                .ThenBy(t => t.Id, StringComparer.Ordinal)
                .ToList();
            once.Add(ordered[0]);
            again.AddRange(ordered.Skip(1));
        }
        return (once, again);
    }

    private static string SaidOf(Testimony testimony) =>
        testimony.Nearness == Nearness.Table
            ? testimony.Id
            : string.Join(
                '|',
                testimony.Lineage.Statement.Length > 0 ? testimony.Lineage.Statement : testimony.Lineage.Publisher,
                Words(testimony.Terms),
                Words(testimony.Base),
                testimony.Lineage.Statement.Length > 0 ? "" : testimony.Interval.ToString()
            );

    private static string Words(ImmutableArray<Term> terms) =>
        string.Join('+', terms.Select(t => $"{t.Coefficient}·{t.Cell}"));

    private static decimal Width(Testimony testimony) =>
        testimony.Interval.IsBounded
            ? testimony.Interval.High!.Value - testimony.Interval.Low!.Value
            : decimal.MaxValue;
}
