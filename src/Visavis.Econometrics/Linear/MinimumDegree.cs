namespace Visavis.Econometrics.Linear;

/// <summary>An order of elimination that keeps a sparse factor sparse.</summary>
/// <remarks>
/// Approximate minimum degree on a quotient graph (Amestoy, Davis and Duff 1996, SIAM J. Matrix Anal. Appl. 17(4)): what
/// is eliminated becomes an element, elements absorb those they hold, rows with one neighbourhood are one, and degrees are
/// bounds from above. Hubs come last. Ties are settled by the order of the rows: one answer always.
/// </remarks>
internal sealed class MinimumDegree
{
    private readonly QuotientGraph graph;
    private readonly DegreeLists lists;
    private readonly int[] degree;
    private readonly int[] outside;
    private readonly int[] hash;
    private readonly int[] bucket;
    private readonly int[] nextInBucket;
    private readonly List<int> order;
    private int left;

    private MinimumDegree(SparseSymmetric matrix)
    {
        var n = matrix.Size;
        graph = new QuotientGraph(matrix);
        (degree, outside, hash, nextInBucket) = (new int[n], new int[n], new int[n], new int[n]);
        bucket = [.. Enumerable.Repeat(-1, n)];
        (lists, order, left) = (new DegreeLists(n), new List<int>(n), n - graph.Hubs.Count);
        for (var i = n - 1; i >= 0; i--)
        {
            if (graph.IsAlive(i))
            {
                degree[i] = graph.Neighbours(i).Length;
                lists.Add(i, degree[i]);
            }
        }
    }

    /// <summary>Which row is eliminated at each place.</summary>
    public static int[] Order(SparseSymmetric matrix)
    {
        var search = new MinimumDegree(matrix);
        while (search.left > 0)
        {
            search.Eliminate(search.lists.TakeLeast());
        }
        if (search.graph.Hubs.Count > 0)
        {
            search.order.AddRange(Hubs.Order(matrix, search.graph.Hubs));
        }
        return [.. search.order];
    }

    private void Eliminate(int pivot)
    {
        var front = graph.Front(pivot);
        foreach (var i in front)
        {
            lists.Remove(i, degree[i]);
        }
        CountOutside(front);
        Leave(pivot);
        foreach (var i in front)
        {
            var bound = graph.Renew(i, pivot, outside, out hash[i]);
            if (bound == 0)
            {
                Leave(i); // Nobody but the front knows it: it goes along.
            }
            else
            {
                degree[i] = Math.Min(degree[i], bound);
            }
        }
        Merge(front);
        Close(pivot, front);
    }

    private void Leave(int i)
    {
        left -= graph.WeightOf[i];
        graph.Leave(i, order);
    }

    // For every element that touches the front, how much of it lies outside.
    private void CountOutside(List<int> front)
    {
        foreach (var i in front)
        {
            foreach (var e in graph.Elements(i))
            {
                outside[e] = -1;
            }
        }
        foreach (var i in front)
        {
            foreach (var e in graph.Elements(i))
            {
                outside[e] = (outside[e] < 0 ? graph.WeightOfElement[e] : outside[e]) - graph.WeightOf[i];
            }
        }
    }

    private void Merge(List<int> front)
    {
        foreach (var i in front)
        {
            if (!graph.IsAlive(i))
            {
                continue;
            }
            var twin = bucket[hash[i]];
            while (twin >= 0 && !graph.AreTwins(twin, i))
            {
                twin = nextInBucket[twin];
            }
            if (twin >= 0)
            {
                graph.Join(twin, i);
                continue;
            }
            (nextInBucket[i], bucket[hash[i]]) = (bucket[hash[i]], i);
        }
        foreach (var i in front)
        {
            bucket[hash[i]] = -1;
        }
    }

    private void Close(int pivot, List<int> front)
    {
        front.RemoveAll(i => !graph.IsAlive(i));
        var weight = graph.Close(pivot, front);
        for (var k = front.Count - 1; k >= 0; k--)
        {
            var i = front[k];
            degree[i] = Math.Min(degree[i] + weight, left) - graph.WeightOf[i];
            lists.Add(i, degree[i]);
        }
    }
}
