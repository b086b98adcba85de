using System.Globalization;

namespace Visavis.Core;

/// <summary>Periods in words: years, halves, quarters, months and spans of them.</summary>
public static class PeriodWords
{
    /// <summary>A period in a form of a language.</summary>
    public static string Of(Period period, PeriodForm form, Language language) =>
        language == Language.Ru ? RussianPeriod.Of(period, form) : EnglishPeriod.Of(period, form);

    /// <summary>What of the calendar a period is.</summary>
    internal static PeriodShape ShapeOf(Period period) =>
        (period.Months, period.FirstMonthOfYear) switch
        {
            (12, 1) => PeriodShape.Year,
            (var months, 1) when months % 12 == 0 => PeriodShape.Years,
            (6, 1 or 7) => PeriodShape.Half,
            (3, 1 or 4 or 7 or 10) => PeriodShape.Quarter,
            (1, _) => PeriodShape.Month,
            _ => period.FirstYear == period.LastDay.Year ? PeriodShape.Months : PeriodShape.MonthsOfYears,
        };

    /// <summary>"2020–2023".</summary>
    internal static string Years(Period period) =>
        string.Create(CultureInfo.InvariantCulture, $"{period.FirstYear}–{period.LastDay.Year}");

    /// <summary>Which half or quarter of its year it is, from 1.</summary>
    internal static int NumberInYear(Period period) => ((period.FirstMonthOfYear - 1) / period.Months) + 1;
}

/// <summary>What of the calendar a period is.</summary>
internal enum PeriodShape
{
    Year,
    Years,
    Half,
    Quarter,
    Month,

    /// <summary>Months of one year.</summary>
    Months,

    /// <summary>Months that begin in one year and end in another.</summary>
    MonthsOfYears,
}
