namespace Visavis.Analysis.Measures;

/// <summary>What one economy sells to the world beside what another buys from it.</summary>
/// <param name="exportsByCommodity">The first economy's exports of each code, US dollars, n long.</param>
/// <param name="partnerImportsByCommodity">The other's imports, same codes and order, n long.</param>
public readonly ref struct ExportsBesideImports(
    ReadOnlySpan<double> exportsByCommodity,
    ReadOnlySpan<double> partnerImportsByCommodity
) : ITwoFlowsByLine<ExportsBesideImports>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["ExportsByCommodity", "PartnerImportsByCommodity"];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Commodities;

    /// <inheritdoc/>
    public ReadOnlySpan<double> First { get; } = exportsByCommodity;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Second { get; } = partnerImportsByCommodity;

    /// <inheritdoc/>
    public static ExportsBesideImports From(ReadOnlySpan<double> sums) =>
        new(sums[..(sums.Length / 2)], sums[(sums.Length / 2)..]);
}
