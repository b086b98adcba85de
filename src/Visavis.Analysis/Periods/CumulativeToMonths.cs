using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Periods;

/// <summary>A figure of a period, as wide as its print.</summary>
/// <param name="Period">Any length.</param>
/// <param name="Value">In one unit for all figures of a series; bounded.</param>
public readonly record struct PeriodFigure(Period Period, Interval Value);

/// <summary>What figures that run from the beginning of a year say of the stretches between them.</summary>
/// <param name="Figures">Months where every month is published, longer stretches where some are not; in the order of time.</param>
/// <param name="Problems">Figures that cannot all be right.</param>
public sealed record Stretches(ImmutableArray<PeriodFigure> Figures, ImmutableArray<Problem> Problems);

/// <summary>Turns cumulative figures ("January–March", "nine months") into months, with a check. What is published stays as it is: this derives, it stores nothing.</summary>
/// <remarks>Source: METHODS 0, year = Σ months. Differences of printed figures are intervals: each figure is as wide as its print.</remarks>
public static class CumulativeToMonths
{
    /// <summary>The differences of each figure and the next longer one that begins in the same month.</summary>
    /// <param name="figures">Of one reporter, partner, flow, product and unit, none negative, in any order. A figure of a later month or stretch that the office also prints is a check.</param>
    /// <param name="place">Where the figures stand, for the problems.</param>
    /// <returns>A stretch for each difference that trade can be, and a problem for each that it cannot.</returns>
    public static Stretches Of(IReadOnlyCollection<PeriodFigure> figures, string place)
    {
        var problems = new List<Problem>();
        var merged = figures
            .GroupBy(f => f.Period)
            .Select(g => Merged([.. g], place, problems))
            .OfType<PeriodFigure>()
            .ToList();
        var stretches = merged
            .GroupBy(f => f.Period.StartMonth)
            .Where(g => g.First().Period.FirstMonthOfYear == 1)
            .SelectMany(g => Differences([.. g.OrderBy(f => f.Period.Months)], place, problems))
            .OrderBy(f => f.Period.StartMonth)
            .ToList();
        problems.AddRange(Contradicted(stretches, merged, place));
        return new([.. stretches], [.. problems]);
    }

    private static IEnumerable<PeriodFigure> Differences(
        IReadOnlyList<PeriodFigure> longer,
        string place,
        List<Problem> problems
    )
    {
        for (var i = 0; i < longer.Count; i++)
        {
            if (i == 0)
            {
                yield return longer[0];
            }
            else if (Difference(longer[i - 1], longer[i]) is { } stretch)
            {
                yield return stretch;
            }
            else
            {
                problems.Add(Texts.Shrinks(longer[i - 1].Period, longer[i].Period, place));
            }
        }
    }

    /// <summary>The longer less the shorter; absent where even the widest reading is negative.</summary>
    private static PeriodFigure? Difference(PeriodFigure shorter, PeriodFigure longer)
    {
        var months = longer.Period.Months - shorter.Period.Months;
        var rest = Period.Of(shorter.Period.StartMonth + shorter.Period.Months, months);
        return (longer.Value - shorter.Value).Intersect(Interval.NonNegative) is { } value ? new(rest, value) : null;
    }

    // Two prints of one figure are one, as narrow as both allow.
    private static PeriodFigure? Merged(IReadOnlyList<PeriodFigure> same, string place, List<Problem> problems)
    {
        Interval? value = same[0].Value;
        foreach (var figure in same.Skip(1))
        {
            value = value?.Intersect(figure.Value);
        }
        if (value is null)
        {
            problems.Add(Texts.TwoFigures(same[0].Period, place));
            return null;
        }
        return new(same[0].Period, value.Value);
    }

    /// <summary>Published months and stretches that are not what the cumulative figures leave for them.</summary>
    private static IEnumerable<Problem> Contradicted(
        List<PeriodFigure> stretches,
        List<PeriodFigure> published,
        string place
    ) =>
        from stretch in stretches
        from figure in published
        where figure.Period == stretch.Period && figure.Value.Intersect(stretch.Value) is null
        select Texts.DoesNotFit(figure.Period, place);
}
