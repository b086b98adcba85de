using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Reports.Charts;

/// <summary>Shares on top of each other.</summary>
internal static class Stacks
{
    /// <summary>What lies below a series of a panel, in base units.</summary>
    public static decimal Below(ImmutableArray<Series> panel, int index, Period period) =>
        panel.Take(index).Sum(s => ValueAt(s, period));

    /// <summary>From nothing to the whole, or to the highest stack where printed shares add up to more; in printed units.</summary>
    public static (decimal Low, decimal High) Range(TimeChart chart) =>
        (0, NumberText.Printed(Math.Max(1, Math.Round(Panels.Of(chart).Max(Highest), 2)), chart.Unit));

    private static decimal Highest(ImmutableArray<Series> panel) =>
        panel.SelectMany(s => s.Points).Select(p => p.Period).Distinct().Max(p => Below(panel, panel.Length, p));

    private static decimal ValueAt(Series series, Period period) =>
        series.Points.Where(p => p.Period == period).Select(p => p.Value).OfType<Number>().Sum(n => n.Value);
}
