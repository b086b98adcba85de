namespace Visavis.Analysis.Measures;

/// <summary>Exports and imports of the whole world, each in four parts that do not overlap.</summary>
/// <param name="ProductExports">Of the product, by the economy, US dollars.</param>
/// <param name="OtherExports">Of all other products, by the economy.</param>
/// <param name="OthersProductExports">Of the product, by all other economies.</param>
/// <param name="OthersOtherExports">Of all other products, by all other economies.</param>
/// <param name="ProductImports">Of the product, by the economy, US dollars.</param>
/// <param name="OtherImports">Of all other products, by the economy.</param>
/// <param name="OthersProductImports">Of the product, by all other economies.</param>
/// <param name="OthersOtherImports">Of all other products, by all other economies.</param>
public readonly record struct TradeOfAllByProduct(
    double ProductExports,
    double OtherExports,
    double OthersProductExports,
    double OthersOtherExports,
    double ProductImports,
    double OtherImports,
    double OthersProductImports,
    double OthersOtherImports
) : IMeasureRow<TradeOfAllByProduct>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [
        nameof(ProductExports),
        nameof(OtherExports),
        nameof(OthersProductExports),
        nameof(OthersOtherExports),
        nameof(ProductImports),
        nameof(OtherImports),
        nameof(OthersProductImports),
        nameof(OthersOtherImports),
    ];

    /// <inheritdoc/>
    public static TradeOfAllByProduct From(ReadOnlySpan<double> sums) =>
        new(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6], sums[7]);
}
