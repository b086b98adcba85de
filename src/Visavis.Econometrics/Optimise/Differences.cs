using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Optimise;

/// <summary>Derivatives of smooth functions by central differences.</summary>
public static class Differences
{
    // Where rounding and curvature err equally: the third and the fourth root of the unit in the last place.
    private static readonly double FirstStep = Math.Cbrt(double.BitIncrement(1) - 1);
    private static readonly double SecondStep = Math.Pow(double.BitIncrement(1) - 1, 0.25);

    /// <summary>The first derivatives.</summary>
    /// <param name="function">Of k parameters.</param>
    /// <param name="at">k long; stays as it is.</param>
    /// <returns>k long.</returns>
    public static double[] Gradient(Func<double[], double> function, double[] at)
    {
        var (x, gradient) = ((double[])at.Clone(), new double[at.Length]);
        for (var i = 0; i < at.Length; i++)
        {
            var step = FirstStep * Math.Max(1, Math.Abs(at[i]));
            var (above, below) = (at[i] + step, at[i] - step);
            x[i] = above;
            var high = function(x);
            x[i] = below;
            gradient[i] = (high - function(x)) / (above - below);
            x[i] = at[i];
        }
        return gradient;
    }

    /// <summary>The second derivatives: at the minimum of a negative log likelihood, the observed information.</summary>
    /// <param name="function">Of k parameters.</param>
    /// <param name="at">k long; stays as it is.</param>
    /// <returns>k × k, symmetric.</returns>
    public static Matrix Hessian(Func<double[], double> function, double[] at)
    {
        var hessian = new Matrix(at.Length, at.Length);
        double[] step = [.. at.Select(v => SecondStep * Math.Max(1, Math.Abs(v)))];
        double Value(int i, int signI, int j, int signJ)
        {
            var x = (double[])at.Clone();
            x[i] += signI * step[i];
            x[j] += signJ * step[j];
            return function(x);
        }
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = Value(i, 1, j, 1) - Value(i, 1, j, -1) - Value(i, -1, j, 1) + Value(i, -1, j, -1);
                hessian[i, j] = hessian[j, i] = sum / (4 * step[i] * step[j]);
            }
        }
        return hessian;
    }
}
