namespace Visavis.Analysis.Measures;

/// <summary>Both flows by commodity beside what they weigh, so that their unit values can be compared.</summary>
/// <param name="sums">The four columns one after another, each n long.</param>
public readonly ref struct TwoWayTradeWithWeights(ReadOnlySpan<double> sums) : IMeasureRow<TwoWayTradeWithWeights>
{
    private readonly ReadOnlySpan<double> sums = sums;

    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    ["ExportsByCommodity", "ImportsByCommodity", "ExportKilogramsByCommodity", "ImportKilogramsByCommodity"];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Commodities;

    /// <summary>Exports of each code, US dollars, n long.</summary>
    public ReadOnlySpan<double> Exports => Column(0);

    /// <summary>Imports, US dollars, n long.</summary>
    public ReadOnlySpan<double> Imports => Column(1);

    /// <summary>Net weight of the exports, kilograms, n long; zero where it is not known.</summary>
    public ReadOnlySpan<double> ExportKilograms => Column(2);

    /// <summary>Net weight of the imports, kilograms, n long; zero where it is not known.</summary>
    public ReadOnlySpan<double> ImportKilograms => Column(3);

    /// <inheritdoc/>
    public static TwoWayTradeWithWeights From(ReadOnlySpan<double> sums) => new(sums);

    private ReadOnlySpan<double> Column(int i) => sums.Slice(i * sums.Length / 4, sums.Length / 4);
}
