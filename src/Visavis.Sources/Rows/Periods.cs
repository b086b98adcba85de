using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Periods as publishers write them.</summary>
internal static class Periods
{
    /// <summary>Reads what <see cref="Period.TryParse"/> reads, YYYYMM, and periods in words.</summary>
    public static bool TryParse(string text, out Period period) =>
        text.Length == 6 && text.All(char.IsAsciiDigit)
            ? Period.TryParse($"{text[..4]}-{text[4..]}", out period)
            : Period.TryParse(text, out period) || PeriodWording.TryParse(text, out period);

    /// <summary>The same, or a month of the year that the text names.</summary>
    /// <param name="text">A period; a year where a month is given.</param>
    /// <param name="month">1 to 12; absent where the text says all.</param>
    /// <param name="period">The period.</param>
    public static bool TryParse(string text, int? month, out Period period)
    {
        var isPeriod = TryParse(text, out period);
        if (isPeriod && month is { } number)
        {
            isPeriod = period.IsYear;
            period = Period.Month(period.FirstYear, number);
        }
        return isPeriod;
    }
}
