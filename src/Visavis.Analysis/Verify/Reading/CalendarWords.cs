using System.Globalization;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Years, dates in digits, small counts of months, and years that are told from the one that is spoken of.</summary>
internal static class CalendarWords
{
    /// <summary>A year at a token: four digits from 1800 to 2100 that measure nothing; 0 where there is none.</summary>
    public static int YearAt(List<Token> tokens, int i)
    {
        if (i >= tokens.Count || !tokens[i].IsNumber)
        {
            return 0;
        }
        var token = tokens[i];
        if (
            token.Key.Length != 4
            || token.Length != 4
            || token.Glue == Glue.Name
            || YearIn(token.Key) is not (> 0 and var year)
        )
        {
            return 0;
        }
        var isMoney = i > 0 && tokens[i - 1].Key is "$" or "€" or "№" or "usd" or "no";
        return isMoney || UnitReader.IsMeasureAt(tokens, i + 1) ? 0 : year;
    }

    /// <summary>Year and month of 31.01.2023.</summary>
    public static (int Year, int Month) DottedDate(string key)
    {
        var parts = key.Split('.');
        return
            parts.Length == 3
            && parts[2].Length == 4
            && IntOf(parts[1]) is >= 1 and <= 12 and var month
            && YearIn(parts[2]) is > 0 and var year
            ? (year, month)
            : (0, 0);
    }

    /// <summary>A small number of months in digits or words; 0 where it is none.</summary>
    public static int CountOf(Token token) =>
        token.IsNumber
            ? token.Length <= 2
                ? IntOf(token.Key) ?? 0
                : 0
            : token.IsWord && NumberWords.Small(token.Key) is { } number
                ? (int)number
                : 0;

    /// <summary>"Last year", "в прошлом году", "годом ранее": its tokens and which year it is.</summary>
    public static (int Length, YearWord Word) RelativeYear(List<Token> tokens, int i)
    {
        if (i + 1 >= tokens.Count)
        {
            return default;
        }
        var (token, next) = (tokens[i], tokens[i + 1]);
        var isYear = next.Begins("год") || next.Key is "year" or "г";
        if (isYear && (token.Is("this") || token.Begins("нынешн", "текущ", "этого", "этом", "настоящ")))
        {
            return (2, YearWord.This);
        }
        if (isYear && (token.Is("last") || token.Begins("прошл", "минувш")))
        {
            return (2, YearWord.Last);
        }
        var isBefore =
            (isYear && (token.Key is "previous" or "prior" or "preceding" || token.Begins("предыдущ", "предшеств")))
            || (token.Begins("год") && next.Key is "назад" or "ранее")
            || (token.Is("year") && next.Key is "earlier" or "ago" or "before");
        return isBefore ? (2, YearWord.Before) : default;
    }

    private static int YearIn(string digits) => IntOf(digits) is >= 1800 and <= 2100 and var year ? year : 0;

    private static int? IntOf(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
