using System.Buffers;
using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.TwoWay;

/// <summary>What the rest of its row and of its column say of one element, near neighbours more than far ones.</summary>
/// <remarks>
/// After a two-way fit: the other row and column effects are taken from it with their variances, the element's own two
/// effects and a Gaussian field (Rasmussen and Williams 2006, chapter 2) are found anew from row and column.
/// </remarks>
/// <param name="nearness">Correlation of the field between two rows or two columns, size × size, 1 on the diagonal.</param>
/// <param name="logSizes">ln size of each element, size × size.</param>
/// <param name="priors">Variances.</param>
public sealed class LocalKriging(Matrix nearness, double[,] logSizes, FieldPriors priors)
{
    // Fixed: sizes a hundredfold apart still have four tenths of their field in common.
    private const double SizeRange = 5;

    /// <summary>Mean and variance of an element, neither it nor the one across the diagonal seen.</summary>
    /// <param name="fit">A two-way fit that has not seen what is to be hidden.</param>
    /// <param name="y">What it explained; elements that are unknown are not used.</param>
    /// <param name="variances">Error variance of each element, row by row.</param>
    /// <param name="row">Row of the element.</param>
    /// <param name="column">Column of the element.</param>
    public Normal Predict(TwoWayFit fit, PartialGrid y, ReadOnlySpan<double> variances, int row, int column)
    {
        int[] inRow = [.. Enumerable.Range(0, y.Size).Where(k => k != column && y.IsKnown(row, k))];
        int[] inColumn = [.. Enumerable.Range(0, y.Size).Where(k => k != row && y.IsKnown(k, column))];
        var n = inRow.Length + inColumn.Length;
        var prior = priors.Row + priors.Column + priors.Field + (2 * priors.SizeField);
        if (n == 0)
        {
            return new(fit.Expected(row, column), prior);
        }
        // Only what is on and below the diagonal is read, and all of that is written.
        var rented = ArrayPool<double>.Shared.Rent(n * n);
        var system = new KrigingSystem(new(rented, 0, n, n, n, 1), new double[n], new double[n]);
        AddRow(system, fit, y, variances, row, column, inRow);
        AddColumn(system, fit, y, variances, row, column, inRow, inColumn);
        var coefficients = DenseCholesky.Factor(system.Covariance).Solve(system.ToElement);
        ArrayPool<double>.Shared.Return(rented);
        return new(
            fit.Level + Dot(coefficients, system.Centred),
            Math.Max(0, prior - Dot(coefficients, system.ToElement))
        );
    }

    private void AddRow(
        KrigingSystem system,
        TwoWayFit fit,
        PartialGrid y,
        ReadOnlySpan<double> variances,
        int row,
        int column,
        int[] inRow
    )
    {
        var covariance = system.Covariance;
        for (var k = 0; k < inRow.Length; k++)
        {
            var other = inRow[k];
            system.ToElement[k] = AlongRow(row, other, column);
            system.Centred[k] = y[row, other] - fit.Level - fit.Columns[other];
            for (var l = 0; l <= k; l++)
            {
                covariance[k, l] = AlongRow(row, other, inRow[l]);
            }
            covariance[k, k] += fit.ColumnVariances[other] + Noise(fit, variances, row, other);
        }
    }

    private void AddColumn(
        KrigingSystem system,
        TwoWayFit fit,
        PartialGrid y,
        ReadOnlySpan<double> variances,
        int row,
        int column,
        int[] inRow,
        int[] inColumn
    )
    {
        var covariance = system.Covariance;
        for (var k = 0; k < inColumn.Length; k++)
        {
            var (other, place) = (inColumn[k], inRow.Length + k);
            system.ToElement[place] = AlongColumn(column, other, row);
            system.Centred[place] = y[other, column] - fit.Level - fit.Rows[other];
            for (var l = 0; l < inRow.Length; l++)
            {
                covariance[place, l] = priors.Field * nearness[other, row] * nearness[inRow[l], column];
            }
            for (var l = 0; l <= k; l++)
            {
                covariance[place, inRow.Length + l] = AlongColumn(column, other, inColumn[l]);
            }
            covariance[place, place] += fit.RowVariances[other] + Noise(fit, variances, other, column);
        }
    }

    private double AlongRow(int row, int column, int other) =>
        priors.Row + (priors.Field * nearness[column, other]) + Alike(logSizes[row, column], logSizes[row, other]);

    private double AlongColumn(int column, int row, int other) =>
        priors.Column + (priors.Field * nearness[row, other]) + Alike(logSizes[row, column], logSizes[other, column]);

    private double Alike(double logSize, double other) =>
        priors.SizeField * Math.Exp(-Math.Abs(logSize - other) / SizeRange);

    private static double Noise(TwoWayFit fit, ReadOnlySpan<double> variances, int row, int column)
    {
        var place = (row * fit.Rows.Count) + column;
        return variances[place] / fit.Weights[place];
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var k = 0; k < a.Length; k++)
        {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private readonly record struct KrigingSystem(Matrix Covariance, double[] ToElement, double[] Centred);
}
