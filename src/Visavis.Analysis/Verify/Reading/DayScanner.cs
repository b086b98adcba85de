namespace Visavis.Analysis.Verify.Reading;

/// <summary>Finds days: 8 декабря 1999 г., 31.01.2023, December 8, 1999, 2024-01-31.</summary>
internal sealed class DayScanner(List<Token> tokens)
{
    /// <summary>The day that begins at a token; absent where none does.</summary>
    public PeriodMention? At(int i)
    {
        if (tokens[i].IsNumber && CalendarWords.DottedDate(tokens[i].Key) is var (year, month) && month > 0)
        {
            return Printed(i, i, month, year);
        }
        return Iso(i) ?? (IsDay(i) ? DayBefore(i) : DayBehind(i));
    }

    private static PeriodMention Printed(int first, int last, int month, int year) =>
        new(first, last, month, 1, year, YearWord.Printed, IsDay: true);

    // "2024-01-31", written without blanks.
    private PeriodMention? Iso(int i)
    {
        var isWritten =
            i + 4 < tokens.Count
            && tokens[i + 1].IsDash
            && tokens[i + 3].IsDash
            && tokens[i + 4].End - tokens[i].Start == "2024-01-31".Length
            && tokens[i + 2] is { IsNumber: true, Length: 2 }
            && IsDay(i + 4);
        var month = isWritten ? CalendarWords.CountOf(tokens[i + 2]) : 0;
        return month is > 0 and <= 12 && CalendarWords.YearAt(tokens, i) is > 0 and var year
            ? Printed(i, i + 4, month, year)
            : null;
    }

    // "8 декабря 1999 г.", "8th of December".
    private PeriodMention? DayBefore(int i)
    {
        var next = i + 1 < tokens.Count && tokens[i + 1].Is("of") ? i + 2 : i + 1;
        return next < tokens.Count && MonthNames.NumberOf(tokens[next]) is > 0 and var month
            ? YearBehind.Of(tokens, i, next, month, 1) with
            {
                IsDay = true,
            }
            : null;
    }

    // "December 8, 1999"
    private PeriodMention? DayBehind(int i)
    {
        var month = MonthNames.NumberOf(tokens[i]);
        if (month == 0 || !IsDay(i + 1) || i + 2 >= tokens.Count)
        {
            return null;
        }
        var at = tokens[i + 2].Is(",") ? i + 3 : i + 2;
        return CalendarWords.YearAt(tokens, at) is > 0 and var year ? Printed(i, at, month, year) : null;
    }

    private bool IsDay(int i) =>
        i < tokens.Count
        && tokens[i] is { IsNumber: true, Length: <= 2 }
        && CalendarWords.CountOf(tokens[i]) is >= 1 and <= 31;
}
