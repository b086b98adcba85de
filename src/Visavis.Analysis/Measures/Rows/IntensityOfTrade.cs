namespace Visavis.Analysis.Measures;

/// <summary>What a sells to b beside what b buys from everybody: neither share can exceed one.</summary>
/// <param name="Exports">Of a to b, US dollars.</param>
/// <param name="ExportsToOthers">Of a to everybody else.</param>
/// <param name="PartnerImports">Imports of b from everybody, a included, by b.</param>
/// <param name="RestOfWorldImports">Imports of everybody but a and b.</param>
public readonly record struct IntensityOfTrade(
    double Exports,
    double ExportsToOthers,
    double PartnerImports,
    double RestOfWorldImports
) : IMeasureRow<IntensityOfTrade>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(Exports), nameof(ExportsToOthers), nameof(PartnerImports), nameof(RestOfWorldImports)];

    /// <inheritdoc/>
    public static IntensityOfTrade From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2], sums[3]);
}
