using Visavis.Econometrics.Optimise;

namespace Visavis.Analysis.Mirrors;

/// <summary>How far the errors of reports reach: farther than normal ones of the same variance.</summary>
public static class ErrorTails
{
    /// <summary>Of Student's t, as tables are taken to err in the reconstruction of a pair.</summary>
    public const double DegreesOfFreedom = 8;

    /// <summary>Half of an interval, in standard deviations.</summary>
    /// <param name="coverage">How often it is to hold the truth, between 0 and 1.</param>
    public static double Spreads(double coverage) =>
        new StudentDistribution(Math.Sqrt((DegreesOfFreedom - 2) / DegreesOfFreedom), DegreesOfFreedom).Quantile(
            0.5 + (coverage / 2)
        );
}
