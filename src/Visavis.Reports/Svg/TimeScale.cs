using System.Globalization;
using Visavis.Core;

namespace Visavis.Reports.Svg;

/// <summary>An axis of months, from the first month of the first period to the last of the last.</summary>
internal sealed class TimeScale
{
    private const int MostLabels = 14;
    private static readonly int[] YearSteps = [1, 2, 5, 10, 20];
    private readonly int first;
    private readonly int end;
    private readonly double left;
    private readonly double width;

    public TimeScale(IReadOnlyCollection<Period> periods, double left, double width)
    {
        first = periods.Min(p => p.StartMonth);
        end = periods.Max(p => p.StartMonth + p.Months);
        this.left = left;
        this.width = width;
    }

    public double Start(Period period) => At(period.StartMonth);

    public double End(Period period) => At(period.StartMonth + period.Months);

    public double Middle(Period period) => (Start(period) + End(period)) / 2;

    /// <summary>Labels and where they stand: years under their middle, or months where there is less than two years.</summary>
    public IEnumerable<(string Text, double At)> Labels()
    {
        var period = end - first < 24 ? 1 : 12;
        var count = (end - first + period - 1) / period;
        var step =
            period == 12 ? YearSteps.First(s => count <= s * MostLabels)
            : count > 6 ? 3
            : 1;
        return Starts(period * step)
            .Select(start => Period.Of(start, period))
            .Where(IsShown)
            .Select(p => (Text(p), Middle(p)));
    }

    private IEnumerable<int> Starts(int step)
    {
        for (var start = first / step * step; start < end; start += step)
        {
            yield return start;
        }
    }

    // Of a year that the data only touch, the label would stand outside.
    private bool IsShown(Period period) => Middle(period) >= left && Middle(period) <= left + width;

    private static string Text(Period period) =>
        period.IsMonth ? period.ToString() : period.FirstYear.ToString(CultureInfo.InvariantCulture);

    private double At(int month) => left + (width * (month - first) / (end - first));
}
