using Visavis.Analysis.Periods;
using Visavis.Core;

namespace Visavis.Workbench;

/// <summary>What figures that run from the beginning of a year ("January–March") say of single months. The ledger keeps what is printed; months follow from it whenever they are asked for.</summary>
internal static class CumulativeMonths
{
    /// <summary>Whether a period runs from January, and is neither a month nor a year.</summary>
    public static bool IsCumulative(int startMonth, int months) => startMonth % 12 == 0 && months is > 1 and < 12;

    /// <summary>Months that follow from the figures of one file each and that it does not print, and figures that cannot all be right.</summary>
    public static (IReadOnlyList<Observation> Months, IReadOnlyList<Problem> Problems) Of(
        IEnumerable<Observation> observations
    )
    {
        var (months, problems) = (new List<Observation>(), new List<Problem>());
        var groups = observations
            .Where(o => o.Status.HasValue() && o.Key.Period.Months <= 12)
            .GroupBy(o => (o.Source, o.Place.File, o.Place.Sha256, o.Key with { Period = YearOf(o) }));
        foreach (var group in groups.Where(g => g.Any(o => IsCumulative(o.Key.Period.StartMonth, o.Key.Period.Months))))
        {
            var figures = group.ToList();
            var told = CumulativeToMonths.Of([.. figures.Select(FigureOf)], $"{figures[^1].Place}");
            problems.AddRange(told.Problems);
            months.AddRange(
                from figure in told.Figures
                where figure.Period.IsMonth && figures.TrueForAll(o => o.Key.Period != figure.Period)
                select MonthOf(figure, figures)
            );
        }
        return (months, problems);
    }

    private static Period YearOf(Observation observation) => Period.Year(observation.Key.Period.FirstYear);

    private static PeriodFigure FigureOf(Observation o) =>
        new(o.Key.Period, o.Rounding.Intersect(Interval.NonNegative) ?? Interval.Point(0));

    // A difference of two prints is as wide as both: a last digit one place further to the left is never too narrow.
    private static Observation MonthOf(PeriodFigure month, List<Observation> figures)
    {
        Observation Until(int end) =>
            figures.First(o =>
                o.Key.Period.FirstMonthOfYear == 1 && o.Key.Period.StartMonth + o.Key.Period.Months == end
            );
        var longer = Until(month.Period.StartMonth + 1);
        var shorter = Until(month.Period.StartMonth);
        var status = month.Value.Middle == 0 ? ObservationStatus.Zero : ObservationStatus.Estimated;
        return new(longer.Key with { Period = month.Period }, status, month.Value.Middle, longer.Source, longer.Place)
        {
            LastDigit = (sbyte)(Math.Max(longer.LastDigit, shorter.LastDigit) + 1),
            UnitExponent = longer.UnitExponent,
            Note = $"{longer.Key.Period} - {shorter.Key.Period}",
        };
    }
}
