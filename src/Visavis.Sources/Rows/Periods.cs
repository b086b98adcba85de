using System.Text.RegularExpressions;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Periods as publishers write them.</summary>
internal static partial class Periods
{
    /// <summary>Reads what <see cref="Period.TryParse"/> reads, YYYYMM and YYYY52 (Comext's whole year), the forms of SDMX (2023-A1, 2023-S2, 2023Q1, 2023M01, 2023-M01), and periods in words.</summary>
    public static bool TryParse(string text, out Period period)
    {
        if (text.Length == 6 && text.All(char.IsAsciiDigit))
        {
            return Period.TryParse(
                text.EndsWith("52", StringComparison.Ordinal) ? text[..4] : $"{text[..4]}-{text[4..]}",
                out period
            );
        }
        return Period.TryParse(Sdmx().Match(text) is { Success: true } match ? Plain(match) : text, out period)
            || PeriodWording.TryParse(text, out period);
    }

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

    private static string Plain(Match match)
    {
        var (year, kind, number) = (
            match.Groups["year"].Value,
            match.Groups["kind"].Value,
            match.Groups["number"].Value
        );
        return (kind, number) switch
        {
            ("A", "1") => year,
            ("S", "1") => $"{year}-Q1/{year}-Q2",
            ("S", "2") => $"{year}-Q3/{year}-Q4",
            ("Q", _) => $"{year}-Q{number}",
            ("M", _) => $"{year}-{number}",
            _ => match.Value,
        };
    }

    [GeneratedRegex("^(?<year>[0-9]{4})-?(?<kind>[ASQM])(?<number>[0-9]{1,2})$", RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Sdmx();
}
