namespace Visavis.Analysis.Measures;

/// <summary>The import of a product and the exports to a partner, each at two times.</summary>
/// <param name="ProductImportsNow">Imports of the product from its origin in the later period, US dollars.</param>
/// <param name="ProductImportsBefore">In the base period.</param>
/// <param name="ExportsNow">Exports to the partner in the later period.</param>
/// <param name="ExportsBefore">In the base period.</param>
public readonly record struct RisesOfProductAndExports(
    double ProductImportsNow,
    double ProductImportsBefore,
    double ExportsNow,
    double ExportsBefore
) : IMeasureRow<RisesOfProductAndExports>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(ProductImportsNow), nameof(ProductImportsBefore), nameof(ExportsNow), nameof(ExportsBefore)];

    /// <inheritdoc/>
    public static RisesOfProductAndExports From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2], sums[3]);
}
