namespace Visavis.Analysis.Identities;

/// <summary>
/// Junker (2004): the last statement of the shortest conflicting beginning is in the set; then the same with it given.
/// Every proof on the way says how short the beginning is at most, so few are needed.
/// </summary>
/// <param name="among">Statements that conflict.</param>
/// <param name="holds">Whether statements are known to hold together; where it cannot tell, they are asked.</param>
internal sealed class SmallestConflict(IReadOnlyList<Statement> among, Predicate<IEnumerable<Statement>>? holds = null)
{
    private readonly List<Statement> kept = [];
    private readonly HashSet<int> keptNumbers = [];

    /// <summary>The set, in the order of its statements.</summary>
    /// <param name="proof">Numbers of some of the statements that already conflict.</param>
    public List<Statement> Of(HashSet<int> proof)
    {
        for (proof = Shortest(proof); Length(proof) > 0; proof = Shortest(proof))
        {
            var last = among[Length(proof) - 1];
            kept.Add(last);
            keptNumbers.Add(last.Number);
        }
        return [.. kept.OrderBy(s => s.Number)];
    }

    /// <summary>The proof whose beginning is the shortest.</summary>
    private HashSet<int> Shortest(HashSet<int> proof)
    {
        var least = 0;
        for (var probe = Length(proof) - 1; least < Length(proof); probe = (least + Length(proof)) / 2)
        {
            if (Refute([.. kept, .. among.Take(probe)]) is { } shorter)
            {
                proof = shorter;
            }
            else
            {
                least = probe + 1;
            }
        }
        return proof;
    }

    private HashSet<int>? Refute(List<Statement> statements) =>
        holds?.Invoke(statements) == true ? null : ConflictSearch.Refute(statements);

    /// <summary>How many of the first statements a proof needs beside what is kept.</summary>
    private int Length(HashSet<int> proof)
    {
        var length = among.Count;
        while (length > 0 && !IsNeeded(among[length - 1].Number))
        {
            length--;
        }
        return length;

        bool IsNeeded(int number) => proof.Contains(number) && !keptNumbers.Contains(number);
    }
}
