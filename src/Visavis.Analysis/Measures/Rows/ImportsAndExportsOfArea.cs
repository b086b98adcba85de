namespace Visavis.Analysis.Measures;

/// <summary>Imports of a product from outside an area beside all that its members export of it.</summary>
/// <param name="ImportsFromOutside">From outside the area, US dollars.</param>
/// <param name="ExportsOfArea">Exports of the product by the members, to each other and to outsiders.</param>
public readonly record struct ImportsAndExportsOfArea(double ImportsFromOutside, double ExportsOfArea)
    : IMeasureRow<ImportsAndExportsOfArea>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(ImportsFromOutside), nameof(ExportsOfArea)];

    /// <inheritdoc/>
    public static ImportsAndExportsOfArea From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
