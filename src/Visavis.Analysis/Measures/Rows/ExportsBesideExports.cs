namespace Visavis.Analysis.Measures;

/// <summary>What two economies sell, to the same market or to the world.</summary>
/// <param name="exportsByCommodity">The first economy's exports of each code, US dollars, n long.</param>
/// <param name="comparedExportsByCommodity">The other's, same codes and order, n long.</param>
public readonly ref struct ExportsBesideExports(
    ReadOnlySpan<double> exportsByCommodity,
    ReadOnlySpan<double> comparedExportsByCommodity
) : ITwoFlowsByLine<ExportsBesideExports>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["ExportsByCommodity", "ComparedExportsByCommodity"];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Commodities;

    /// <inheritdoc/>
    public ReadOnlySpan<double> First { get; } = exportsByCommodity;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Second { get; } = comparedExportsByCommodity;

    /// <inheritdoc/>
    public static ExportsBesideExports From(ReadOnlySpan<double> sums) =>
        new(sums[..(sums.Length / 2)], sums[(sums.Length / 2)..]);
}
