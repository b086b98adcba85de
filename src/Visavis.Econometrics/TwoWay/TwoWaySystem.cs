using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.TwoWay;

/// <summary>The normal equations of level, row and column effects, rows eliminated: they touch columns and level only.</summary>
internal sealed class TwoWaySystem
{
    private readonly int size;
    private readonly double[] rowDiagonal;
    private readonly Matrix rowToRest;
    private readonly DenseCholesky rest;
    private readonly Lazy<Matrix> restInverse;

    /// <summary>Sets the equations up and factors them.</summary>
    /// <param name="precision">Of each element, row by row, 0 where unknown.</param>
    /// <param name="size">Rows and columns.</param>
    /// <param name="priors">Variances.</param>
    public TwoWaySystem(ReadOnlySpan<double> precision, int size, TwoWayPriors priors)
    {
        this.size = size;
        rowDiagonal = new double[size];
        rowToRest = new Matrix(size, size + 1);
        var schur = new Matrix(size + 1, size + 1);
        AddUp(precision, priors, schur);
        var scaled = rowToRest.Copy();
        for (var i = 0; i < size; i++)
        {
            Scale(scaled.Row(i), 1 / Math.Sqrt(rowDiagonal[i]));
        }
        Product.Syrk(schur, -1, scaled.Transposed);
        rest = DenseCholesky.Factor(schur);
        restInverse = new(() => rest.Inverse());
    }

    /// <summary>Effects that the weighted sums of the data call for.</summary>
    /// <param name="weighted">Precision times value of each element, row by row.</param>
    /// <returns>Rows, columns and level, 2 · size + 1 long.</returns>
    public double[] Solve(ReadOnlySpan<double> weighted)
    {
        var (rows, others) = (new double[size], new double[size + 1]);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var value = weighted[(i * size) + j];
                rows[i] += value;
                others[j] += value;
                others[size] += value;
            }
        }
        for (var i = 0; i < size; i++)
        {
            Subtract(rowToRest.Row(i), rows[i] / rowDiagonal[i], others);
        }
        var solved = rest.Solve(others);
        for (var i = 0; i < size; i++)
        {
            rows[i] = (rows[i] - Dot(rowToRest.Row(i), solved)) / rowDiagonal[i];
        }
        return [.. rows, .. solved];
    }

    /// <summary>Variance of each row's effect.</summary>
    public double[] RowVariances()
    {
        var inverse = restInverse.Value;
        var variances = new double[size];
        for (var i = 0; i < size; i++)
        {
            var sum = 0.0;
            for (var k = 0; k <= size; k++)
            {
                sum += rowToRest[i, k] * Dot(inverse.Row(k), rowToRest.Row(i));
            }
            variances[i] = (1 / rowDiagonal[i]) + (sum / (rowDiagonal[i] * rowDiagonal[i]));
        }
        return variances;
    }

    /// <summary>Variance of each column's effect.</summary>
    public double[] ColumnVariances(int columns) =>
        [.. Enumerable.Range(0, columns).Select(j => restInverse.Value[j, j])];

    /// <summary>Covariance of all effects: rows, columns, level.</summary>
    public Matrix Covariance()
    {
        var all = new Matrix((2 * size) + 1, (2 * size) + 1);
        var inverse = restInverse.Value;
        var half = new Matrix(size, size + 1);
        Product.Gemm(half, 1, rowToRest, inverse);
        var rows = new Matrix(size, size);
        Product.Gemm(rows, 1, half, rowToRest.Transposed);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                all[i, j] = rows[i, j] / (rowDiagonal[i] * rowDiagonal[j]);
            }
            all[i, i] += 1 / rowDiagonal[i];
            for (var k = 0; k <= size; k++)
            {
                all[i, size + k] = all[size + k, i] = -half[i, k] / rowDiagonal[i];
            }
        }
        for (var j = 0; j <= size; j++)
        {
            inverse.Row(j).CopyTo(all.Row(size + j)[size..]);
        }
        return all;
    }

    private void AddUp(ReadOnlySpan<double> precision, TwoWayPriors priors, Matrix schur)
    {
        for (var i = 0; i < size; i++)
        {
            var sum = 0.0;
            for (var j = 0; j < size; j++)
            {
                var p = precision[(i * size) + j];
                sum += p;
                rowToRest[i, j] = p;
                schur[j, j] += p;
                schur[size, j] += p;
            }
            rowToRest[i, size] = sum;
            rowDiagonal[i] = sum + (1 / priors.Rows);
            schur[size, size] += sum;
        }
        for (var j = 0; j < size; j++)
        {
            schur[j, j] += 1 / priors.Columns;
        }
        schur[size, size] += 1 / priors.Level;
    }

    private static void Scale(Span<double> row, double factor)
    {
        for (var k = 0; k < row.Length; k++)
        {
            row[k] *= factor;
        }
    }

    private static void Subtract(ReadOnlySpan<double> row, double factor, Span<double> from)
    {
        for (var k = 0; k < row.Length; k++)
        {
            from[k] -= factor * row[k];
        }
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var k = 0; k < a.Length; k++)
        {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
