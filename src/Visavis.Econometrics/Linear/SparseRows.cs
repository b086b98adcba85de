using System.Runtime.Intrinsics;

namespace Visavis.Econometrics.Linear;

/// <summary>A sparse matrix, row by row; columns of a row ascend.</summary>
public sealed class SparseRows
{
    private readonly int[] start;
    private readonly int[] columnOf;
    private readonly double[] values;

    private SparseRows(int columns, int[] start, int[] columnOf, double[] values)
    {
        Columns = columns;
        (this.start, this.columnOf, this.values) = (start, columnOf, values);
    }

    /// <summary>Number of rows.</summary>
    public int Rows => start.Length - 1;

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>Number of elements kept.</summary>
    public int Count => columnOf.Length;

    /// <summary>Gathers elements in any order; those of one place add up.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="elements">Finite, within the shape.</param>
    /// <exception cref="ArgumentException">An element lies outside or is no number.</exception>
    public static SparseRows From(int rows, int columns, IReadOnlyCollection<Triplet> elements)
    {
        foreach (var element in elements)
        {
            Check(element, rows, columns);
        }
        // By column, then by row, both stable: what adds up does so in the order given.
        Triplet[] ordered = [.. elements];
        ordered = Ordered(Ordered(ordered, columns, e => e.Column), rows, e => e.Row);
        var (start, columnOf, values) = (
            new int[rows + 1],
            new List<int>(ordered.Length),
            new List<double>(ordered.Length)
        );
        var last = (Row: -1, Column: -1);
        foreach (var (row, column, value) in ordered)
        {
            if ((row, column) == last)
            {
                values[^1] += value;
                continue;
            }
            (last, start[row + 1]) = ((row, column), start[row + 1] + 1);
            columnOf.Add(column);
            values.Add(value);
        }
        for (var row = 0; row < rows; row++)
        {
            start[row + 1] += start[row];
        }
        return new(columns, start, [.. columnOf], [.. values]);
    }

    /// <summary>Columns in which a row has elements.</summary>
    /// <param name="row">From 0.</param>
    public ReadOnlySpan<int> ColumnsOf(int row) => columnOf.AsSpan(start[row]..start[row + 1]);

    /// <summary>The elements of a row, beside <see cref="ColumnsOf"/>.</summary>
    /// <param name="row">From 0.</param>
    public ReadOnlySpan<double> ValuesOf(int row) => values.AsSpan(start[row]..start[row + 1]);

    /// <summary>One row times a vector.</summary>
    /// <param name="row">From 0.</param>
    /// <param name="x">As long as there are columns.</param>
    public double Dot(int row, ReadOnlySpan<double> x)
    {
        var sum = 0.0;
        for (var e = start[row]; e < start[row + 1]; e++)
        {
            sum += values[e] * x[columnOf[e]];
        }
        return sum;
    }

    /// <summary>One row times eight vectors, one a lane.</summary>
    internal Vector512<double> Dot(int row, ReadOnlySpan<Vector512<double>> x)
    {
        var sum = Vector512<double>.Zero;
        for (var e = start[row]; e < start[row + 1]; e++)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Create(values[e]), x[columnOf[e]], sum);
        }
        return sum;
    }

    /// <summary>A x.</summary>
    /// <param name="x">As long as there are columns.</param>
    public double[] Times(ReadOnlySpan<double> x)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(x.Length, Columns);
        var product = new double[Rows];
        for (var row = 0; row < Rows; row++)
        {
            product[row] = Dot(row, x);
        }
        return product;
    }

    /// <summary>Aᵀ y.</summary>
    /// <param name="y">As long as there are rows.</param>
    public double[] TransposedTimes(ReadOnlySpan<double> y)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, Rows);
        var product = new double[Columns];
        for (var row = 0; row < Rows; row++)
        {
            for (var e = start[row]; e < start[row + 1]; e++)
            {
                product[columnOf[e]] += values[e] * y[row];
            }
        }
        return product;
    }

    /// <summary>Rows for columns.</summary>
    public SparseRows Transposed()
    {
        var turned = new int[Columns + 1];
        foreach (var column in columnOf)
        {
            turned[column + 1]++;
        }
        for (var column = 0; column < Columns; column++)
        {
            turned[column + 1] += turned[column];
        }
        var (next, rowOf, moved) = (turned[..^1], new int[Count], new double[Count]);
        for (var row = 0; row < Rows; row++)
        {
            for (var e = start[row]; e < start[row + 1]; e++)
            {
                var place = next[columnOf[e]]++;
                (rowOf[place], moved[place]) = (row, values[e]);
            }
        }
        return new(Rows, turned, rowOf, moved);
    }

    /// <summary>A diag(v) Aᵀ + diag(w): what least squares and Stone's adjustment solve with.</summary>
    /// <param name="v">As long as there are columns.</param>
    /// <param name="w">As long as there are rows.</param>
    /// <returns>Rows × rows.</returns>
    public SparseSymmetric Outer(ReadOnlySpan<double> v, ReadOnlySpan<double> w)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(v.Length, Columns);
        ArgumentOutOfRangeException.ThrowIfNotEqual(w.Length, Rows);
        var turned = Transposed();
        var (columnStart, rowOf, found) = (new int[Rows + 1], new List<int>(), new List<double>());
        var (sums, isIn, below) = (new double[Rows], new bool[Rows], new List<int>());
        for (var row = 0; row < Rows; row++)
        {
            (sums[row], isIn[row]) = (w[row], true);
            below.Add(row);
            for (var e = start[row]; e < start[row + 1]; e++)
            {
                Spread(turned, columnOf[e], values[e] * v[columnOf[e]], row, sums, isIn, below);
            }
            below.Sort();
            foreach (var other in below)
            {
                rowOf.Add(other);
                found.Add(sums[other]);
                (sums[other], isIn[other]) = (0, false);
            }
            below.Clear();
            columnStart[row + 1] = rowOf.Count;
        }
        return new(columnStart, [.. rowOf], [.. found]);
    }

    private static Triplet[] Ordered(Triplet[] elements, int keys, Func<Triplet, int> key)
    {
        var next = new int[keys + 1];
        foreach (var element in elements)
        {
            next[key(element) + 1]++;
        }
        for (var k = 0; k < keys; k++)
        {
            next[k + 1] += next[k];
        }
        var ordered = new Triplet[elements.Length];
        foreach (var element in elements)
        {
            ordered[next[key(element)]++] = element;
        }
        return ordered;
    }

    private static void Spread(
        SparseRows turned,
        int column,
        double factor,
        int from,
        double[] sums,
        bool[] isIn,
        List<int> below
    )
    {
        var rows = turned.ColumnsOf(column);
        var held = turned.ValuesOf(column);
        for (var e = rows.Length - 1; e >= 0 && rows[e] >= from; e--)
        {
            if (!isIn[rows[e]])
            {
                isIn[rows[e]] = true;
                below.Add(rows[e]);
            }
            sums[rows[e]] += factor * held[e];
        }
    }

    private static void Check(Triplet element, int rows, int columns)
    {
        var (row, column, value) = element;
        if ((uint)row >= (uint)rows || (uint)column >= (uint)columns || !double.IsFinite(value))
        {
            throw new ArgumentException($"Element {row}, {column}, {value} of a matrix {rows} × {columns}.");
        }
    }
}
