using MathNet.Numerics;

namespace Visavis.Econometrics.Optimise;

/// <summary>Student's t distribution, centred, of any scale: errors with heavy tails.</summary>
/// <param name="scale">Its unit, above 0; the standard deviation is larger where it exists.</param>
/// <param name="freedom">Degrees of freedom, above 0, whole or not.</param>
public readonly struct StudentDistribution(double scale, double freedom)
{
    private readonly double constant =
        scale > 0 && freedom > 0 && double.IsFinite(scale) && double.IsFinite(freedom)
            ? SpecialFunctions.GammaLn((freedom + 1) / 2)
                - SpecialFunctions.GammaLn(freedom / 2)
                - (Math.Log(freedom * Math.PI) / 2)
                - Math.Log(scale)
            : throw new ArgumentException($"Scale {scale} and {freedom} degrees of freedom make no distribution.");

    /// <summary>The natural logarithm of the density.</summary>
    /// <param name="x">Finite.</param>
    public double LogDensity(double x)
    {
        var z = x / scale;
        return constant - ((freedom + 1) / 2 * SpecialFunctions.Log1p(z * z / freedom));
    }

    /// <summary>The probability of at most x.</summary>
    /// <param name="x">Any number.</param>
    public double Probability(double x)
    {
        var z = x / scale;
        var tail = SpecialFunctions.BetaRegularized(freedom / 2, 0.5, freedom / (freedom + (z * z))) / 2;
        return z > 0 ? 1 - tail : tail;
    }

    /// <summary>The x that is exceeded with probability 1 − p.</summary>
    /// <param name="p">Between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">p is not between 0 and 1.</exception>
    public double Quantile(double p)
    {
        if (!(p > 0 && p < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability between 0 and 1 has a quantile.");
        }
        // Beyond this it is the normal distribution to ten digits, and its series ends.
        return freedom > 1e8
            ? MathNet.Numerics.Distributions.Normal.InvCDF(0, scale, p)
            : MathNet.Numerics.Distributions.StudentT.InvCDF(0, scale, freedom, p);
    }
}
