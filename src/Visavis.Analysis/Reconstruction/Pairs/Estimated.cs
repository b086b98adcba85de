using Visavis.Econometrics.Robust;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>An estimate with its intervals, US dollars; of shares and coefficients a pure number.</summary>
/// <param name="Value">The likeliest value.</param>
/// <param name="Interval50">Holds the truth one time in two.</param>
/// <param name="Interval80">Four times in five.</param>
/// <param name="Interval95">Nineteen times in twenty.</param>
public sealed record Estimated(
    double Value,
    (double Low, double High) Interval50,
    (double Low, double High) Interval80,
    (double Low, double High) Interval95
)
{
    /// <summary>In another unit.</summary>
    /// <param name="factor">Above 0.</param>
    public Estimated Times(double factor) =>
        new(factor * Value, Times(Interval50, factor), Times(Interval80, factor), Times(Interval95, factor));

    /// <summary>A value with the quantiles of its draws.</summary>
    internal static Estimated Of(double value, IEnumerable<double> draws)
    {
        var sorted = draws.Order().ToArray();
        return new(
            value,
            Quantiles.Between(sorted, 0.5),
            Quantiles.Between(sorted, 0.8),
            Quantiles.Between(sorted, 0.95)
        );
    }

    private static (double Low, double High) Times((double Low, double High) interval, double factor) =>
        (factor * interval.Low, factor * interval.High);
}
