namespace Visavis.Analysis.Measures;

/// <summary>Investment from one partner and from all the others: a share above one cannot be written.</summary>
/// <param name="Investment">From the partner, US dollars.</param>
/// <param name="InvestmentFromOthers">From everybody else, same unit and definition.</param>
public readonly record struct InvestmentByPartner(double Investment, double InvestmentFromOthers)
    : IMeasureRow<InvestmentByPartner>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Investment), nameof(InvestmentFromOthers)];

    /// <inheritdoc/>
    public static InvestmentByPartner From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
