namespace Visavis.Analysis.Measures;

/// <summary>Imports of a product by the members of an area.</summary>
/// <param name="ImportsFromOutside">From outside the area, US dollars.</param>
/// <param name="ImportsWithinArea">From other members.</param>
public readonly record struct ImportsOfArea(double ImportsFromOutside, double ImportsWithinArea)
    : IMeasureRow<ImportsOfArea>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(ImportsFromOutside), nameof(ImportsWithinArea)];

    /// <inheritdoc/>
    public static ImportsOfArea From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
