namespace Visavis.Analysis.Measures;

/// <summary>Both flows of an economy by commodity, with one partner or with all.</summary>
/// <param name="exportsByCommodity">Exports of each code, US dollars, n long; codes that say what the goods are, so without HS 99.</param>
/// <param name="importsByCommodity">Imports, same codes and order, n long.</param>
public readonly ref struct TwoWayTrade(ReadOnlySpan<double> exportsByCommodity, ReadOnlySpan<double> importsByCommodity)
    : ITwoFlowsByLine<TwoWayTrade>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["ExportsByCommodity", "ImportsByCommodity"];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Commodities;

    /// <inheritdoc/>
    public ReadOnlySpan<double> First { get; } = exportsByCommodity;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Second { get; } = importsByCommodity;

    /// <inheritdoc/>
    public static TwoWayTrade From(ReadOnlySpan<double> sums) =>
        new(sums[..(sums.Length / 2)], sums[(sums.Length / 2)..]);
}
