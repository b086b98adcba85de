using System.Globalization;

namespace Visavis.Core;

/// <summary>Periods in Russian words.</summary>
internal static class RussianPeriod
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    public static string Of(Period period, PeriodForm form) =>
        form switch
        {
            PeriodForm.Plain => Short(period, RussianMonths.Nominative, "полугодие", "квартал"),
            PeriodForm.Axis => Short(period, RussianMonths.Abbreviated, "пол.", "кв."),
            PeriodForm.In => $"{In(period)} {Declined(period, RussianCase.Prepositional)}",
            PeriodForm.For => $"за {Declined(period, RussianCase.Accusative)}",
            _ => Declined(period, RussianCase.Genitive),
        };

    // "во втором полугодии", "во II квартале"; "в первом", "в I".
    private static string In(Period period) =>
        PeriodWords.ShapeOf(period) is PeriodShape.Half or PeriodShape.Quarter && PeriodWords.NumberInYear(period) == 2
            ? "во"
            : "в";

    private static string Short(Period period, string[] months, string half, string quarter)
    {
        var (first, last) = (months[period.FirstMonthOfYear - 1], months[period.LastDay.Month - 1]);
        var (year, roman) = (period.FirstYear, RomanOf(period));
        return PeriodWords.ShapeOf(period) switch
        {
            PeriodShape.Year => string.Create(CultureInfo.InvariantCulture, $"{year}"),
            PeriodShape.Years => PeriodWords.Years(period),
            PeriodShape.Half => string.Create(CultureInfo.InvariantCulture, $"{roman} {half} {year}"),
            PeriodShape.Quarter => string.Create(CultureInfo.InvariantCulture, $"{roman} {quarter} {year}"),
            PeriodShape.Month => string.Create(CultureInfo.InvariantCulture, $"{first} {year}"),
            PeriodShape.Months => string.Create(CultureInfo.InvariantCulture, $"{first}–{last} {year}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{first} {year} – {last} {period.LastDay.Year}"),
        };
    }

    private static string Declined(Period period, RussianCase grammaticalCase)
    {
        var months = RussianMonths.Of(grammaticalCase);
        var (first, last) = (months[period.FirstMonthOfYear - 1], months[period.LastDay.Month - 1]);
        var year = string.Create(CultureInfo.InvariantCulture, $"{period.FirstYear}");
        return PeriodWords.ShapeOf(period) switch
        {
            PeriodShape.Year => $"{year} {Pick(grammaticalCase, "года", "год", "году")}",
            PeriodShape.Years => $"{PeriodWords.Years(period)} {Pick(grammaticalCase, "годов", "годы", "годах")}",
            PeriodShape.Half => $"{Half(period, grammaticalCase)} {year} года",
            PeriodShape.Quarter =>
                $"{RomanOf(period)} {Pick(grammaticalCase, "квартала", "квартал", "квартале")} {year} года",
            PeriodShape.Month => $"{first} {year} года",
            PeriodShape.Months => $"{first}–{last} {year} года",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{first} {year} года – {last} {period.LastDay.Year} года"
            ),
        };
    }

    private static string Half(Period period, RussianCase grammaticalCase)
    {
        var ordinal = PeriodWords.NumberInYear(period) == 1 ? "перв" : "втор";
        return ordinal
            + Pick(grammaticalCase, "ого", "ое", "ом")
            + " "
            + Pick(grammaticalCase, "полугодия", "полугодие", "полугодии");
    }

    private static string RomanOf(Period period) =>
        PeriodWords.ShapeOf(period) is PeriodShape.Half or PeriodShape.Quarter
            ? Roman[PeriodWords.NumberInYear(period) - 1]
            : "";

    private static string Pick(RussianCase grammaticalCase, string genitive, string accusative, string prepositional) =>
        grammaticalCase switch
        {
            RussianCase.Genitive => genitive,
            RussianCase.Accusative => accusative,
            _ => prepositional,
        };
}
