using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>The year that stands behind months or a part of a year: "for January 2023", "I квартал 2023 г.", "in May of last year".</summary>
internal static class YearBehind
{
    private const int Reach = 2;
    private static readonly FrozenSet<string> Links = WordSet.Of("of , in за в the");
    private static readonly FrozenSet<string> YearWords = WordSet.Of("г гг год года годы году годов годом годам годах");

    /// <summary>The period with its year; left open where none stands behind it.</summary>
    public static PeriodMention Of(List<Token> tokens, int first, int last, int firstMonth, int months)
    {
        var at = MonthNames.Behind(tokens, last);
        while (at < tokens.Count && at <= last + Reach && Links.Contains(tokens[at].Key))
        {
            at++;
        }
        if (CalendarWords.YearAt(tokens, at) is > 0 and var year)
        {
            return new(first, WithWord(tokens, at), firstMonth, months, year, YearWord.Printed);
        }
        var (length, word) = CalendarWords.RelativeYear(tokens, at);
        return length > 0
            ? new(first, at + length - 1, firstMonth, months, 0, word)
            : new(first, last, firstMonth, months, 0, YearWord.Open);
    }

    /// <summary>The last token of a year with "г.", "гг.", "года" behind it.</summary>
    public static int WithWord(List<Token> tokens, int year)
    {
        if (year + 1 >= tokens.Count || !YearWords.Contains(tokens[year + 1].Key))
        {
            return year;
        }
        var word = year + 1;
        var hasPoint = tokens[word].Key is "г" or "гг" && word + 1 < tokens.Count && tokens[word + 1].Is(".");
        return hasPoint ? word + 1 : word;
    }
}
