namespace Visavis.Econometrics.Linear;

/// <summary>Rows tied to far more others than most: totals, in a system of parts and totals. They are eliminated last.</summary>
/// <remarks>When all others are gone, two hubs are tied if one piece of the rest touched both: a smaller graph, ordered in its turn.</remarks>
internal static class Hubs
{
    private const int Always = 64;
    private const int TimesTheMean = 8;

    // Beyond so many ties between hubs, what remains is dense whatever its order.
    private const long MostTies = 50_000_000;

    public static List<int> Of(int[] degrees)
    {
        var most = Always + (TimesTheMean * degrees.Select(d => (double)d).DefaultIfEmpty(0).Average());
        return [.. Enumerable.Range(0, degrees.Length).Where(i => degrees[i] > most)];
    }

    /// <summary>In which order to eliminate the hubs.</summary>
    public static IEnumerable<int> Order(SparseSymmetric matrix, List<int> hubs)
    {
        var number = Enumerable.Repeat(-1, matrix.Size).ToArray();
        for (var h = 0; h < hubs.Count; h++)
        {
            number[hubs[h]] = h;
        }
        var (pieces, ties) = (Pieces(matrix, number), new List<Triplet>());
        var touched = new SortedSet<(int Piece, int Hub)>();
        Each(
            matrix,
            (one, other) =>
            {
                if (number[one] >= 0 && number[other] >= 0)
                {
                    ties.Add(new(number[one], number[other], 1));
                }
                else if (number[one] >= 0 || number[other] >= 0)
                {
                    var (hub, rest) = number[one] >= 0 ? (one, other) : (other, one);
                    touched.Add((Root(pieces, rest), number[hub]));
                }
            }
        );
        var groups = touched.GroupBy(t => t.Piece, t => t.Hub).Select(g => g.ToArray()).ToList();
        if (groups.Sum(g => (long)g.Length * g.Length / 2) > MostTies)
        {
            return hubs;
        }
        foreach (var group in groups)
        {
            ties.AddRange(group.SelectMany((h, k) => group.Take(k).Select(other => new Triplet(h, other, 1))));
        }
        return MinimumDegree.Order(SparseSymmetric.From(hubs.Count, ties)).Select(h => hubs[h]);
    }

    // Rows that hang together without hubs have one root.
    private static int[] Pieces(SparseSymmetric matrix, int[] number)
    {
        int[] parent = [.. Enumerable.Range(0, matrix.Size)];
        Each(
            matrix,
            (one, other) =>
            {
                if (number[one] < 0 && number[other] < 0)
                {
                    parent[Root(parent, one)] = Root(parent, other);
                }
            }
        );
        return parent;
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }
        return i;
    }

    private static void Each(SparseSymmetric matrix, Action<int, int> take)
    {
        for (var column = 0; column < matrix.Size; column++)
        {
            for (var e = matrix.ColumnStart[column] + 1; e < matrix.ColumnStart[column + 1]; e++)
            {
                take(column, matrix.RowOf[e]);
            }
        }
    }
}
