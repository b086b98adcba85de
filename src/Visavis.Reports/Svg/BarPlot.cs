using System.Xml.Linq;

namespace Visavis.Reports.Svg;

/// <summary>Bars beside each other, or shares on top of each other.</summary>
internal sealed class BarPlot(TimeChart chart, Plot plot)
{
    private const double Filling = 0.8;

    /// <summary>The bars of one series, from zero.</summary>
    public IEnumerable<XElement> Beside(Series series, int index) => series.Points.SelectMany(p => Beside(p, index));

    /// <summary>The shares of one series, on top of the series before it.</summary>
    public IEnumerable<XElement> Stacked(Series series, int index) => series.Points.Select(p => Stacked(p, index));

    private IEnumerable<XElement> Beside(ChartPoint point, int index)
    {
        if (point.Value is not Number number)
        {
            return [plot.Gap(point, index)];
        }
        var (start, end) = (plot.X.Start(point.Period), plot.X.End(point.Period));
        var width = (end - start) * Filling / chart.Series.Length;
        var x = start + ((end - start) * (1 - Filling) / 2) + (width * index);
        var bar = Bar(point, number, index, (x, width), (0, number.Value));
        return plot.Whisker(point, number, index, x + (width / 2)) is { } whisker ? [bar, whisker] : [bar];
    }

    private XElement Stacked(ChartPoint point, int index)
    {
        if (point.Value is not Number number)
        {
            return plot.Gap(point, index);
        }
        var below = Stacks.Below(chart, index, point.Period);
        var (start, end) = (plot.X.Start(point.Period), plot.X.End(point.Period));
        var width = (end - start) * Filling;
        return Bar(point, number, index, (((start + end) / 2) - (width / 2), width), (below, below + number.Value));
    }

    private XElement Bar(
        ChartPoint point,
        Number number,
        int index,
        (double Left, double Width) x,
        (decimal From, decimal To) y
    )
    {
        var (a, b) = (plot.At(y.From, chart.Unit), plot.At(y.To, chart.Unit));
        var look = number.Kind == NumberKind.Claimed ? "pale" : "filled";
        var title = $"{chart.Series[index].Name}, {plot.Text.Of(point)}";
        return Draw.Rect($"{look} {Draw.Colour(index)}", x.Left, Math.Min(a, b), x.Width, Math.Abs(a - b), title);
    }
}
