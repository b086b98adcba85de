using System.Globalization;

namespace Visavis.Core;

/// <summary>Periods in English words.</summary>
internal static class EnglishPeriod
{
    private static readonly DateTimeFormatInfo Calendar = DateTimeFormatInfo.InvariantInfo;

    public static string Of(Period period, PeriodForm form) =>
        form switch
        {
            PeriodForm.Plain => Name(period, Calendar.MonthNames),
            PeriodForm.Axis => Axis(period),
            _ => $"{Preposition(form)} {Article(period)}{Name(period, Calendar.MonthNames)}",
        };

    private static string Preposition(PeriodForm form) =>
        form switch
        {
            PeriodForm.In => "in",
            PeriodForm.For => "for",
            _ => "of",
        };

    private static string Article(Period period) => PeriodWords.ShapeOf(period) == PeriodShape.Half ? "the " : "";

    private static string Axis(Period period) =>
        PeriodWords.ShapeOf(period) == PeriodShape.Half
            ? string.Create(CultureInfo.InvariantCulture, $"H{PeriodWords.NumberInYear(period)} {period.FirstYear}")
            : Name(period, Calendar.AbbreviatedMonthNames);

    private static string Name(Period period, string[] months)
    {
        var (first, last) = (months[period.FirstMonthOfYear - 1], months[period.LastDay.Month - 1]);
        var (year, number) = (period.FirstYear, PeriodWords.NumberInYear(period));
        return PeriodWords.ShapeOf(period) switch
        {
            PeriodShape.Year => string.Create(CultureInfo.InvariantCulture, $"{year}"),
            PeriodShape.Years => PeriodWords.Years(period),
            PeriodShape.Half => string.Create(
                CultureInfo.InvariantCulture,
                $"{(number == 1 ? "first" : "second")} half of {year}"
            ),
            PeriodShape.Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{number} {year}"),
            PeriodShape.Month => string.Create(CultureInfo.InvariantCulture, $"{first} {year}"),
            PeriodShape.Months => string.Create(CultureInfo.InvariantCulture, $"{first}–{last} {year}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{first} {year} – {last} {period.LastDay.Year}"),
        };
    }
}
