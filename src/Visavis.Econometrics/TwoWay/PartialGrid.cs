namespace Visavis.Econometrics.TwoWay;

/// <summary>Numbers by row and column of a square, some of them unknown.</summary>
/// <param name="size">Rows and columns.</param>
public sealed class PartialGrid(int size)
{
    private readonly double[] values = new double[size * size];
    private readonly bool[] known = new bool[size * size];

    /// <summary>Rows and columns.</summary>
    public int Size => size;

    /// <summary>How many elements are known.</summary>
    public int Count => known.Count(k => k);

    /// <summary>All elements row by row, 0 where unknown.</summary>
    internal ReadOnlySpan<double> Values => values;

    /// <summary>Which are known, row by row.</summary>
    internal ReadOnlySpan<bool> Known => known;

    /// <summary>An element; setting it makes it known.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    /// <exception cref="InvalidOperationException">The element is not known.</exception>
    public double this[int row, int column]
    {
        get =>
            IsKnown(row, column)
                ? values[(row * size) + column]
                : throw new InvalidOperationException($"Nothing is known of row {row}, column {column}.");
        set => (values[(row * size) + column], known[(row * size) + column]) = (value, true);
    }

    /// <summary>Whether an element is known.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    public bool IsKnown(int row, int column) => known[(row * size) + column];

    /// <summary>Makes an element unknown, and so does its value leave no trace.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    public void Forget(int row, int column) =>
        (values[(row * size) + column], known[(row * size) + column]) = (0, false);

    /// <summary>An element, or a number that stands for it where it is unknown.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    /// <param name="otherwise">What stands for it.</param>
    public double Or(int row, int column, double otherwise) => IsKnown(row, column) ? this[row, column] : otherwise;

    /// <summary>The same numbers in a grid of its own.</summary>
    public PartialGrid Copy()
    {
        var copy = new PartialGrid(size);
        values.CopyTo(copy.values, 0);
        known.CopyTo(copy.known, 0);
        return copy;
    }
}
