namespace Visavis.Analysis.Measures;

/// <summary>Both flows of one product.</summary>
/// <param name="ProductExports">Of the product, US dollars.</param>
/// <param name="ProductImports">Of the product, US dollars.</param>
public readonly record struct TwoWayProduct(double ProductExports, double ProductImports) : IMeasureRow<TwoWayProduct>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(ProductExports), nameof(ProductImports)];

    /// <inheritdoc/>
    public static TwoWayProduct From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
