namespace Visavis.Analysis.Measures;

/// <summary>Both flows of an economy, of the product and of all other products.</summary>
/// <param name="ProductExports">Of the product, by the economy, US dollars.</param>
/// <param name="OtherExports">Of all other products, by the economy.</param>
/// <param name="ProductImports">Of the product, by the economy, US dollars.</param>
/// <param name="OtherImports">Of all other products, by the economy.</param>
public readonly record struct TradeByProduct(
    double ProductExports,
    double OtherExports,
    double ProductImports,
    double OtherImports
) : IMeasureRow<TradeByProduct>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(ProductExports), nameof(OtherExports), nameof(ProductImports), nameof(OtherImports)];

    /// <inheritdoc/>
    public static TradeByProduct From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2], sums[3]);
}
