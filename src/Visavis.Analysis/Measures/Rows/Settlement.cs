namespace Visavis.Analysis.Measures;

/// <summary>What was paid for trade, by currency.</summary>
/// <param name="PaidInCurrency">Paid in the currency or currencies asked for, turned into US dollars.</param>
/// <param name="PaidInOtherCurrencies">Paid in all others, same unit.</param>
public readonly record struct Settlement(double PaidInCurrency, double PaidInOtherCurrencies) : IMeasureRow<Settlement>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(PaidInCurrency), nameof(PaidInOtherCurrencies)];

    /// <inheritdoc/>
    public static Settlement From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
