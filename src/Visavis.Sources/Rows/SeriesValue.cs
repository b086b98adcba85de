using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A figure of a series, in units.</summary>
/// <param name="Value">At most twelve decimals: what the ledger keeps.</param>
/// <param name="LastDigit">Power of ten of the last printed digit that is kept.</param>
/// <param name="WasRounded">Whether more decimals were printed.</param>
internal readonly record struct SeriesValue(decimal Value, sbyte LastDigit, bool WasRounded)
{
    private const int MostDecimals = 12;
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
        var digits = style.Powers ? NumberParser.Expanded(text) ?? text : text;
        if (text.Length == 0)
        {
            return (at, _) => Texts.NoValue(at);
        }
        if (!PrintedFigure.TryParse(digits, out var figure) || figure.Low != figure.High)
        {
            return Texts.Number;
        }
        if (Math.Abs((double)figure.Value) * Math.Pow(10, exponent) >= Limit)
        {
            return Texts.TooLarge;
        }
        value = Of(figure.Value * PrintedFigure.PowerOfTen(exponent), figure.LastDigit + exponent);
        return null;
    }

    private static SeriesValue Of(decimal units, int lastDigit)
    {
        var kept = decimal.Round(units, MostDecimals, MidpointRounding.ToEven);
        var whole = decimal.IsInteger(kept) ? decimal.Truncate(kept) : kept;
        return new(whole, (sbyte)Math.Max(lastDigit, -MostDecimals), kept != units);
    }
}
