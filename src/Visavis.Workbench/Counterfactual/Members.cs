using Visavis.Core;

namespace Visavis.Workbench.Counterfactual;

/// <summary>Who is meant by the words of a change: economies of the file, and groups with their members at the end of a year.</summary>
/// <param name="names">Economies as the file writes them.</param>
/// <param name="year">The year; absent where the file has none.</param>
internal sealed class Members(IReadOnlyList<string> names, int? year)
{
    /// <summary>Every pair of different economies that is meant.</summary>
    public bool[] Pairs(PairsPart meant)
    {
        var (n, isMeant) = (names.Count, new bool[names.Count * names.Count]);
        var among = Are(meant.Among);
        var exporters = Are(meant.Exporters);
        var importers = Are(meant.Importers);
        bool[][] sides = [.. (meant.Between ?? []).Select(Are)];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                var isBetween = sides is not [var a, var b] || (a[i] && b[j]) || (b[i] && a[j]);
                isMeant[(i * n) + j] = i != j && among[i] && among[j] && exporters[i] && importers[j] && isBetween;
            }
        }
        return isMeant;
    }

    /// <summary>Words that mean nobody, or that together mean no pair.</summary>
    public IReadOnlyList<Problem> Problems(PairsPart meant, string place)
    {
        Problem[] unknown = [.. Unknown(meant, place)];
        return unknown.Length > 0 || Pairs(meant).Contains(true) ? unknown : [CounterfactualTexts.NoPairMeant(place)];
    }

    /// <summary>Members of named groups that the file lacks, by group.</summary>
    public IEnumerable<(string Group, IReadOnlyList<string> Lacking)> Lacking(IEnumerable<PairsPart> meant) =>
        meant
            .SelectMany(c => c.Members)
            .Distinct(StringComparer.Ordinal)
            .Where(w => !names.Contains(w))
            .Select(g => (g, (IReadOnlyList<string>)[.. Of(g).Where(m => !names.Contains(m))]))
            .Where(g => g.Item2.Count > 0);

    private IEnumerable<Problem> Unknown(PairsPart meant, string place)
    {
        foreach (var word in meant.Members.Distinct(StringComparer.Ordinal).Where(w => !names.Contains(w)))
        {
            if (!IsGroup(word))
            {
                yield return CounterfactualTexts.UnknownMember(place, word);
            }
            else if (year is null || !Of(word).Any(names.Contains))
            {
                yield return CounterfactualTexts.NobodyThere(place, word, year);
            }
        }
    }

    private static bool IsGroup(string word) => Groups.All.Any(m => m.Group == word);

    // An economy of the file is meant before a group of the same name.
    private bool[] Are(IReadOnlyList<string>? words)
    {
        if (words is null)
        {
            return [.. names.Select(_ => true)];
        }
        var meant = words.SelectMany(w => names.Contains(w) ? [w] : Of(w)).ToHashSet(StringComparer.Ordinal);
        return [.. names.Select(meant.Contains)];
    }

    // As gravity equations have it: who belongs at the end of a year belongs in it.
    private IEnumerable<string> Of(string group) =>
        Groups
            .All.Where(m => m.Group == group && m.HoldsOn(Period.Year(year!.Value).LastDay))
            .Select(m => m.Member.Code)
            .Distinct(StringComparer.Ordinal);
}
