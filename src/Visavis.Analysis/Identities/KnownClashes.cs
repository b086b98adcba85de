namespace Visavis.Analysis.Identities;

/// <summary>Conflicts that were found before: where one of them stands within other statements, these need no proof of their own.</summary>
internal sealed class KnownClashes
{
    private readonly Dictionary<int, List<HashSet<int>>> numbersByFirst = [];

    public void Add(Clash clash)
    {
        var first = clash.Statements[0].Number;
        if (!numbersByFirst.TryGetValue(first, out var there))
        {
            numbersByFirst.Add(first, there = []);
        }
        var numbers = clash.Statements.Select(s => s.Number).ToHashSet();
        if (!there.Exists(numbers.SetEquals))
        {
            there.Add(numbers);
        }
    }

    /// <summary>The numbers of one whose statements are all among these; absent where there is none.</summary>
    public HashSet<int>? In(List<Statement> statements)
    {
        var numbers = statements.Select(s => s.Number).ToHashSet();
        return statements
            .Select(s => numbersByFirst.GetValueOrDefault(s.Number)?.Find(k => k.IsSubsetOf(numbers)))
            .FirstOrDefault(k => k is not null);
    }
}
