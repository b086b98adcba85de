using System.Collections.Immutable;

namespace Visavis.Analysis.Measures;

/// <summary>Imports of a product by an area, by supplier outside it.</summary>
/// <param name="ImportsByOutsideSupplier">US dollars, one a supplier outside the area.</param>
public readonly record struct OutsideSuppliers(ImmutableArray<double> ImportsByOutsideSupplier)
    : IMeasureRow<OutsideSuppliers>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(ImportsByOutsideSupplier)];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Partners;

    /// <inheritdoc/>
    public static OutsideSuppliers From(ReadOnlySpan<double> sums) => new([.. sums]);
}
