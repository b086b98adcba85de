using System.Collections.Immutable;

namespace Visavis.Analysis.Measures;

/// <summary>Exports of a product by all the world, by exporter.</summary>
/// <param name="ExportsByExporter">US dollars, one an exporter.</param>
public readonly record struct WorldSuppliers(ImmutableArray<double> ExportsByExporter) : IMeasureRow<WorldSuppliers>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(ExportsByExporter)];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Partners;

    /// <inheritdoc/>
    public static WorldSuppliers From(ReadOnlySpan<double> sums) => new([.. sums]);
}
