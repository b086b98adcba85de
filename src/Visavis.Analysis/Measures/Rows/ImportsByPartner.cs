namespace Visavis.Analysis.Measures;

/// <summary>Imports from one partner and from all the others: a share above one cannot be written.</summary>
/// <param name="Imports">From the partner, US dollars.</param>
/// <param name="ImportsFromOthers">From everybody else, US dollars.</param>
public readonly record struct ImportsByPartner(double Imports, double ImportsFromOthers) : IMeasureRow<ImportsByPartner>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Imports), nameof(ImportsFromOthers)];

    /// <inheritdoc/>
    public static ImportsByPartner From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
