namespace Visavis.Econometrics.Panel.Covariance;

/// <summary>A symmetric matrix with its negative eigenvalues set to zero (Cameron, Gelbach and Miller 2011, section 2.3), by Jacobi's rotations.</summary>
internal static class PositivePart
{
    private const int MostSweeps = 60;

    // Eigenvalues closer to zero than this part of the largest are rounding.
    private const double Rounding = 1e-12;

    /// <summary>The matrix itself unless a variance on its diagonal is negative, as fixest does it too; and how many eigenvalues were set to zero.</summary>
    public static (double[,] Matrix, int Negative) Of(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        if (Enumerable.Range(0, n).All(k => matrix[k, k] >= 0))
        {
            return (matrix, 0);
        }
        var (values, vectors) = Eigen(matrix);
        var largest = values.Length == 0 ? 0 : values.Max();
        var negative = values.Count(v => v < -Rounding * largest);
        if (negative == 0)
        {
            return (matrix, 0);
        }
        var positive = new double[n, n];
        for (var e = 0; e < n; e++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    positive[i, j] += Math.Max(0, values[e]) * vectors[i, e] * vectors[j, e];
                }
            }
        }
        return (positive, negative);
    }

    private static (double[] Values, double[,] Vectors) Eigen(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        var (a, v) = ((double[,])matrix.Clone(), new double[n, n]);
        for (var i = 0; i < n; i++)
        {
            v[i, i] = 1;
        }
        for (var sweep = 0; sweep < MostSweeps && Rotate(a, v); sweep++) { }
        return ([.. Enumerable.Range(0, n).Select(i => a[i, i])], v);
    }

    // One sweep; false where nothing was left to rotate.
    private static bool Rotate(double[,] a, double[,] v)
    {
        var (n, any) = (a.GetLength(0), false);
        for (var p = 0; p < n; p++)
        {
            for (var q = p + 1; q < n; q++)
            {
                if (Math.Abs(a[p, q]) > 1e-17 * Math.Sqrt(Math.Abs(a[p, p] * a[q, q])))
                {
                    Rotate(a, v, p, q);
                    any = true;
                }
            }
        }
        return any;
    }

    private static void Rotate(double[,] a, double[,] v, int p, int q)
    {
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        for (var k = 0; k < a.GetLength(0); k++)
        {
            (a[k, p], a[k, q]) = ((c * a[k, p]) - (s * a[k, q]), (s * a[k, p]) + (c * a[k, q]));
        }
        for (var k = 0; k < a.GetLength(0); k++)
        {
            (a[p, k], a[q, k]) = ((c * a[p, k]) - (s * a[q, k]), (s * a[p, k]) + (c * a[q, k]));
            (v[k, p], v[k, q]) = ((c * v[k, p]) - (s * v[k, q]), (s * v[k, p]) + (c * v[k, q]));
        }
    }
}
