namespace Visavis.Reports.Charts;

/// <summary>Long series with fewer points: of every stretch its lowest and its highest stay, so that no peak is lost.</summary>
internal static class Thinned
{
    /// <summary>Points of a chart above which it is thinned.</summary>
    public const int Most = 1_500;

    /// <summary>Number of points of a chart that have a value.</summary>
    public static int Count(TimeChart chart) => chart.Series.Sum(s => s.Points.Count(p => p.Value is Number));

    /// <summary>Whether a chart is thinned.</summary>
    public static bool Is(Chart chart) => chart is TimeChart time && Count(time) > Most;

    /// <summary>The items of one series in their order, at most its part of the whole.</summary>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> items, int all, Func<T, decimal> value)
    {
        if (all <= Most)
        {
            return items;
        }
        var bins = Math.Max(1, (int)((long)items.Count * Most / all / 2));
        return
        [
            .. items
                .Select((item, i) => (item, i))
                .GroupBy(p => (int)((long)p.i * bins / items.Count))
                .SelectMany(Ends),
        ];

        IEnumerable<T> Ends(IEnumerable<(T item, int i)> bin)
        {
            var (low, high) = (bin.MinBy(p => value(p.item)), bin.MaxBy(p => value(p.item)));
            return new[] { low, high }.DistinctBy(p => p.i).OrderBy(p => p.i).Select(p => p.item);
        }
    }
}
