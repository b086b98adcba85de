using System.Globalization;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>The words of the calendar in both languages.</summary>
internal static class CalendarWords
{
    private static readonly string[] RussianMonths =
    [
        "январ",
        "феврал",
        "март",
        "апрел",
        "ма",
        "июн",
        "июл",
        "август",
        "сентябр",
        "октябр",
        "ноябр",
        "декабр",
    ];
    private static readonly string[] EnglishMonths =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    private static readonly string[] EnglishShort =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
        "sept",
    ];
    private static readonly string[] Cases = ["ь", "я", "е", "ю", "ем", "", "а", "у", "ом", "й"];
    private static readonly string[] Romans = ["i", "ii", "iii", "iv"];
    private static readonly string[] Measures =
    [
        "млн",
        "млрд",
        "тыс",
        "трлн",
        "%",
        "раз",
        "раза",
        "долл",
        "руб",
        "тонн",
        "t",
        "usd",
        "million",
        "billion",
        "percent",
        "per",
        "bn",
        "mn",
        "долларов",
        "рублей",
        "километров",
        "км",
    ];

    /// <summary>The month that a word names in any case, 1 to 12; 0 where it is none.</summary>
    public static int MonthOf(Token token)
    {
        if (!token.IsWord)
        {
            return 0;
        }
        var key = token.Key;
        var english = Math.Max(Array.IndexOf(EnglishMonths, key), Array.IndexOf(EnglishShort, key));
        if (english >= 0)
        {
            return english == 12 ? 9 : english + 1;
        }
        for (var m = 0; m < 12; m++)
        {
            var stem = RussianMonths[m];
            var isIt =
                key.StartsWith(stem, StringComparison.Ordinal) && Cases.Contains(key[stem.Length..]) && key != "ма";
            if (isIt)
            {
                return m + 1;
            }
        }
        return 0;
    }

    /// <summary>A year at a token: four digits from 1800 to 2100 that measure nothing; 0 where there is none.</summary>
    public static int YearOf(List<Token> tokens, int i)
    {
        var token = tokens[i];
        if (!token.IsNumber || token.Key.Length != 4 || token.Length != 4 || token.Glue == Glue.Name)
        {
            return 0;
        }
        var isYear =
            int.TryParse(token.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1800 and <= 2100;
        var measures = i + 1 < tokens.Count && Measures.Contains(tokens[i + 1].Key);
        var isMoney = i > 0 && tokens[i - 1].Key is "$" or "€" or "№" or "usd" or "no";
        return isYear && !measures && !isMoney ? year : 0;
    }

    /// <summary>Year and month of 31.01.2023.</summary>
    public static (int Year, int Month) DottedDate(string key)
    {
        var parts = key.Split('.');
        return
            parts.Length == 3
            && parts[2].Length == 4
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && month is >= 1 and <= 12
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1800 and <= 2100
            ? (year, month)
            : (0, 0);
    }

    /// <summary>A small number of months in digits or words; 0 where it is none.</summary>
    public static int CountOf(Token token)
    {
        if (token.IsNumber)
        {
            return
                token.Length <= 2
                && int.TryParse(token.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? count
                : 0;
        }
        return token.IsWord && NumberWords.Small(token.Key) is { } number ? (int)number : 0;
    }

    /// <summary>A quarter or half of a year: its last token, its first month, its months; no months where there is none.</summary>
    public static (int Last, int First, int Months) PartOf(List<Token> tokens, int i)
    {
        var key = tokens[i].Key;
        var ordinal = OrdinalOf(tokens, i, out var next);
        if (
            key is "q" or "h"
            && i + 1 < tokens.Count
            && tokens[i + 1] is { IsNumber: true, Key: "1" or "2" or "3" or "4" }
        )
        {
            return Part(i + 1, tokens[i + 1].Key[0] - '0', key == "q" ? 3 : 6);
        }
        if (ordinal == 0 || next >= tokens.Count)
        {
            return default;
        }
        if (
            tokens[next].IsDash
            && next + 2 < tokens.Count
            && OrdinalOf(tokens, next + 1, out var behind) is > 0 and var second
            && behind < tokens.Count
            && IsQuarter(tokens[behind].Key)
        )
        {
            return (behind, ((ordinal - 1) * 3) + 1, (second - ordinal + 1) * 3);
        }
        if (IsQuarter(tokens[next].Key) || tokens[next].Is("кв"))
        {
            return Part(next, ordinal, 3);
        }
        var isHalf =
            tokens[next].Key.StartsWith("полугод", StringComparison.Ordinal)
            || tokens[next].Key is "half" or "h" or "половине" or "половина" or "половину";
        return isHalf && ordinal <= 2 ? Part(next, ordinal, 6) : default;
    }

    /// <summary>"Last year", "в прошлом году", "годом ранее": its tokens and which year it is.</summary>
    public static (int Length, YearWord Word) RelativeYear(List<Token> tokens, int i)
    {
        if (i + 1 >= tokens.Count)
        {
            return default;
        }
        var (key, next) = (tokens[i].Key, tokens[i + 1].Key);
        var isYear = next.StartsWith("год", StringComparison.Ordinal) || next is "year" or "г";
        if (isYear && (key is "this" || Starts(key, "нынешн", "текущ", "этого", "этом", "настоящ")))
        {
            return (2, YearWord.This);
        }
        if (isYear && (key is "last" || Starts(key, "прошл", "минувш")))
        {
            return (2, YearWord.Last);
        }
        var isBefore =
            (isYear && (key is "previous" or "prior" or "preceding" || Starts(key, "предыдущ", "предшеств")))
            || (Starts(key, "год") && next is "назад" or "ранее")
            || (key is "year" && next is "earlier" or "ago" or "before");
        return isBefore ? (2, YearWord.Before) : default;
    }

    private static (int Last, int First, int Months) Part(int last, int number, int months) =>
        number * months <= 12 ? (last, ((number - 1) * months) + 1, months) : default;

    private static bool IsQuarter(string key) =>
        key.StartsWith("квартал", StringComparison.Ordinal) || key is "quarter" or "quarters";

    // "первом", "first", "I", "1-м": a number from 1 to 4 in its place in an order.
    private static int OrdinalOf(List<Token> tokens, int i, out int next)
    {
        next = i + 1;
        var token = tokens[i];
        if (token is { IsNumber: true, Length: 1 })
        {
            next +=
                next + 1 < tokens.Count
                && tokens[next].IsDash
                && tokens[next + 1].IsWord
                && tokens[next + 1].Length <= 2
                    ? 2
                : next < tokens.Count && tokens[next].Key is "st" or "nd" or "rd" or "th" ? 1
                : 0;
            return token.Key[0] is >= '1' and <= '4' ? token.Key[0] - '0' : 0;
        }
        var roman = Array.IndexOf(Romans, token.Key);
        return roman >= 0 ? roman + 1
            : token.IsWord && NumberWords.Ordinal(token.Key) is >= 1 and <= 4 and var ordinal ? ordinal
            : 0;
    }

    private static bool Starts(string key, params ReadOnlySpan<string> stems)
    {
        foreach (var stem in stems)
        {
            if (key.StartsWith(stem, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
