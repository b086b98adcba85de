namespace Visavis.Econometrics.Panel.Covariance;

/// <summary>Small symmetric matrices.</summary>
internal static class Matrices
{
    /// <summary>The lower triangle on both sides.</summary>
    public static double[,] Mirrored(double[,] lower)
    {
        for (var a = 0; a < lower.GetLength(0); a++)
        {
            for (var b = 0; b < a; b++)
            {
                lower[b, a] = lower[a, b];
            }
        }
        return lower;
    }

    /// <summary>A B.</summary>
    public static double[,] Product(double[,] a, double[,] b)
    {
        var n = a.GetLength(0);
        var product = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < n; k++)
            {
                for (var j = 0; j < n; j++)
                {
                    product[i, j] += a[i, k] * b[k, j];
                }
            }
        }
        return product;
    }

    /// <summary>to += factor · matrix.</summary>
    public static void AddScaled(double[,] to, double[,] matrix, double factor)
    {
        for (var i = 0; i < to.GetLength(0); i++)
        {
            for (var j = 0; j < to.GetLength(1); j++)
            {
                to[i, j] += factor * matrix[i, j];
            }
        }
    }
}
