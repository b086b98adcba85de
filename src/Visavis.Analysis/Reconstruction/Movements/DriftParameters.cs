using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Variances of the system of how the ratios of reports to mirrors drift. Estimated; the defaults are where the search begins.</summary>
/// <param name="Reporters">Of a reporter's drift against all mirrors.</param>
/// <param name="Partners">Of a partner's drift against all reports.</param>
/// <param name="Volatility">What the square of the pair's past changes of the ratio counts.</param>
public sealed record DriftParameters(double Reporters = 0.02, double Partners = 0.02, double Volatility = 0.8)
{
    // Ratios have no common drift to speak of.
    private const double LevelVariance = 1e-4;

    internal TwoWayPriors Effects => new(LevelVariance, Reporters, Partners);

    internal double Variance(double volatility) => Volatility * volatility * volatility;
}
