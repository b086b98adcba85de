namespace Visavis.Analysis.Measures;

/// <summary>The trade with one partner beside one economy.</summary>
/// <param name="Exports">To the partner, US dollars.</param>
/// <param name="Imports">From the partner, US dollars.</param>
/// <param name="GdpA">Gross domestic product of the economy, US dollars, of a named vintage.</param>
public readonly record struct TradeBesideGdp(double Exports, double Imports, double GdpA) : IMeasureRow<TradeBesideGdp>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Exports), nameof(Imports), nameof(GdpA)];

    /// <inheritdoc/>
    public static TradeBesideGdp From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2]);
}
