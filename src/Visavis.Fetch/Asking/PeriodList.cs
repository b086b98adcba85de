using System.Globalization;
using Visavis.Core;

namespace Visavis.Fetch.Asking;

/// <summary>Periods as they are typed: <c>2019-2021</c>, <c>2019,2021</c>, <c>2020-01/2020-12</c>, <c>2020-Q1/2021-Q4</c>; all of one length.</summary>
internal static class PeriodList
{
    // A century of months; more is a misprint.
    private const int Most = 1_200;

    /// <summary>The periods in order, each once; absent where the text is no such list.</summary>
    public static IReadOnlyList<Period>? Parse(string text)
    {
        var all = new List<Period>();
        foreach (var token in text.Split(','))
        {
            if (
                !TrySpan(token.Trim(), out var first, out var last)
                || first.Months != last.Months
                || last.IsBefore(first)
            )
            {
                return null;
            }
            for (var period = first; !last.IsBefore(period) && all.Count <= Most; period = period.Plus(1))
            {
                all.Add(period);
            }
        }
        return all.Count <= Most && all.TrueForAll(p => p.Months == all[0].Months)
            ? [.. all.Distinct().OrderBy(p => p.StartMonth)]
            : null;
    }

    /// <summary>How a source writes a period; absent where it takes none of this length.</summary>
    public static string? Write(Period period, IReadOnlyDictionary<string, string> form) =>
        form.TryGetValue(NameOf(period), out var text)
            ? text.Replace("yyyy", Digits(period.FirstYear, 4), StringComparison.Ordinal)
                .Replace("MM", Digits(period.FirstMonthOfYear, 2), StringComparison.Ordinal)
                .Replace("q", Digits(((period.FirstMonthOfYear - 1) / 3) + 1, 1), StringComparison.Ordinal)
            : null;

    /// <summary>A, Q or M.</summary>
    public static string Frequency(Period period) =>
        NameOf(period)[..1] is "y" ? "A" : NameOf(period)[..1].ToUpperInvariant();

    private static string NameOf(Period period) =>
        period.IsYear ? "year"
        : period.IsMonth ? "month"
        : "quarter";

    private static string Digits(int number, int length) =>
        number.ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');

    private static bool TrySpan(string token, out Period first, out Period last)
    {
        var slash = token.IndexOf('/', StringComparison.Ordinal);
        // Nine characters with a hyphen in the middle are two years.
        var at =
            slash >= 0 ? slash
            : token is [_, _, _, _, '-', _, _, _, _] ? 4
            : -1;
        last = default;
        return at < 0
            ? TryOne(token, out first) && TryOne(token, out last)
            : TryOne(token[..at], out first) & TryOne(token[(at + 1)..], out last);
    }

    private static bool TryOne(string text, out Period period) =>
        Period.TryParse(text, out period) && !text.Contains('/', StringComparison.Ordinal);
}
