namespace Visavis.Econometrics.Linear;

/// <summary>Columns of a factor with the same rows below, factored together as one dense front.</summary>
/// <param name="First">Place of the first column.</param>
/// <param name="Columns">How many columns.</param>
/// <param name="Below">Places of the rows below the columns, ascending.</param>
/// <param name="Parent">The supernode that takes in what is left of the front; −1 at a root.</param>
/// <param name="Children">Supernodes whose parent this is, ascending.</param>
internal sealed record Supernode(int First, int Columns, int[] Below, int Parent, List<int> Children)
{
    /// <summary>Rows of the front.</summary>
    public int Size => Columns + Below.Length;

    /// <summary>Which row of the front a place is.</summary>
    public int PlaceInFront(int place)
    {
        var own = place - First;
        return own < Columns ? own : Columns + Array.BinarySearch(Below, place);
    }
}

/// <summary>What of a sparse factor depends on the pattern alone: the order of elimination and the fronts.</summary>
internal sealed class SupernodePlan
{
    // Small columns are joined with their parent even where that stores zeros: dense arithmetic is faster.
    private const int AlwaysJoined = 8;
    private const double MostZeros = 0.2;

    private SupernodePlan(int[] order, Supernode[] supernodes)
    {
        (Order, Supernodes) = (order, supernodes);
        Place = new int[order.Length];
        for (var k = 0; k < order.Length; k++)
        {
            Place[order[k]] = k;
        }
    }

    /// <summary>Which row of the matrix stands at each place.</summary>
    public int[] Order { get; }

    /// <summary>The place of each row of the matrix.</summary>
    public int[] Place { get; }

    /// <summary>Children before their parents.</summary>
    public Supernode[] Supernodes { get; }

    public static SupernodePlan Of(SparseSymmetric matrix)
    {
        var tree = EliminationTree.Of(matrix, MinimumDegree.Order(matrix));
        return new SupernodePlan(tree.Order, []).With(matrix, tree, Starts(tree));
    }

    private SupernodePlan With(SparseSymmetric matrix, EliminationTree tree, List<int> starts)
    {
        var owner = new int[Order.Length];
        for (var s = 0; s + 1 < starts.Count; s++)
        {
            owner.AsSpan(starts[s]..starts[s + 1]).Fill(s);
        }
        var tied = TiedLater(matrix);
        var (found, mark) = (new Supernode[starts.Count - 1], new int[Order.Length]);
        for (var s = 0; s < found.Length; s++)
        {
            var last = starts[s + 1] - 1;
            var parent = tree.Parent[last] < 0 ? -1 : owner[tree.Parent[last]];
            found[s] = new(starts[s], starts[s + 1] - starts[s], [], parent, []);
        }
        for (var s = 0; s < found.Length; s++)
        {
            found[s] = found[s] with { Below = Below(found, s, tied, mark) };
            if (found[s].Parent >= 0)
            {
                found[found[s].Parent].Children.Add(s);
            }
        }
        return new(Order, found);
    }

    private static int[] Below(Supernode[] found, int s, SparseRows tied, int[] mark)
    {
        var (rows, end) = (new List<int>(), found[s].First + found[s].Columns);
        for (var column = found[s].First; column < end; column++)
        {
            Collect(tied.ColumnsOf(column), end, s, mark, rows);
        }
        foreach (var child in found[s].Children)
        {
            Collect(found[child].Below, end, s, mark, rows);
        }
        rows.Sort();
        return [.. rows];
    }

    private static void Collect(ReadOnlySpan<int> places, int end, int s, int[] mark, List<int> rows)
    {
        foreach (var place in places)
        {
            if (place >= end && mark[place] != s + 1)
            {
                mark[place] = s + 1;
                rows.Add(place);
            }
        }
    }

    // For every place, the later places that the matrix ties to it.
    private SparseRows TiedLater(SparseSymmetric matrix)
    {
        var ties = new List<Triplet>(matrix.RowOf.Length);
        for (var column = 0; column < matrix.Size; column++)
        {
            for (var e = matrix.ColumnStart[column] + 1; e < matrix.ColumnStart[column + 1]; e++)
            {
                var (one, other) = (Place[column], Place[matrix.RowOf[e]]);
                ties.Add(new(Math.Min(one, other), Math.Max(one, other), 1));
            }
        }
        return SparseRows.From(matrix.Size, matrix.Size, ties);
    }

    // Where supernodes begin, and the end. A column joins the one before it whose rows it has, or nearly has.
    private static List<int> Starts(EliminationTree tree)
    {
        var n = tree.Order.Length;
        var found = new Stack<(int Start, long Zeros)>();
        for (var end = 0; end < n; end++)
        {
            var own = (Start: end, Zeros: 0L);
            while (found.TryPeek(out var before) && tree.Parent[own.Start - 1] is >= 0 and var parent && parent <= end)
            {
                var (children, columns) = (own.Start - before.Start, end + 1 - before.Start);
                var (front, wasFront) = (columns - 1 + tree.Count[end], children - 1 + tree.Count[own.Start - 1]);
                var zeros = own.Zeros + before.Zeros + ((long)children * (front - wasFront));
                if (columns > AlwaysJoined && zeros > MostZeros * columns * front)
                {
                    break;
                }
                own = (before.Start, zeros);
                _ = found.Pop();
            }
            found.Push(own);
        }
        return [.. found.Select(f => f.Start).Reverse(), n];
    }
}
