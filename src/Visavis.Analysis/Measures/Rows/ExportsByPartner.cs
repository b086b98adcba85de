namespace Visavis.Analysis.Measures;

/// <summary>Exports to one partner and to all the others: a share above one cannot be written.</summary>
/// <param name="Exports">To the partner, US dollars.</param>
/// <param name="ExportsToOthers">To everybody else, US dollars.</param>
public readonly record struct ExportsByPartner(double Exports, double ExportsToOthers) : IMeasureRow<ExportsByPartner>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Exports), nameof(ExportsToOthers)];

    /// <inheritdoc/>
    public static ExportsByPartner From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
