namespace Visavis.Econometrics.Linear;

/// <summary>Where each element of a matrix goes in the fronts.</summary>
internal sealed class FrontalEntries
{
    private readonly SparseSymmetric pattern;

    public FrontalEntries(SupernodePlan plan, SparseSymmetric matrix)
    {
        pattern = matrix;
        var owner = new int[matrix.Size];
        for (var s = 0; s < plan.Supernodes.Length; s++)
        {
            var node = plan.Supernodes[s];
            owner.AsSpan(node.First, node.Columns).Fill(s);
        }
        Start = new int[plan.Supernodes.Length + 1];
        (Source, Target) = (new int[matrix.RowOf.Length], new int[matrix.RowOf.Length]);
        Each(plan, (_, column, _) => Start[owner[column] + 1]++);
        for (var s = 0; s < plan.Supernodes.Length; s++)
        {
            Start[s + 1] += Start[s];
        }
        var next = Start[..^1];
        Each(
            plan,
            (source, column, row) =>
            {
                var (node, at) = (plan.Supernodes[owner[column]], next[owner[column]]++);
                (Source[at], Target[at]) = (source, (node.PlaceInFront(row) * node.Columns) + column - node.First);
            }
        );
    }

    /// <summary>Where each supernode's elements begin.</summary>
    public int[] Start { get; }

    /// <summary>Which element of the matrix.</summary>
    public int[] Source { get; }

    /// <summary>Where in the supernode's panel, row by row.</summary>
    public int[] Target { get; }

    /// <exception cref="ArgumentException">Another pattern, or an element is no number.</exception>
    public void Check(SparseSymmetric matrix)
    {
        if (
            !matrix.ColumnStart.AsSpan().SequenceEqual(pattern.ColumnStart)
            || !matrix.RowOf.AsSpan().SequenceEqual(pattern.RowOf)
        )
        {
            throw new ArgumentException("The matrix has elements in other places than the one that was planned for.");
        }
        if (Array.FindIndex(matrix.Values, v => !double.IsFinite(v)) is >= 0 and var wrong)
        {
            throw new ArgumentException($"Row {matrix.RowOf[wrong]} holds {matrix.Values[wrong]}, which is no number.");
        }
    }

    private void Each(SupernodePlan plan, Action<int, int, int> take)
    {
        for (var column = 0; column < pattern.Size; column++)
        {
            for (var e = pattern.ColumnStart[column]; e < pattern.ColumnStart[column + 1]; e++)
            {
                var (one, other) = (plan.Place[column], plan.Place[pattern.RowOf[e]]);
                take(e, Math.Min(one, other), Math.Max(one, other));
            }
        }
    }
}
