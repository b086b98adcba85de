namespace Visavis.Analysis.Measures;

/// <summary>Both flows with one partner and with all the others.</summary>
/// <param name="Exports">To the partner, US dollars.</param>
/// <param name="Imports">From the partner, US dollars.</param>
/// <param name="ExportsToOthers">To everybody else, US dollars.</param>
/// <param name="ImportsFromOthers">From everybody else, US dollars.</param>
public readonly record struct TurnoverByPartner(
    double Exports,
    double Imports,
    double ExportsToOthers,
    double ImportsFromOthers
) : IMeasureRow<TurnoverByPartner>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(Exports), nameof(Imports), nameof(ExportsToOthers), nameof(ImportsFromOthers)];

    /// <inheritdoc/>
    public static TurnoverByPartner From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2], sums[3]);
}
