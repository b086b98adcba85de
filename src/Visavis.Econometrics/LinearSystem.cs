namespace Visavis.Econometrics;

/// <summary>Small dense systems of linear equations, by elimination with the largest pivot of a column.</summary>
internal static class LinearSystem
{
    /// <summary>x with A x = b; both are overwritten.</summary>
    /// <param name="a">n × n, not singular.</param>
    /// <param name="b">n long.</param>
    /// <exception cref="InvalidOperationException">The matrix is singular.</exception>
    public static double[] Solve(double[,] a, double[] b)
    {
        for (var column = 0; column < b.Length; column++)
        {
            BringUp(a, b, column);
            for (var row = column + 1; row < b.Length; row++)
            {
                Subtract(a, b, column, row);
            }
        }
        for (var row = b.Length - 1; row >= 0; row--)
        {
            for (var j = row + 1; j < b.Length; j++)
            {
                b[row] -= a[row, j] * b[j];
            }
            b[row] /= a[row, row];
        }
        return b;
    }

    private static void BringUp(double[,] a, double[] b, int column)
    {
        var pivot = column;
        for (var row = column + 1; row < b.Length; row++)
        {
            pivot = Math.Abs(a[row, column]) > Math.Abs(a[pivot, column]) ? row : pivot;
        }
        if (a[pivot, column] == 0)
        {
            throw new InvalidOperationException("The matrix is singular.");
        }
        for (var j = column; j < b.Length && pivot != column; j++)
        {
            (a[column, j], a[pivot, j]) = (a[pivot, j], a[column, j]);
        }
        (b[column], b[pivot]) = (b[pivot], b[column]);
    }

    private static void Subtract(double[,] a, double[] b, int column, int row)
    {
        var factor = a[row, column] / a[column, column];
        if (factor == 0)
        {
            return;
        }
        for (var j = column; j < b.Length; j++)
        {
            a[row, j] -= factor * a[column, j];
        }
        b[row] -= factor * b[column];
    }
}
