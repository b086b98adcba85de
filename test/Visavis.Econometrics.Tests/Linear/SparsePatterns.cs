using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Tests.Linear;

/// <summary>Sparse positive definite matrices of several shapes: diagonally dominant, seeded.</summary>
internal static class SparsePatterns
{
    public static SparseSymmetric Make(string shape, int n) =>
        shape switch
        {
            "grid" => Of(n * n, GridTies(n), 1),
            "arrow" => Of(n, Enumerable.Range(1, n - 1).Select(i => (0, i)), 2),
            "chain" => Of(n, Enumerable.Range(1, n - 1).Select(i => (i - 1, i)), 3),
            "islands" => Of(n, Enumerable.Range(1, n - 1).Where(i => i % 7 != 0).Select(i => (i - 1, i)), 4),
            "any" => Of(n, AnyTies(n, 3 * n, 5), 5),
            "full" => Of(n, AnyTies(n, 20 * n * n, 6), 6),
            "totals" => Of(n + 9, TotalTies(n), 8),
            "bare" => Of(n, [], 7),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, null),
        };

    public static Matrix Dense(SparseSymmetric a)
    {
        var dense = new Matrix(a.Size, a.Size);
        for (var column = 0; column < a.Size; column++)
        {
            for (var e = a.ColumnStart[column]; e < a.ColumnStart[column + 1]; e++)
            {
                dense[a.RowOf[e], column] = dense[column, a.RowOf[e]] = a.Values[e];
            }
        }
        return dense;
    }

    private static SparseSymmetric Of(int n, IEnumerable<(int, int)> ties, int seed)
    {
        var random = new Random(seed);
        var elements = ties.Distinct().Select(t => new Triplet(t.Item1, t.Item2, random.NextDouble() - 0.5)).ToList();
        var sums = new double[n];
        foreach (var (row, column, value) in elements)
        {
            sums[row] += Math.Abs(value);
            sums[column] += Math.Abs(value);
        }
        return SparseSymmetric.From(n, [.. elements, .. sums.Select((s, i) => new Triplet(i, i, s + 0.3))]);
    }

    private static IEnumerable<(int, int)> GridTies(int n) =>
        from i in Enumerable.Range(0, n)
        from j in Enumerable.Range(0, n)
        from tie in new[] { (Row: i + 1, Column: j), (Row: i, Column: j + 1) }
        where tie.Row < n && tie.Column < n
        select ((i * n) + j, (tie.Row * n) + tie.Column);

    // Parts, each within two of nine totals, and now and then a tie between neighbours.
    private static IEnumerable<(int, int)> TotalTies(int n) =>
        Enumerable
            .Range(0, n)
            .SelectMany(i =>
                new[] { (n + (i % 5), i), (n + 5 + (i / 5 % 4), i), (Math.Min(i + 1, n - 1), i) }.Take(
                    i % 3 == 0 ? 3 : 2
                )
            )
            .Where(t => t.Item1 != t.Item2);

    private static IEnumerable<(int, int)> AnyTies(int n, int count, int seed)
    {
        var random = new Random(seed);
        return Enumerable
            .Range(0, count)
            .Select(_ => (Math.Max(random.Next(n), 1), random.Next(n)))
            .Where(t => t.Item2 < t.Item1)
            .ToList();
    }
}
