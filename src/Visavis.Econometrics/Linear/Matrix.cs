namespace Visavis.Econometrics.Linear;

/// <summary>A view of doubles as rows and columns. Turning it, cutting it or reading it backwards copies nothing.</summary>
/// <param name="Values">Where the numbers lie; several views may share them.</param>
/// <param name="Offset">Where the element of row 0 and column 0 lies.</param>
/// <param name="Rows">Number of rows; may be none.</param>
/// <param name="Columns">Number of columns; may be none.</param>
/// <param name="RowStride">How far an element lies from the one below it.</param>
/// <param name="ColumnStride">How far an element lies from the one to its right; 1 in a matrix by rows.</param>
public readonly record struct Matrix(
    double[] Values,
    int Offset,
    int Rows,
    int Columns,
    int RowStride,
    int ColumnStride
)
{
    /// <summary>A matrix of zeros, row by row.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <exception cref="OverflowException">Rows times columns is more than an array holds.</exception>
    public Matrix(int rows, int columns)
        : this(new double[checked(rows * columns)], 0, rows, columns, columns, 1) { }

    /// <summary>The numbers given, row by row; they are not copied.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="values">Rows · columns long.</param>
    /// <exception cref="ArgumentException">The array has another length.</exception>
    public static Matrix ByRows(int rows, int columns, double[] values) =>
        values.LongLength == (long)rows * columns
            ? new(values, 0, rows, columns, columns, 1)
            : throw new ArgumentException($"{rows} × {columns} needs another length than {values.Length}.");

    /// <summary>Ones on the diagonal, zeros elsewhere.</summary>
    /// <param name="n">Number of rows and columns.</param>
    public static Matrix Identity(int n)
    {
        var identity = new Matrix(n, n);
        for (var i = 0; i < n; i++)
        {
            identity[i, i] = 1;
        }
        return identity;
    }

    /// <summary>One element; setting it writes into what the view shows.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="column">From 0.</param>
    public double this[int row, int column]
    {
        get => Values[Offset + (row * RowStride) + (column * ColumnStride)];
        set => Values[Offset + (row * RowStride) + (column * ColumnStride)] = value;
    }

    /// <summary>Rows for columns.</summary>
    public Matrix Transposed => new(Values, Offset, Columns, Rows, ColumnStride, RowStride);

    /// <summary>The last row first.</summary>
    public Matrix FromBelow =>
        this with
        {
            Offset = Rows == 0 ? Offset : Offset + ((Rows - 1) * RowStride),
            RowStride = -RowStride,
        };

    /// <summary>The last column first.</summary>
    public Matrix FromRight => Transposed.FromBelow.Transposed;

    /// <summary>Some rows and columns that lie together.</summary>
    /// <param name="row">The first row.</param>
    /// <param name="column">The first column.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="columns">How many columns.</param>
    public Matrix Block(int row, int column, int rows, int columns) =>
        new(Values, Offset + (row * RowStride) + (column * ColumnStride), rows, columns, RowStride, ColumnStride);

    /// <summary>The same numbers in an array of their own, row by row.</summary>
    public Matrix Copy()
    {
        var copy = new Matrix(Rows, Columns);
        CopyTo(copy);
        return copy;
    }

    /// <summary>Writes the numbers into another view of the same shape.</summary>
    /// <param name="target">Rows × columns.</param>
    public void CopyTo(Matrix target)
    {
        for (var i = 0; i < Rows; i++)
        {
            for (var j = 0; j < Columns; j++)
            {
                target[i, j] = this[i, j];
            }
        }
    }

    /// <summary>The numbers of a row, which lie side by side: only where the column stride is 1.</summary>
    /// <param name="row">From 0.</param>
    public Span<double> Row(int row) => Values.AsSpan(Offset + (row * RowStride), Columns);
}
