namespace Visavis.Analysis.Measures;

/// <summary>Trade in goods and services beside the economy.</summary>
/// <param name="ExportsOfGoodsAndServices">Exports of goods and services to the world, current US dollars, balance of payments or national accounts.</param>
/// <param name="ImportsOfGoodsAndServices">Imports of goods and services from the world, likewise.</param>
/// <param name="GdpA">Gross domestic product of the economy, current US dollars, of a named vintage.</param>
public readonly record struct TradeAndGdp(
    double ExportsOfGoodsAndServices,
    double ImportsOfGoodsAndServices,
    double GdpA
) : IMeasureRow<TradeAndGdp>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(ExportsOfGoodsAndServices), nameof(ImportsOfGoodsAndServices), nameof(GdpA)];

    /// <inheritdoc/>
    public static TradeAndGdp From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2]);
}
