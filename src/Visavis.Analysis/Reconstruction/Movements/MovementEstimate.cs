using Visavis.Econometrics.Optimise;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>What the model says of a dark cell: ln value is Student's around a centre.</summary>
/// <param name="LogUsd">Centre, ln US dollars.</param>
/// <param name="Scale">Scale, ln, over 0.</param>
/// <param name="DegreesOfFreedom">Tails, over 1.5.</param>
/// <param name="Contributions">What makes the centre.</param>
public sealed record MovementEstimate(
    double LogUsd,
    double Scale,
    double DegreesOfFreedom,
    IReadOnlyList<Contribution> Contributions
)
{
    /// <summary>The centre, US dollars.</summary>
    public double Usd => Math.Exp(LogUsd);

    /// <summary>Between which values the report lies with a probability, US dollars.</summary>
    /// <param name="probability">Over 0, under 1.</param>
    public (double Low, double High) Interval(double probability)
    {
        var reach = Reach(probability, DegreesOfFreedom) * Scale;
        return (Math.Exp(LogUsd - reach), Math.Exp(LogUsd + reach));
    }

    internal static double Reach(double probability, double degreesOfFreedom) =>
        new StudentDistribution(1, degreesOfFreedom).Quantile(0.5 + (probability / 2));
}
