using System.Globalization;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Finds the periods that a text names: years and spans of them, parts of a year, months, days, "last year".</summary>
internal sealed class PeriodScanner
{
    private static readonly string[] From = ["с", "от", "from", "between", "со"];
    private static readonly string[] To = ["по", "до", "to", "until", "through", "and", "и", "till"];
    private readonly List<Token> tokens;
    private readonly List<PeriodMention> mentions = [];

    private PeriodScanner(List<Token> tokens) => this.tokens = tokens;

    public static List<PeriodMention> Of(List<Token> tokens)
    {
        var scanner = new PeriodScanner(tokens);
        for (var i = 0; i < tokens.Count; )
        {
            var found = scanner.At(i);
            if (found is null)
            {
                i++;
                continue;
            }
            scanner.mentions.Add(found);
            i = found.Last + 1;
        }
        return scanner.mentions;
    }

    private PeriodMention? At(int i) => MonthsOfYear(i) ?? Part(i) ?? Day(i) ?? Months(i) ?? Years(i) ?? Relative(i);

    // "за десять месяцев 2024 г.", "the first nine months of 2023".
    private PeriodMention? MonthsOfYear(int i)
    {
        var at = tokens[i].Key is "первые" or "первых" or "first" ? i + 1 : i;
        var count = at + 1 < tokens.Count ? CalendarWords.CountOf(tokens[at]) : 0;
        if (count is < 2 or > 11)
        {
            return null;
        }
        var month = tokens[at + 1].IsDash && at + 2 < tokens.Count ? at + 2 : at + 1;
        if (!tokens[month].IsWord || !IsMonthsWord(tokens[month].Key))
        {
            return null;
        }
        return WithYear(i, month, 1, count);
    }

    private static bool IsMonthsWord(string key) =>
        key.StartsWith("месяц", StringComparison.Ordinal) || key is "months" or "month" or "мес";

    // "I квартал 2023 г.", "first half of 2022", "Q3 2024", "первое полугодие".
    private PeriodMention? Part(int i)
    {
        var (last, first, months) = CalendarWords.PartOf(tokens, i);
        return months == 0 ? null : WithYear(i, last, first, months);
    }

    // "8 декабря 1999 г.", "31.01.2023", "December 8, 1999", "2024-01-31".
    private PeriodMention? Day(int i)
    {
        var token = tokens[i];
        if (token.IsNumber && CalendarWords.DottedDate(token.Key) is var (year, month) && month > 0)
        {
            return new(i, i, month, 1, year, YearWord.Printed, IsDay: true);
        }
        if (IsoDay(i) is { } iso)
        {
            return iso;
        }
        if (!IsDayNumber(i))
        {
            var named = CalendarWords.MonthOf(token);
            var isDayAfter = named > 0 && IsDayNumber(i + 1) && i + 2 < tokens.Count;
            var at = isDayAfter && tokens[i + 2].Is(",") ? i + 3 : i + 2;
            return isDayAfter && YearAt(at) is > 0 and var then
                ? new(i, at, named, 1, then, YearWord.Printed, IsDay: true)
                : null;
        }
        var next = i + 1 < tokens.Count && tokens[i + 1].Is("of") ? i + 2 : i + 1;
        if (next >= tokens.Count || CalendarWords.MonthOf(tokens[next]) is 0)
        {
            return null;
        }
        return WithYear(i, next, CalendarWords.MonthOf(tokens[next]), 1) with { IsDay = true };
    }

    // "2024-01-31", written without blanks.
    private PeriodMention? IsoDay(int i)
    {
        var isWritten =
            i + 4 < tokens.Count
            && tokens[i + 1].IsDash
            && tokens[i + 3].IsDash
            && tokens[i + 4].End - tokens[i].Start == "2024-01-31".Length
            && tokens[i + 2] is { IsNumber: true, Length: 2 }
            && IsDayNumber(i + 4);
        var month = isWritten ? CalendarWords.CountOf(tokens[i + 2]) : 0;
        return month is > 0 and <= 12 && YearAt(i) is > 0 and var year
            ? new(i, i + 4, month, 1, year, YearWord.Printed, IsDay: true)
            : null;
    }

    private bool IsDayNumber(int i) =>
        i < tokens.Count
        && tokens[i].IsNumber
        && tokens[i].Length <= 2
        && int.TryParse(tokens[i].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && day is >= 1 and <= 31;

    // "январь–ноябрь 2021 г.", "с января по ноябрь 2021", "in December 2023".
    private PeriodMention? Months(int i)
    {
        var first = CalendarWords.MonthOf(tokens[i]);
        if (first == 0)
        {
            return null;
        }
        var last = i;
        var end = first;
        var between = i + 1;
        if (
            between + 1 < tokens.Count
            && (tokens[between].IsDash || To.Contains(tokens[between].Key))
            && CalendarWords.MonthOf(tokens[between + 1]) is > 0 and var other
            && other > first
        )
        {
            (last, end) = (between + 1, other);
        }
        var found = WithYear(i, last, first, end - first + 1);
        // "may", "march" and "мая" without a year are words like any other.
        return found.Word != YearWord.Open || tokens[i].Length > 4 || end > first ? found : null;
    }

    // "2019 г.", "2021–2023 гг.", "с 2012 по 2021 г.", "between 2012 and 2021".
    private PeriodMention? Years(int i)
    {
        if (YearAt(i) is not (> 0 and var first))
        {
            return null;
        }
        var (last, end) = (i, first);
        if (i + 2 < tokens.Count)
        {
            var isSpan =
                tokens[i + 1].IsDash || tokens[i + 1].Is("/") || (IsAfter(i, From) && To.Contains(tokens[i + 1].Key));
            var other =
                YearAt(i + 2) is > 0 and var full ? full
                : tokens[i + 1].IsDash ? ShortYear(i + 2, first)
                : 0;
            if (isSpan && other > first)
            {
                (last, end) = (i + 2, other);
            }
        }
        return new(i, AfterYearWord(last), 1, 12 * (end - first + 1), first, YearWord.Printed);
    }

    // 2012–21: two digits that go on from the century.
    private int ShortYear(int i, int first)
    {
        var isShort =
            tokens[i].IsNumber
            && tokens[i].Length == 2
            && int.TryParse(tokens[i].Key, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        var year = isShort ? (first / 100 * 100) + int.Parse(tokens[i].Key, CultureInfo.InvariantCulture) : 0;
        return year > first ? year : 0;
    }

    private bool IsAfter(int i, string[] words) => i > 0 && words.Contains(tokens[i - 1].Key);

    private PeriodMention? Relative(int i)
    {
        var (length, word) = CalendarWords.RelativeYear(tokens, i);
        return length == 0 ? null : new(i, i + length - 1, 1, 12, 0, word);
    }

    private PeriodMention WithYear(int from, int last, int firstMonth, int months)
    {
        var at = last + 1;
        while (at < tokens.Count && at <= last + 2 && tokens[at].Key is "of" or "," or "in" or "за" or "в" or "the")
        {
            at++;
        }
        if (YearAt(at) is > 0 and var year)
        {
            return new(from, AfterYearWord(at), firstMonth, months, year, YearWord.Printed);
        }
        if (at < tokens.Count && CalendarWords.RelativeYear(tokens, at) is (> 0 and var length, var word))
        {
            return new(from, at + length - 1, firstMonth, months, 0, word);
        }
        return new(from, last, firstMonth, months, 0, YearWord.Open);
    }

    private int YearAt(int i) => i < tokens.Count ? CalendarWords.YearOf(tokens, i) : 0;

    // "г.", "гг.", "год", "года", "годы" behind a year belong to it.
    private int AfterYearWord(int last)
    {
        if (
            last + 1 < tokens.Count
            && tokens[last + 1].Key
                is "г"
                    or "гг"
                    or "год"
                    or "года"
                    or "годы"
                    or "году"
                    or "годов"
                    or "годом"
                    or "годам"
                    or "годах"
        )
        {
            last++;
            return last + 1 < tokens.Count && tokens[last].Key is "г" or "гг" && tokens[last + 1].Is(".")
                ? last + 1
                : last;
        }
        return last;
    }
}
