using System.Globalization;
using Visavis.Core;

namespace Visavis.Reports.Svg;

/// <summary>An axis of months, from the first month of the first period to the last of the last.</summary>
internal sealed class TimeScale
{
    private const int MostLabels = 14;
    private const int LeastMonths = 3;
    private const double Filling = 0.8;
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

    /// <summary>The place of one series beside the others within a period: its left end and its width.</summary>
    public (double Left, double Width) Slot(Period period, int index, int count)
    {
        var slot = (End(period) - Start(period)) * Filling / count;
        return (Middle(period) - (slot * count / 2) + (slot * index), slot);
    }

    /// <summary>Labels and where they stand: years under their middle, or months where there is less than two years.</summary>
    public IEnumerable<(string Text, double At)> Labels()
    {
        var length = end - first < 24 ? 1 : 12;
        var count = (end - first + length - 1) / length;
        var step =
            length == 12 ? YearSteps.First(s => count <= s * MostLabels)
            : count > 6 ? 3
            : 1;
        return Starts(length * step)
            .Select(start =>
                (Text: Text(Period.Of(start, length)), From: Math.Max(start, first), To: Math.Min(start + length, end))
            )
            .Where(l => l.To - l.From >= Math.Min(length, LeastMonths))
            .Select(l => (l.Text, (At(l.From) + At(l.To)) / 2));
    }

    private IEnumerable<int> Starts(int step)
    {
        for (var start = first / step * step; start < end; start += step)
        {
            yield return start;
        }
    }

    private static string Text(Period period) =>
        period.IsMonth ? period.ToString() : period.FirstYear.ToString(CultureInfo.InvariantCulture);

    private double At(int month) => left + (width * (month - first) / (end - first));
}
