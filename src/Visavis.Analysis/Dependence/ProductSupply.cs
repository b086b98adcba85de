using System.Collections.Immutable;

namespace Visavis.Analysis.Dependence;

/// <summary>How one economy was supplied with one product in one year, US dollars.</summary>
/// <param name="ImportsBySupplier">One a supplier; all zero where nothing was imported; empty where imports were not observed.</param>
/// <param name="Exports">Of the product by the economy.</param>
/// <param name="WorldExportsByExporter">One an exporter; empty where the world's exports were not observed.</param>
public sealed record ProductSupply(
    ImmutableArray<double> ImportsBySupplier,
    double Exports,
    ImmutableArray<double> WorldExportsByExporter
);

/// <summary>How an area was supplied with one product in one year, US dollars.</summary>
/// <param name="ImportsByOutsideSupplier">One a supplier outside the area; empty where not observed.</param>
/// <param name="ImportsWithinArea">Of the members from each other.</param>
/// <param name="Exports">Of the product by the members, to each other and to outsiders.</param>
public sealed record AreaSupply(
    ImmutableArray<double> ImportsByOutsideSupplier,
    double ImportsWithinArea,
    double Exports
);
