namespace Visavis.Analysis.Measures;

/// <summary>Exports of goods and services beside the economy.</summary>
/// <param name="ExportsOfGoodsAndServices">Exports of goods and services to the world, current US dollars, balance of payments or national accounts.</param>
/// <param name="GdpA">Gross domestic product of the economy, current US dollars, of a named vintage.</param>
public readonly record struct ExportsAndGdp(double ExportsOfGoodsAndServices, double GdpA) : IMeasureRow<ExportsAndGdp>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(ExportsOfGoodsAndServices), nameof(GdpA)];

    /// <inheritdoc/>
    public static ExportsAndGdp From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
