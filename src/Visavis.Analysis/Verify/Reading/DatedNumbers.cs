using System.Globalization;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>The numbers inside periods: a date is one that measures nothing; "ten months" counts months.</summary>
internal sealed class DatedNumbers(List<Token> tokens, NumberRoles roles)
{
    /// <summary>The number of a period; absent where it prints none.</summary>
    public Numeral? In(PeriodMention period)
    {
        var first = Enumerable.Range(period.First, period.Last - period.First + 1).FirstOrDefault(IsNumeral, -1);
        if (first < 0)
        {
            return null;
        }
        var numeral =
            IsCount(period, first) ? Count(period, first)
            : period is { IsYears: true, Word: YearWord.Printed, IsDay: false } ? Years(period, first)
            : Date(period);
        return numeral with
        {
            PhraseFirst = period.First,
            PhraseLast = period.Last,
            Role = IsReference(period.First) ? NumberRole.Reference : numeral.Role,
        };
    }

    private bool IsCount(PeriodMention period, int first) =>
        !period.IsDay
        && period.FirstMonth == 1
        && period.Months is > 1 and < 12
        && CalendarWords.CountOf(tokens[first]) == period.Months
        && tokens[first].Key.Length != 4;

    private static Numeral Count(PeriodMention period, int first) =>
        Numeral.Over(first, first) with
        {
            Value = period.Months,
            Digits = period.Months.ToString(CultureInfo.InvariantCulture),
            Unit = Measured.Only("months"),
        };

    private Numeral Years(PeriodMention period, int first)
    {
        var year = period.Year.ToString(CultureInfo.InvariantCulture);
        var last = (period.Year + (period.Months / 12) - 1).ToString(CultureInfo.InvariantCulture);
        return Numeral.Over(first, LastNumber(period), NumberRole.Year) with
        {
            Value = period.Year > 0 ? period.Year : null,
            Digits = period.Months > 12 ? $"{year}–{last}" : year,
            Unit = Measured.Only(period.Months > 12 ? "years" : "year"),
        };
    }

    private Numeral Date(PeriodMention period) =>
        Numeral.Over(period.First, LastNumber(period), NumberRole.Date) with
        {
            Value = period.Year > 0 ? period.Year : null,
            Unit = Measured.Only("date"),
        };

    private bool IsReference(int i) => tokens[i].IsNumber && roles.At(i) is NumberRole.Reference or NumberRole.Page;

    private bool IsNumeral(int i) => tokens[i].IsNumber || CalendarWords.CountOf(tokens[i]) > 0;

    private int LastNumber(PeriodMention period)
    {
        var last = period.Last;
        while (last > period.First && !IsNumeral(last))
        {
            last--;
        }
        return last;
    }
}
