using System.Globalization;
using System.Text.RegularExpressions;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Periods in words, English, Russian and French: "январь–март 2021 г.", "I квартал 2021", "9 months of 2021", "2021M03".</summary>
internal static class PeriodWording
{
    private const int LongestText = 60;
    private static readonly Regex Words = new(
        "[0-9]+|[\\p{L}]+|-",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    );

    private static readonly string[] Roman = ["i", "ii", "iii", "iv"];

    /// <summary>How many months the thing has that is counted.</summary>
    private static readonly Dictionary<string, int> Lengths = new(StringComparer.Ordinal)
    {
        ["квартал"] = 3,
        ["квартале"] = 3,
        ["кв"] = 3,
        ["quarter"] = 3,
        ["q"] = 3,
        ["qtr"] = 3,
        ["trimestre"] = 3,
        ["полугодие"] = 6,
        ["полугодии"] = 6,
        ["half"] = 6,
        ["semestre"] = 6,
    };

    private static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "месяцев",
        "месяца",
        "месяц",
        "мес",
        "months",
        "month",
        "mois",
    };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "г",
        "год",
        "года",
        "году",
        "за",
        "в",
        "of",
        "the",
        "de",
        "st",
        "nd",
        "rd",
        "th",
        "й",
        "ый",
    };

    public static bool TryParse(string text, out Period period)
    {
        period = default;
        if (text.Length is 0 or > LongestText)
        {
            return false;
        }
        var words = Words.Matches(Plain(text)).Select(m => m.Value).ToList();
        var years = words.Where(IsYear).ToList();
        var isWhole = words.Sum(w => w.Length) == text.Count(c => !IsMark(c));
        words.RemoveAll(w => IsYear(w) || Fillers.Contains(w));
        return isWhole && years is [var year] && TryInYear(Number(year), words, out period);
    }

    private static bool TryInYear(int year, List<string> words, out Period period)
    {
        var january = year * 12;
        (var isPeriod, period) = words switch
        {
            [] => (true, Period.Year(year)),
            [var one] when MonthNames.TryName(one, out var month) => (true, Period.Month(year, month)),
            [var one, "-"] when MonthNames.TryName(one, out var month) => (true, Period.Month(year, month)),
            ["m", var one] when IsMonth(one) => (true, Period.Month(year, Number(one))),
            [var from, "-", var to] => TrySpan(year, from, to),
            [var count, var months] when Months.Contains(months) && IsMonth(count) => (
                true,
                Period.Of(january, Number(count))
            ),
            [var which, var what] when Lengths.TryGetValue(what, out var length) => TryPart(january, which, length),
            [var what, var which] when Lengths.TryGetValue(what, out var length) => TryPart(january, which, length),
            _ => (false, default),
        };
        return isPeriod;
    }

    private static (bool, Period) TrySpan(int year, string from, string to) =>
        MonthNames.TryName(from, out var first) && MonthNames.TryName(to, out var last) && first < last
            ? (true, Period.Span(Period.Month(year, first), Period.Month(year, last)))
            : (false, default);

    private static (bool, Period) TryPart(int january, string which, int length)
    {
        var roman = Array.IndexOf(Roman, which) + 1;
        var number =
            roman > 0 ? roman
            : IsMonth(which) ? Number(which)
            : 0;
        return number >= 1 && number * length <= 12
            ? (true, Period.Of(january + ((number - 1) * length), length))
            : (false, default);
    }

    private static bool IsYear(string word) => word is ['1' or '2', _, _, >= '0' and <= '9'];

    private static bool IsMonth(string word) =>
        word.Length <= 2 && word.All(char.IsAsciiDigit) && Number(word) is >= 1 and <= 12;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool IsMark(char c) => c is '.' or ',' || char.IsWhiteSpace(c);

    // A Cyrillic і in a Roman number, a long dash between months.
    private static string Plain(string text) =>
        RussianNames.Mended(text).ToLowerInvariant().Replace('і', 'i').Replace('–', '-').Replace('—', '-');
}
