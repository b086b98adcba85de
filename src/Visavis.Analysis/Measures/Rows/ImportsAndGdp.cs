namespace Visavis.Analysis.Measures;

/// <summary>Imports of goods and services beside the economy.</summary>
/// <param name="ImportsOfGoodsAndServices">Imports of goods and services from the world, likewise.</param>
/// <param name="GdpA">Gross domestic product of the economy, current US dollars, of a named vintage.</param>
public readonly record struct ImportsAndGdp(double ImportsOfGoodsAndServices, double GdpA) : IMeasureRow<ImportsAndGdp>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(ImportsOfGoodsAndServices), nameof(GdpA)];

    /// <inheritdoc/>
    public static ImportsAndGdp From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
