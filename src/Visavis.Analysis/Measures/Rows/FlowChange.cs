namespace Visavis.Analysis.Measures;

/// <summary>One flow at two times, same side, valuation and coverage.</summary>
/// <param name="Now">The later value.</param>
/// <param name="Before">The value of the base period, of the same length.</param>
public readonly record struct FlowChange(double Now, double Before) : IMeasureRow<FlowChange>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Now), nameof(Before)];

    /// <inheritdoc/>
    public static FlowChange From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
