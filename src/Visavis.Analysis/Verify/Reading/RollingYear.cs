namespace Visavis.Analysis.Verify.Reading;

/// <summary>Months counted back from their last: "the twelve months to September 2024", "за год, завершившийся в марте 2023 г.".</summary>
internal static class RollingYear
{
    private const int Reach = 4;

    /// <summary>The months that begin at a token; absent where none do.</summary>
    public static PeriodMention? At(List<Token> tokens, int i)
    {
        var (count, last) = Counted(tokens, i);
        if (count == 0 || EndBehind(tokens, last + 1) is not { } end)
        {
            return null;
        }
        var first = (end.Year * 12) + end.FirstMonth - count;
        return new(i, end.Last, (first % 12) + 1, count, first / 12, YearWord.Printed);
    }

    // "twelve months", "12-month period", "year"
    private static (int Count, int Last) Counted(List<Token> tokens, int i)
    {
        if (tokens[i].Key is "year" or "год")
        {
            return (12, i);
        }
        var months = i + 1 < tokens.Count && tokens[i + 1].IsDash ? i + 2 : i + 1;
        var count =
            months < tokens.Count && MonthNames.AreCounted(tokens[months]) ? CalendarWords.CountOf(tokens[i]) : 0;
        var isPeriod = months + 1 < tokens.Count && tokens[months + 1].Is("period");
        return count is > 1 and <= 60 ? (count, isPeriod ? months + 1 : months) : default;
    }

    // "to September 2024", ", завершившийся в сентябре 2024 г."
    private static PeriodMention? EndBehind(List<Token> tokens, int from)
    {
        var isEnding = false;
        for (var i = from; i < Math.Min(tokens.Count, from + Reach); i++)
        {
            if (isEnding && MonthNames.NumberOf(tokens[i]) is > 0 and var month)
            {
                return YearBehind.Of(tokens, i, i, month, 1) is { Word: YearWord.Printed } end ? end : null;
            }
            isEnding |= IsEnd(tokens[i]);
            if (!isEnding && !tokens[i].Is(",") && !tokens[i].Is("up"))
            {
                return null;
            }
        }
        return null;
    }

    private static bool IsEnd(Token token) =>
        token.Key is "to" or "through" or "until" or "till" or "ended" or "ending" or "по" or "до"
        || token.Begins("заверш", "законч", "оконч", "заканч", "оканч");
}
