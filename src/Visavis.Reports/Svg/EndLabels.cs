using System.Xml.Linq;

namespace Visavis.Reports.Svg;

/// <summary>Names beside the last values, moved apart where they would overlap.</summary>
internal static class EndLabels
{
    private const double LineHeight = 16;
    private const double LetterWidth = 6.9;
    private const int LongestName = 26;

    /// <summary>Whether the names are short enough to stand beside the lines.</summary>
    public static bool Fit(TimeChart chart) =>
        chart.Mark is ChartMark.Line or ChartMark.Step or ChartMark.StackedShare
        && chart.Series.All(s => s.Name.Length <= LongestName);

    /// <summary>Room that they need.</summary>
    public static double WidthOf(TimeChart chart) =>
        Fit(chart) ? 14 + (LetterWidth * chart.Series.Max(s => s.Name.Length)) : 0;

    public static IEnumerable<XElement> Of(TimeChart chart, Plot plot)
    {
        var wanted = chart
            .Series.Select((s, i) => (s.Name, Index: i, Value: LastValue(chart, i)))
            .Where(s => s.Value is not null)
            .Select(s => (s.Name, s.Index, Y: plot.At(s.Value!.Value, chart.Unit) + 4))
            .OrderBy(s => s.Y)
            .ToList();
        var apart = Apart([.. wanted.Select(s => s.Y)], plot.Y.At(plot.Y.Low));
        return wanted.Select((s, i) => Draw.Text($"end {Draw.Colour(s.Index)}", plot.Right + 8, apart[i], s.Name));
    }

    // Of a line its last value, of a stack the middle of the last share.
    private static decimal? LastValue(TimeChart chart, int index)
    {
        var last = chart.Series[index].Points.LastOrDefault(p => p.Value is Number);
        if (last?.Value is not Number number)
        {
            return null;
        }
        return chart.Mark == ChartMark.StackedShare
            ? Stacks.Below(chart, index, last.Period) + (number.Value / 2)
            : number.Value;
    }

    /// <summary>The same heights, sorted, at least a line apart, none below the lowest allowed.</summary>
    public static double[] Apart(double[] sorted, double lowest)
    {
        var apart = sorted.ToArray();
        for (var i = 1; i < apart.Length; i++)
        {
            apart[i] = Math.Max(apart[i], apart[i - 1] + LineHeight);
        }
        for (var i = apart.Length - 1; i >= 0; i--)
        {
            var limit = i == apart.Length - 1 ? lowest : apart[i + 1] - LineHeight;
            apart[i] = Math.Min(apart[i], limit);
        }
        return apart;
    }
}
