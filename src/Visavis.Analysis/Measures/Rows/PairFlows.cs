namespace Visavis.Analysis.Measures;

/// <summary>The two flows of a pair, as one side records them.</summary>
/// <param name="Exports">To the partner, US dollars.</param>
/// <param name="Imports">From the partner, US dollars.</param>
public readonly record struct PairFlows(double Exports, double Imports) : IMeasureRow<PairFlows>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Exports), nameof(Imports)];

    /// <inheritdoc/>
    public static PairFlows From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
