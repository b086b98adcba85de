using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Tests.Linear;

/// <summary>Seeded matrices, and arithmetic plain enough to be believed.</summary>
internal static class MadeUp
{
    public static Matrix Any(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        return Matrix.ByRows(
            rows,
            columns,
            [.. Enumerable.Range(0, rows * columns).Select(_ => (2 * random.NextDouble()) - 1)]
        );
    }

    /// <summary>Positive definite: G Gᵀ + I.</summary>
    public static Matrix Definite(int n, int seed)
    {
        var spread = Any(n, n, seed);
        var definite = Times(spread, spread.Transposed);
        for (var i = 0; i < n; i++)
        {
            definite[i, i] += 1;
        }
        return definite;
    }

    public static double[] Vector(int n, int seed) => Any(n, 1, seed).Values;

    public static Matrix Times(Matrix a, Matrix b)
    {
        var (left, right, product) = (a.Copy().Values, b.Copy().Values, new double[a.Rows * b.Columns]);
        for (var i = 0; i < a.Rows; i++)
        {
            for (var p = 0; p < a.Columns; p++)
            {
                var factor = left[(i * a.Columns) + p];
                for (var j = 0; j < b.Columns; j++)
                {
                    product[(i * b.Columns) + j] += factor * right[(p * b.Columns) + j];
                }
            }
        }
        return Matrix.ByRows(a.Rows, b.Columns, product);
    }

    /// <summary>On and below the diagonal; zeros above.</summary>
    public static Matrix LowerOf(Matrix a)
    {
        var lower = new Matrix(a.Rows, a.Columns);
        for (var i = 0; i < a.Rows; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                lower[i, j] = a[i, j];
            }
        }
        return lower;
    }

    public static void AssertNear(Matrix expected, Matrix found, double tolerance)
    {
        Assert.Equal((expected.Rows, expected.Columns), (found.Rows, found.Columns));
        Assert.InRange(Largest(expected, found), 0, tolerance);
    }

    public static void AssertNear(double[] expected, double[] found, double tolerance) =>
        AssertNear(Column(expected), Column(found), tolerance);

    public static Matrix Column(double[] values) => Matrix.ByRows(values.Length, 1, values);

    // NaN is farther than anything.
    private static double Largest(Matrix expected, Matrix found)
    {
        var largest = 0.0;
        for (var i = 0; i < expected.Rows; i++)
        {
            for (var j = 0; j < expected.Columns; j++)
            {
                largest = Math.Max(largest, Math.Abs(expected[i, j] - found[i, j]));
            }
        }
        return largest;
    }
}
