using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Programming;

/// <summary>Some variables as sums of the others, and the exchange of one with another (Stiefel 1960).</summary>
/// <remarks>Variables 0 … n − 1 are the numbers, n … n + m − 1 the sums. At first the sums depend on the numbers.</remarks>
internal sealed class ExchangeTableau
{
    private static readonly Kernels Kernels = Kernels.Of(VectorWidth.Widest);

    private readonly SparseRows rows;
    private readonly double[] rowScale;
    private readonly double[] pivotRow;
    private Matrix table;

    public ExchangeTableau(SparseRows rows)
    {
        this.rows = rows;
        rowScale = new double[rows.Rows];
        for (var i = 0; i < rows.Rows; i++)
        {
            var largest = 0.0;
            foreach (var value in rows.ValuesOf(i))
            {
                largest = Math.Max(largest, Math.Abs(value));
            }
            rowScale[i] = largest > 0 ? largest : 1;
        }
        (Dependent, Free, pivotRow) = (new int[rows.Rows], new int[rows.Columns], new double[rows.Columns]);
        Reset();
    }

    /// <summary>The variable of each row.</summary>
    public int[] Dependent { get; }

    /// <summary>The variable of each column.</summary>
    public int[] Free { get; }

    /// <summary>Exchanges since the table was last made from the data.</summary>
    public int Exchanges { get; private set; }

    public double this[int row, int column] => table[row, column];

    /// <summary>What a sum is divided by, so that its largest coefficient is one; 1 for a number.</summary>
    public double ScaleOf(int variable) => variable < Free.Length ? 1 : rowScale[variable - Free.Length];

    public ReadOnlySpan<double> Row(int row) => table.Row(row);

    public void Exchange(int row, int column)
    {
        var own = table.Row(row);
        var pivot = own[column];
        for (var k = 0; k < own.Length; k++)
        {
            pivotRow[k] = -own[k] / pivot;
        }
        pivotRow[column] = 1 / pivot;
        for (var i = 0; i < table.Rows; i++)
        {
            if (i != row && table[i, column] is not 0 and var factor)
            {
                table[i, column] = 0;
                Kernels.Add(factor, pivotRow, table.Row(i));
            }
        }
        pivotRow.CopyTo(own);
        (Dependent[row], Free[column]) = (Free[column], Dependent[row]);
        Exchanges++;
    }

    /// <summary>The same exchange state made anew from the data: rounding starts afresh.</summary>
    public void Refresh()
    {
        var wanted = Free.Where(v => v >= Free.Length).ToHashSet();
        var entering = Dependent.Where(v => v < Free.Length).Order().ToArray();
        Reset();
        foreach (var variable in entering)
        {
            var column = Array.IndexOf(Free, variable);
            var best = -1;
            for (var i = 0; i < table.Rows; i++)
            {
                var mayLeave = wanted.Contains(Dependent[i]);
                best = mayLeave && (best < 0 || Math.Abs(table[i, column]) > Math.Abs(table[best, column])) ? i : best;
            }
            Exchange(best, column);
        }
        Exchanges = 0;
    }

    private void Reset()
    {
        table = new Matrix(rows.Rows, rows.Columns);
        for (var i = 0; i < rows.Rows; i++)
        {
            var columns = rows.ColumnsOf(i);
            var values = rows.ValuesOf(i);
            for (var e = 0; e < columns.Length; e++)
            {
                table[i, columns[e]] = values[e] / rowScale[i];
            }
            Dependent[i] = rows.Columns + i;
        }
        for (var j = 0; j < rows.Columns; j++)
        {
            Free[j] = j;
        }
        Exchanges = 0;
    }
}
