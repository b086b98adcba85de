namespace Visavis.Analysis.Verify.Reading;

/// <summary>Finds the periods that a text names: years and spans of them, parts of a year, months, days, "last year".</summary>
internal sealed class PeriodScanner(List<Token> tokens)
{
    private static readonly string[] From = ["с", "от", "from", "between", "со"];
    private static readonly string[] To = ["по", "до", "to", "until", "through", "and", "и", "till"];
    private readonly DayScanner days = new(tokens);

    /// <summary>The periods, from left to right, none inside another.</summary>
    public static List<PeriodMention> Of(List<Token> tokens)
    {
        var scanner = new PeriodScanner(tokens);
        var mentions = new List<PeriodMention>();
        for (var i = 0; i < tokens.Count; )
        {
            var found = scanner.At(i);
            if (found is not null)
            {
                mentions.Add(found);
            }
            i = (found?.Last ?? i) + 1;
        }
        return mentions;
    }

    private PeriodMention? At(int i) =>
        RollingYear.At(tokens, i)
        ?? ShortPeriods.At(tokens, i)
        ?? FirstMonths(i)
        ?? Part(i)
        ?? days.At(i)
        ?? Months(i)
        ?? Years(i)
        ?? Relative(i);

    // "за десять месяцев 2024 г.", "the first nine months of 2023".
    private PeriodMention? FirstMonths(int i)
    {
        var at = tokens[i].Key is "первые" or "первых" or "first" ? i + 1 : i;
        var count = at + 1 < tokens.Count ? CalendarWords.CountOf(tokens[at]) : 0;
        if (count is < 2 or > 11)
        {
            return null;
        }
        var month = tokens[at + 1].IsDash && at + 2 < tokens.Count ? at + 2 : at + 1;
        var found = MonthNames.AreCounted(tokens[month]) ? YearBehind.Of(tokens, i, month, 1, count) : null;
        // «за последние 11 месяцев» are counted back from nobody knows when.
        var isRolling = found is { Word: YearWord.Open } && i > 0 && IsLatest(tokens[i - 1]);
        return isRolling ? null : found;
    }

    private static bool IsLatest(Token token) =>
        token.Key is "last" or "past" or "latest" || token.Begins("последн", "минувш");

    // "I квартал 2023 г.", "first half of 2022", "Q3 2024", "первое полугодие".
    private PeriodMention? Part(int i)
    {
        var (last, first, months) = YearParts.At(tokens, i);
        return months == 0 ? null : YearBehind.Of(tokens, i, last, first, months);
    }

    // "январь–ноябрь 2021 г.", "с января по ноябрь 2021", "in December 2023".
    private PeriodMention? Months(int i)
    {
        var first = MonthNames.NumberOf(tokens[i]);
        if (first == 0)
        {
            return null;
        }
        var (last, end, link) = (i, first, MonthNames.Behind(tokens, i));
        if (
            link + 1 < tokens.Count
            && (tokens[link].IsDash || To.Contains(tokens[link].Key))
            && MonthNames.NumberOf(tokens[link + 1]) is var other
            && other > first
        )
        {
            (last, end) = (link + 1, other);
        }
        var found = YearBehind.Of(tokens, i, last, first, end - first + 1);
        // "may", "march" and "мая" without a year are words like any other.
        return found.Word != YearWord.Open || tokens[i].Length > 4 || end > first ? found : null;
    }

    // "2019 г.", "2021–2023 гг.", "с 2012 по 2021 г.", "between 2012 and 2021".
    private PeriodMention? Years(int i)
    {
        if (CalendarWords.YearAt(tokens, i) is not (> 0 and var first))
        {
            return null;
        }
        var (last, end) = EndOfSpan(i, first);
        return new(i, YearBehind.WithWord(tokens, last), 1, 12 * (end - first + 1), first, YearWord.Printed);
    }

    private (int Last, int Year) EndOfSpan(int i, int first)
    {
        if (i + 2 >= tokens.Count)
        {
            return (i, first);
        }
        var mark = tokens[i + 1];
        var isSpan = mark.IsDash || mark.Is("/") || (IsAfter(i, From) && To.Contains(mark.Key));
        var end =
            CalendarWords.YearAt(tokens, i + 2) is > 0 and var full ? full
            : mark.IsDash ? ShortYear(tokens[i + 2], first)
            : mark.Is("/") && ShortYear(tokens[i + 2], first) == first + 1 ? first + 1
            : 0;
        return isSpan && end > first ? (i + 2, end) : (i, first);
    }

    // 2012–21: two digits that go on from the century.
    private static int ShortYear(Token token, int first) =>
        token is { IsNumber: true, Length: 2 } ? (first / 100 * 100) + CalendarWords.CountOf(token) : 0;

    private bool IsAfter(int i, string[] words) => i > 0 && words.Contains(tokens[i - 1].Key);

    // "last year", "годом ранее"
    private PeriodMention? Relative(int i)
    {
        var (length, word) = CalendarWords.RelativeYear(tokens, i);
        return length == 0 ? null : new(i, i + length - 1, 1, 12, 0, word);
    }
}
