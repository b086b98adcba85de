using System.Xml.Linq;

namespace Visavis.Reports.Svg;

/// <summary>Bars beside each other, or shares on top of each other.</summary>
internal sealed class BarPlot(TimeChart chart, Plot plot)
{
    /// <summary>The bars of one series, from zero.</summary>
    public IEnumerable<XElement> Beside(Series series, int index) => series.Points.SelectMany(p => Beside(p, index));

    /// <summary>The shares of one series, on top of the series before it.</summary>
    public IEnumerable<XElement> Stacked(Series series, int index) => series.Points.Select(p => Stacked(p, index));

    private IEnumerable<XElement> Beside(ChartPoint point, int index)
    {
        var slot = plot.X.Slot(point.Period, index, chart.Series.Length);
        var middle = slot.Left + (slot.Width / 2);
        if (point.Value is not Number number)
        {
            return [plot.Gap(point, index, middle, row: 0)];
        }
        var bar = Bar(point, number, index, slot, (0, number.Value));
        return plot.Whisker(number, index, middle) is { } whisker ? [bar, whisker] : [bar];
    }

    private XElement Stacked(ChartPoint point, int index)
    {
        if (point.Value is not Number number)
        {
            return plot.Gap(point, index, plot.X.Middle(point.Period), row: index);
        }
        var below = Stacks.Below(chart, index, point.Period);
        return Bar(point, number, index, plot.X.Slot(point.Period, 0, 1), (below, below + number.Value));
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
