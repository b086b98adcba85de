namespace Visavis.Analysis.Measures;

/// <summary>Exports of goods beside the economy.</summary>
/// <param name="ExportsOfGoods">Exports of goods to the world, current US dollars, customs or balance of payments.</param>
/// <param name="GdpA">Gross domestic product of the economy, current US dollars, of a named vintage.</param>
public readonly record struct GoodsExportsAndGdp(double ExportsOfGoods, double GdpA) : IMeasureRow<GoodsExportsAndGdp>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(ExportsOfGoods), nameof(GdpA)];

    /// <inheritdoc/>
    public static GoodsExportsAndGdp From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
