namespace Visavis.Econometrics.Linear;

/// <summary>Rows not yet eliminated, and elements: what the eliminated ones tied together.</summary>
/// <remarks>Each row keeps its elements, then its remaining neighbours, in the place that its neighbours took at first; an elimination never adds more than it takes.</remarks>
internal sealed class QuotientGraph
{
    private readonly int[] start;
    private readonly int[] space;
    private readonly int[] elementCount;
    private readonly int[] length;
    private readonly int[]?[] rowsOfElement;
    private readonly int[] mark;
    private readonly int[] nextTwin;
    private readonly int[] lastTwin;
    private readonly List<int> kept = [];
    private int stamp;

    public QuotientGraph(SparseSymmetric matrix)
    {
        var n = matrix.Size;
        (elementCount, length, rowsOfElement) = (new int[n], new int[n], new int[n][]);
        (mark, WeightOf, WeightOfElement) = (new int[n], new int[n], new int[n]);
        nextTwin = [.. Enumerable.Repeat(-1, n)];
        lastTwin = [.. Enumerable.Range(0, n)];
        var degrees = Degrees(matrix);
        Hubs = Linear.Hubs.Of(degrees);
        Array.Fill(WeightOf, 1);
        foreach (var hub in Hubs)
        {
            WeightOf[hub] = 0;
        }
        start = new int[n + 1];
        for (var i = 0; i < n; i++)
        {
            start[i + 1] = start[i] + degrees[i];
        }
        space = new int[start[n]];
        Fill(matrix);
    }

    /// <summary>Rows tied to so many others that they are left for the end.</summary>
    public List<int> Hubs { get; }

    /// <summary>How many rows each stands for; 0 once it is eliminated or joined to a twin.</summary>
    public int[] WeightOf { get; }

    /// <summary>How many rows each element ties together.</summary>
    public int[] WeightOfElement { get; }

    public bool IsAlive(int i) => WeightOf[i] > 0;

    public ReadOnlySpan<int> Elements(int i) => space.AsSpan(start[i], elementCount[i]);

    public ReadOnlySpan<int> Neighbours(int i) => space.AsSpan(start[i] + elementCount[i], length[i] - elementCount[i]);

    /// <summary>Every living row tied to a pivot; the pivot's elements are absorbed.</summary>
    public List<int> Front(int pivot)
    {
        var front = new List<int>();
        stamp++;
        mark[pivot] = stamp;
        foreach (var e in Elements(pivot))
        {
            Collect(rowsOfElement[e], front);
            rowsOfElement[e] = null;
        }
        Collect(Neighbours(pivot), front);
        return front;
    }

    /// <summary>Drops what the front made needless from a row's list and puts the new element there.</summary>
    /// <returns>The row's degree outside the front, at most; 0 where there is none.</returns>
    public int Renew(int i, int pivot, int[] outside, out int hash)
    {
        var (bound, sum) = (0, (long)pivot);
        kept.Clear();
        foreach (var e in Elements(i))
        {
            // An element wholly inside the front says nothing more.
            if (rowsOfElement[e] is not null && outside[e] > 0)
            {
                kept.Add(e);
                (bound, sum) = (bound + outside[e], sum + e);
            }
        }
        kept.Add(pivot);
        var elements = kept.Count;
        foreach (var j in Neighbours(i))
        {
            if (IsAlive(j) && mark[j] != stamp)
            {
                kept.Add(j);
                (bound, sum) = (bound + WeightOf[j], sum + j);
            }
        }
        kept.CopyTo(space, start[i]);
        (elementCount[i], length[i], hash) = (elements, kept.Count, (int)(sum % WeightOf.Length));
        return bound;
    }

    /// <summary>Whether two rows are tied to the same.</summary>
    public bool AreTwins(int one, int other)
    {
        if (length[one] != length[other] || elementCount[one] != elementCount[other])
        {
            return false;
        }
        stamp++;
        foreach (var k in space.AsSpan(start[one], length[one]))
        {
            mark[k] = stamp;
        }
        foreach (var k in space.AsSpan(start[other], length[other]))
        {
            if (mark[k] != stamp)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>From now on one row stands for its twin too.</summary>
    public void Join(int one, int twin)
    {
        WeightOf[one] += WeightOf[twin];
        WeightOf[twin] = 0;
        nextTwin[lastTwin[one]] = twin;
        lastTwin[one] = lastTwin[twin];
    }

    /// <summary>A row and its twins are eliminated now.</summary>
    public void Leave(int i, List<int> order)
    {
        WeightOf[i] = 0;
        for (var twin = i; twin >= 0; twin = nextTwin[twin])
        {
            order.Add(twin);
        }
    }

    /// <summary>The pivot is an element now.</summary>
    /// <returns>How many rows it ties together.</returns>
    public int Close(int pivot, List<int> front)
    {
        rowsOfElement[pivot] = [.. front];
        return WeightOfElement[pivot] = front.Sum(i => WeightOf[i]);
    }

    private void Collect(ReadOnlySpan<int> rows, List<int> front)
    {
        foreach (var i in rows)
        {
            if (IsAlive(i) && mark[i] != stamp)
            {
                mark[i] = stamp;
                front.Add(i);
            }
        }
    }

    private static int[] Degrees(SparseSymmetric matrix)
    {
        var degrees = new int[matrix.Size];
        for (var column = 0; column < matrix.Size; column++)
        {
            for (var e = matrix.ColumnStart[column] + 1; e < matrix.ColumnStart[column + 1]; e++)
            {
                degrees[column]++;
                degrees[matrix.RowOf[e]]++;
            }
        }
        return degrees;
    }

    private void Fill(SparseSymmetric matrix)
    {
        for (var column = 0; column < matrix.Size; column++)
        {
            for (var e = matrix.ColumnStart[column] + 1; e < matrix.ColumnStart[column + 1]; e++)
            {
                Tie(column, matrix.RowOf[e]);
                Tie(matrix.RowOf[e], column);
            }
        }
    }

    private void Tie(int i, int j)
    {
        if (IsAlive(i) && IsAlive(j))
        {
            space[start[i] + length[i]++] = j;
        }
    }
}
