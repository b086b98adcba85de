namespace Visavis.Analysis.Measures;

/// <summary>Imports and exports of a product by one economy, all partners.</summary>
/// <param name="ProductImports">US dollars.</param>
/// <param name="ProductExports">US dollars.</param>
public readonly record struct ProductTrade(double ProductImports, double ProductExports) : IMeasureRow<ProductTrade>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(ProductImports), nameof(ProductExports)];

    /// <inheritdoc/>
    public static ProductTrade From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
