using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A figure of a series, in units.</summary>
/// <param name="Value">At most twelve decimals: what the ledger keeps.</param>
/// <param name="LastDigit">Power of ten of the last printed digit that is kept.</param>
/// <param name="WasRounded">Whether more decimals were printed.</param>
internal readonly record struct SeriesValue(decimal Value, sbyte LastDigit, bool WasRounded)
{
    private const int MostDecimals = 12;
    private const int MostPower = 12;
    private const double Limit = 1e24;

    /// <returns>What is wrong with the text; absent where nothing is.</returns>
    public static Func<Spot, string, Problem>? TryParse(
        string text,
        NumberStyle style,
        int exponent,
        out SeriesValue value
    )
    {
        value = default;
        var (digits, power) = Apart(text, style);
        if (text.Length == 0)
        {
            return (at, _) => Texts.NoValue(at);
        }
        if (!PrintedFigure.TryParse(digits, out var figure) || figure.Low != figure.High || Math.Abs(power) > MostPower)
        {
            return Texts.Number;
        }
        var shift = power + exponent;
        if (Math.Abs((double)figure.Value) * Math.Pow(10, shift) >= Limit)
        {
            return Texts.TooLarge;
        }
        value = Of(figure.Value * PrintedFigure.PowerOfTen(shift), figure.LastDigit + shift);
        return null;
    }

    private static (string Digits, int Power) Apart(string text, NumberStyle style) =>
        style.Powers && NumberParser.TryPower(text, out var digits, out var power) ? (digits, power) : (text, 0);

    private static SeriesValue Of(decimal units, int lastDigit)
    {
        var kept = decimal.Round(units, MostDecimals, MidpointRounding.ToEven);
        var whole = decimal.IsInteger(kept) ? decimal.Truncate(kept) : kept;
        return new(whole, (sbyte)Math.Max(lastDigit, -MostDecimals), kept != units);
    }
}
