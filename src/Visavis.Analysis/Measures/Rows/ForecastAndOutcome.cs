namespace Visavis.Analysis.Measures;

/// <summary>A forecast and what came of it, same quantity, side and unit; balances may be negative.</summary>
/// <param name="Forecast">As it was forecast.</param>
/// <param name="Outcome">As it came.</param>
public readonly record struct ForecastAndOutcome(double Forecast, double Outcome) : IMeasureRow<ForecastAndOutcome>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Forecast), nameof(Outcome)];

    /// <inheritdoc/>
    public static bool IsSigned => true;

    /// <inheritdoc/>
    public static ForecastAndOutcome From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
