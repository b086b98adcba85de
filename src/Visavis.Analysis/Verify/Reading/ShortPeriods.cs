namespace Visavis.Analysis.Verify.Reading;

/// <summary>Periods in the short hand of reports: 8M23, 9M 2024, 1H23, Q1'24, FY2023.</summary>
internal static class ShortPeriods
{
    private const int Century = 2000;

    /// <summary>The period that begins at a token; absent where none does.</summary>
    public static PeriodMention? At(List<Token> tokens, int i)
    {
        if (i + 1 >= tokens.Count || (i > 0 && tokens[i - 1].Key is "$" or "€" or "£" or "usd" or "eur"))
        {
            return null;
        }
        if (tokens[i].Is("fy"))
        {
            return tokens[i + 1].IsNumber && YearAt(tokens, i + 1, i) is (var at, > 0 and var year)
                ? Fiscal(tokens, i, at, year)
                : null;
        }
        var (count, letter) = tokens[i].IsNumber ? (tokens[i], tokens[i + 1]) : (tokens[i + 1], tokens[i]);
        var months = LengthOf(letter);
        var isWritten = count is { IsNumber: true, Length: <= 2 } && tokens[i].End == tokens[i + 1].Start && months > 0;
        var number = isWritten ? CalendarWords.CountOf(count) : 0;
        if (number == 0 || number * months > 12 || (months == 1 && !tokens[i].IsNumber))
        {
            return null;
        }
        return YearAt(tokens, i + 2, i + 1) is not (var last, > 0 and var printed) ? null
            : months == 1 ? new(i, last, 1, number, printed, YearWord.Printed)
            : new(i, last, ((number - 1) * months) + 1, months, printed, YearWord.Printed);
    }

    // "FY2023"; "FY2022/23" begins in one year and ends in the next: in which month is not said.
    private static PeriodMention Fiscal(List<Token> tokens, int first, int last, int year) =>
        last + 2 < tokens.Count
        && (tokens[last + 1].Is("/") || tokens[last + 1].IsDash)
        && CalendarWords.CountOf(tokens[last + 2]) == (year + 1) % 100
            ? new(first, last + 2, 1, 24, year, YearWord.Printed)
            : new(first, last, 1, 12, year, YearWord.Printed);

    private static int LengthOf(Token letter) =>
        letter.Key switch
        {
            "m" => 1,
            "q" => 3,
            "h" => 6,
            _ => 0,
        };

    // 2024, 24 right behind the letter, '24
    private static (int Last, int Year) YearAt(List<Token> tokens, int i, int before)
    {
        var at = i < tokens.Count && tokens[i].Key is "'" or "’" ? i + 1 : i;
        if (at >= tokens.Count || !tokens[at].IsNumber)
        {
            return default;
        }
        var isShort =
            tokens[at].Length == 2
            && tokens[at].Start == tokens[at - 1].End
            && tokens[at - 1].Start <= tokens[before].End;
        return isShort ? (at, Century + CalendarWords.CountOf(tokens[at]))
            : tokens[at] is { Length: 4 } full && IsYear(full.Key) ? (at, int.Parse(full.Key, null))
            : default;
    }

    private static bool IsYear(string key) => key.All(char.IsAsciiDigit) && key[0] is '1' or '2';
}
