namespace Visavis.Econometrics.Linear;

/// <summary>Rows by degree; the one of the least degree that came last is taken first.</summary>
internal sealed class DegreeLists(int n)
{
    private readonly int[] first = [.. Enumerable.Repeat(-1, n + 1)];
    private readonly int[] next = new int[n];
    private readonly int[] previous = new int[n];
    private int least;

    public void Add(int row, int degree)
    {
        (next[row], previous[row]) = (first[degree], -1);
        if (first[degree] >= 0)
        {
            previous[first[degree]] = row;
        }
        first[degree] = row;
        least = Math.Min(least, degree);
    }

    public void Remove(int row, int degree)
    {
        if (previous[row] >= 0)
        {
            next[previous[row]] = next[row];
        }
        else
        {
            first[degree] = next[row];
        }
        if (next[row] >= 0)
        {
            previous[next[row]] = previous[row];
        }
    }

    public int TakeLeast()
    {
        while (first[least] < 0)
        {
            least++;
        }
        var row = first[least];
        Remove(row, least);
        return row;
    }
}
