using Visavis.Core;

namespace Visavis.Reports.Svg;

/// <summary>Shares on top of each other.</summary>
internal static class Stacks
{
    /// <summary>What lies below a series, in base units.</summary>
    public static decimal Below(TimeChart chart, int index, Period period) =>
        chart.Series.Take(index).Sum(s => ValueAt(s, period));

    /// <summary>From nothing to the whole, or to the highest stack where printed shares add up to more; in printed units.</summary>
    public static (decimal Low, decimal High) Range(TimeChart chart)
    {
        var periods = chart.Series.SelectMany(s => s.Points).Select(p => p.Period).Distinct();
        var highest = periods.Max(p => Below(chart, chart.Series.Length, p));
        return (0, NumberText.Printed(Math.Max(1, Math.Round(highest, 2)), chart.Unit));
    }

    private static decimal ValueAt(Series series, Period period) =>
        series.Points.Where(p => p.Period == period).Select(p => p.Value).OfType<Number>().Sum(n => n.Value);
}
