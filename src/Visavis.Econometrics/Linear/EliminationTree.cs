namespace Visavis.Econometrics.Linear;

/// <summary>Which row's elimination next touches each row, and how many elements each column of the factor has.</summary>
/// <remarks>Liu (1990), The role of elimination trees in sparse factorization, SIAM J. Matrix Anal. Appl. 11(1).</remarks>
internal sealed class EliminationTree
{
    private EliminationTree(int[] order, int[] parent, int[] count) => (Order, Parent, Count) = (order, parent, count);

    /// <summary>Which row stands at each place: children before their parents, and side by side.</summary>
    public int[] Order { get; }

    /// <summary>The parent of each place, a later one; −1 at a root.</summary>
    public int[] Parent { get; }

    /// <summary>Elements of each column of the factor, the diagonal among them.</summary>
    public int[] Count { get; }

    public static EliminationTree Of(SparseSymmetric matrix, int[] order)
    {
        var parent = Parents(new Upper(matrix, order));
        var after = Postorder(parent);
        int[] composed = [.. after.Select(place => order[place])];
        var upper = new Upper(matrix, composed);
        var renamed = Parents(upper);
        return new(composed, renamed, Counts(upper, renamed));
    }

    private static int[] Parents(Upper upper)
    {
        var n = upper.Start.Length - 1;
        var (parent, root) = (new int[n], new int[n]);
        for (var k = 0; k < n; k++)
        {
            (parent[k], root[k]) = (-1, k);
            for (var e = upper.Start[k]; e < upper.Start[k + 1]; e++)
            {
                // Up to the root known so far; on the way everybody is shown the way to k.
                var i = upper.Other[e];
                while (root[i] != i && root[i] != k)
                {
                    (i, root[i]) = (root[i], k);
                }
                if (root[i] == i && i != k)
                {
                    (parent[i], root[i]) = (k, k);
                }
            }
        }
        return parent;
    }

    private static int[] Postorder(int[] parent)
    {
        var n = parent.Length;
        var (child, sibling) = (Enumerable.Repeat(-1, n + 1).ToArray(), new int[n]);
        for (var i = n - 1; i >= 0; i--)
        {
            var of = parent[i] < 0 ? n : parent[i];
            (sibling[i], child[of]) = (child[of], i);
        }
        var (order, stack) = (new List<int>(n), new Stack<int>([n]));
        while (stack.TryPeek(out var top))
        {
            if (child[top] is >= 0 and var next)
            {
                child[top] = sibling[next];
                stack.Push(next);
            }
            else
            {
                order.Add(stack.Pop());
            }
        }
        order.RemoveAt(n);
        return [.. order];
    }

    // Row k of the factor is the part of the tree between the row's elements and k.
    private static int[] Counts(Upper upper, int[] parent)
    {
        var n = parent.Length;
        var (count, mark) = (Enumerable.Repeat(1, n).ToArray(), new int[n]);
        for (var k = 0; k < n; k++)
        {
            mark[k] = k;
            for (var e = upper.Start[k]; e < upper.Start[k + 1]; e++)
            {
                for (var i = upper.Other[e]; mark[i] != k; i = parent[i])
                {
                    (mark[i], count[i]) = (k, count[i] + 1);
                }
            }
        }
        return count;
    }

    /// <summary>For every place, the earlier places that the matrix ties to it.</summary>
    private sealed class Upper
    {
        public Upper(SparseSymmetric matrix, int[] order)
        {
            var place = new int[order.Length];
            for (var k = 0; k < order.Length; k++)
            {
                place[order[k]] = k;
            }
            Start = new int[order.Length + 1];
            Each(matrix, place, (later, _) => Start[later + 1]++);
            for (var k = 0; k < order.Length; k++)
            {
                Start[k + 1] += Start[k];
            }
            Other = new int[Start[^1]];
            var next = Start[..^1];
            Each(matrix, place, (later, earlier) => Other[next[later]++] = earlier);
        }

        public int[] Start { get; }

        public int[] Other { get; }

        private static void Each(SparseSymmetric matrix, int[] place, Action<int, int> take)
        {
            for (var column = 0; column < matrix.Size; column++)
            {
                for (var e = matrix.ColumnStart[column] + 1; e < matrix.ColumnStart[column + 1]; e++)
                {
                    var (one, other) = (place[column], place[matrix.RowOf[e]]);
                    take(Math.Max(one, other), Math.Min(one, other));
                }
            }
        }
    }
}
