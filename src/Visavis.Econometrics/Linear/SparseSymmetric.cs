namespace Visavis.Econometrics.Linear;

/// <summary>A sparse symmetric matrix: its lower triangle, column by column, rows of a column ascending, the diagonal always there.</summary>
public sealed class SparseSymmetric : LinearOperator
{
    internal SparseSymmetric(int[] columnStart, int[] rowOf, double[] values) =>
        (ColumnStart, RowOf, Values) = (columnStart, rowOf, values);

    /// <inheritdoc/>
    public override int Size => ColumnStart.Length - 1;

    /// <summary>Where each column begins in <see cref="RowOf"/>; Size + 1 long.</summary>
    public int[] ColumnStart { get; }

    /// <summary>The row of each element; the first of a column is the diagonal's.</summary>
    public int[] RowOf { get; }

    /// <summary>The elements; they may be changed, their places not.</summary>
    public double[] Values { get; }

    /// <summary>Gathers elements in any order. Each pair is named once, in either triangle; elements of one place add up.</summary>
    /// <param name="size">Number of rows.</param>
    /// <param name="elements">Finite, within the shape.</param>
    /// <exception cref="ArgumentException">An element lies outside or is no number.</exception>
    public static SparseSymmetric From(int size, IEnumerable<Triplet> elements)
    {
        // Columns of the lower triangle are rows of the upper one.
        var upper = elements.Select(e => new Triplet(Math.Min(e.Row, e.Column), Math.Max(e.Row, e.Column), e.Value));
        var diagonal = Enumerable.Range(0, size).Select(i => new Triplet(i, i, 0));
        var rows = SparseRows.From(size, size, [.. upper, .. diagonal]);
        var (start, rowOf, values) = (new int[size + 1], new List<int>(rows.Count), new List<double>(rows.Count));
        for (var column = 0; column < size; column++)
        {
            rowOf.AddRange(rows.ColumnsOf(column));
            values.AddRange(rows.ValuesOf(column));
            start[column + 1] = rowOf.Count;
        }
        return new(start, [.. rowOf], [.. values]);
    }

    /// <inheritdoc/>
    public override void Apply(ReadOnlySpan<double> x, Span<double> y)
    {
        y[..Size].Clear();
        for (var column = 0; column < Size; column++)
        {
            var (first, sum) = (ColumnStart[column], 0.0);
            for (var e = first + 1; e < ColumnStart[column + 1]; e++)
            {
                y[RowOf[e]] += Values[e] * x[column];
                sum += Values[e] * x[RowOf[e]];
            }
            y[column] += sum + (Values[first] * x[column]);
        }
    }

    /// <summary>The diagonal, Size long.</summary>
    public double[] Diagonal()
    {
        var diagonal = new double[Size];
        for (var column = 0; column < Size; column++)
        {
            diagonal[column] = Values[ColumnStart[column]];
        }
        return diagonal;
    }
}
