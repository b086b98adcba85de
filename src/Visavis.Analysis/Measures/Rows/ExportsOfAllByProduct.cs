namespace Visavis.Analysis.Measures;

/// <summary>The exports of the whole world in four parts that do not overlap: own or others', of the product or of other products.</summary>
/// <param name="ProductExports">Of the product, by the economy, US dollars.</param>
/// <param name="OtherExports">Of all other products, by the economy.</param>
/// <param name="OthersProductExports">Of the product, by all other economies.</param>
/// <param name="OthersOtherExports">Of all other products, by all other economies.</param>
public readonly record struct ExportsOfAllByProduct(
    double ProductExports,
    double OtherExports,
    double OthersProductExports,
    double OthersOtherExports
) : IMeasureRow<ExportsOfAllByProduct>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(ProductExports), nameof(OtherExports), nameof(OthersProductExports), nameof(OthersOtherExports)];

    /// <inheritdoc/>
    public static ExportsOfAllByProduct From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2], sums[3]);
}
