namespace Visavis.Reports.Charts;

/// <summary>What an axis must show, in printed units.</summary>
internal static class ValueRange
{
    /// <summary>From the lowest to the highest of all values and the ends of their intervals.</summary>
    public static (decimal Low, decimal High) Of(Chart chart)
    {
        var ends = ReportWalk.Values(chart).OfType<Number>().SelectMany(Ends).ToList();
        return (ends.Min(), ends.Max());
    }

    /// <summary>The same with zero: levels over time are read from it.</summary>
    public static (decimal Low, decimal High) WithZero(Chart chart)
    {
        var (low, high) = Of(chart);
        return (Math.Min(low, 0), Math.Max(high, 0));
    }

    private static IEnumerable<decimal> Ends(Number number)
    {
        var (low, high) = (number.Interval?.Low ?? number.Value, number.Interval?.High ?? number.Value);
        return new[] { low, number.Value, high }.Select(v => NumberText.Printed(v, number.Unit));
    }
}
