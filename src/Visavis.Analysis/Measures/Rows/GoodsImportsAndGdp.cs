namespace Visavis.Analysis.Measures;

/// <summary>Imports of goods beside the economy.</summary>
/// <param name="ImportsOfGoods">Imports of goods from the world, likewise; CIF where customs record them so.</param>
/// <param name="GdpA">Gross domestic product of the economy, current US dollars, of a named vintage.</param>
public readonly record struct GoodsImportsAndGdp(double ImportsOfGoods, double GdpA) : IMeasureRow<GoodsImportsAndGdp>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(ImportsOfGoods), nameof(GdpA)];

    /// <inheritdoc/>
    public static GoodsImportsAndGdp From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
