namespace Visavis.Analysis.Identities;

/// <summary>Finds the irreducible conflicting sets among connected statements, by a hitting-set tree (Reiter 1987).</summary>
/// <param name="statements">Connected statements.</param>
/// <param name="limit">How many sets to find at most.</param>
internal sealed class ConflictSearch(IReadOnlyList<Statement> statements, int limit)
{
    private const int MostNodes = 4_000;
    private readonly List<List<Statement>> found = [];

    /// <summary>Whether the bound ended the search before everything was found.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>The sets, smallest first, then in the order of their claims.</summary>
    public List<List<Statement>> Run()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "" };
        var open = new Queue<SortedSet<int>>([
            [],
        ]);
        for (var node = 0; open.TryDequeue(out var without); node++)
        {
            if (ConflictWithout(without) is not { } conflict)
            {
                continue;
            }
            if (node >= MostNodes || found.Count > limit)
            {
                IsTruncated = true;
                break;
            }
            foreach (var claim in conflict.Where(s => !s.IsIdentity))
            {
                var next = new SortedSet<int>(without) { claim.Number };
                if (seen.Add(string.Join(',', next)))
                {
                    open.Enqueue(next);
                }
            }
        }
        return [.. found.OrderBy(c => c.Count(s => !s.IsIdentity)).ThenBy(Order, StringComparer.Ordinal).Take(limit)];
    }

    private List<Statement>? ConflictWithout(SortedSet<int> without)
    {
        if (found.Find(c => !c.Exists(s => without.Contains(s.Number))) is { } known)
        {
            return known;
        }
        var conflict = Smallest([.. statements.Where(s => !without.Contains(s.Number))]);
        if (conflict is not null)
        {
            found.Add(conflict);
        }
        return conflict;
    }

    /// <summary>An irreducible conflicting set, of the first statements where there is a choice; absent when all can hold.</summary>
    public static List<Statement>? Smallest(IReadOnlyList<Statement> among) =>
        Refute(among) is { } proof ? new SmallestConflict(among).Of(proof) : null;

    /// <summary>The numbers of statements that already conflict; absent when all can hold.</summary>
    public static HashSet<int>? Refute(IEnumerable<Statement> statements) =>
        Polyhedron.Of(statements).Refute()?.Owners.ToHashSet();

    private static string Order(List<Statement> conflict) =>
        string.Join(
            ',',
            conflict.Select(s => s.Number.ToString("00000", System.Globalization.CultureInfo.InvariantCulture))
        );
}
