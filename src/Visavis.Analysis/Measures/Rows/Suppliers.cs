using System.Collections.Immutable;

namespace Visavis.Analysis.Measures;

/// <summary>Imports of a product by an economy, by supplier.</summary>
/// <param name="ImportsBySupplier">US dollars, one a supplier.</param>
public readonly record struct Suppliers(ImmutableArray<double> ImportsBySupplier) : IMeasureRow<Suppliers>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(ImportsBySupplier)];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Partners;

    /// <inheritdoc/>
    public static Suppliers From(ReadOnlySpan<double> sums) => new([.. sums]);
}
