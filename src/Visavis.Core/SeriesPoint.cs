namespace Visavis.Core;

/// <summary>A figure of one economy, of a pair, or of the world, that is no trade flow: GDP, an exchange rate, a distance.</summary>
/// <param name="Indicator">Id: <c>gdp</c>, <c>fx-usd-per-eur</c>.</param>
/// <param name="Economy">Whose; absent where it belongs to none.</param>
/// <param name="Period">When.</param>
/// <param name="Value">In units.</param>
/// <param name="Unit">As printed: "USD", "USD per EUR".</param>
/// <param name="LastDigit">Power of ten of the last printed digit, in units.</param>
/// <param name="Source">Id of the source; it names the vintage.</param>
/// <param name="Place">Where it stands.</param>
public sealed record SeriesPoint(
    string Indicator,
    Economy? Economy,
    Period Period,
    decimal Value,
    string Unit,
    sbyte LastDigit,
    string Source,
    Place Place
)
{
    /// <summary>The other economy where the figure is of a pair, such as a distance; absent where it is of one.</summary>
    public Economy? Partner { get; init; }
}
