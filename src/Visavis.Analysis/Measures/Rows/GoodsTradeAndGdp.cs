namespace Visavis.Analysis.Measures;

/// <summary>Trade in goods beside the economy.</summary>
/// <param name="ExportsOfGoods">Exports of goods to the world, current US dollars, customs or balance of payments.</param>
/// <param name="ImportsOfGoods">Imports of goods from the world, likewise; CIF where customs record them so.</param>
/// <param name="GdpA">Gross domestic product of the economy, current US dollars, of a named vintage.</param>
public readonly record struct GoodsTradeAndGdp(double ExportsOfGoods, double ImportsOfGoods, double GdpA)
    : IMeasureRow<GoodsTradeAndGdp>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(ExportsOfGoods), nameof(ImportsOfGoods), nameof(GdpA)];

    /// <inheritdoc/>
    public static GoodsTradeAndGdp From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2]);
}
