namespace Visavis.Analysis.Measures;

/// <summary>Both flows of an economy by chapter of the Harmonized System.</summary>
/// <param name="exportsByChapter">Exports of each chapter, US dollars, n long, HS 99 left out.</param>
/// <param name="importsByChapter">Imports, same chapters and order, n long.</param>
public readonly ref struct TwoWayTradeByChapter(
    ReadOnlySpan<double> exportsByChapter,
    ReadOnlySpan<double> importsByChapter
) : ITwoFlowsByLine<TwoWayTradeByChapter>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["ExportsByChapter", "ImportsByChapter"];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Commodities;

    /// <inheritdoc/>
    public ReadOnlySpan<double> First { get; } = exportsByChapter;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Second { get; } = importsByChapter;

    /// <inheritdoc/>
    public static TwoWayTradeByChapter From(ReadOnlySpan<double> sums) =>
        new(sums[..(sums.Length / 2)], sums[(sums.Length / 2)..]);
}
