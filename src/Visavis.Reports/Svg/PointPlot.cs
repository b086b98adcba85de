using System.Xml.Linq;

namespace Visavis.Reports.Svg;

/// <summary>Lines, steps and dots: a mark a value, joined where the periods follow each other.</summary>
internal sealed class PointPlot(TimeChart chart, Plot plot)
{
    public IEnumerable<XElement> Of(Series series, int index) =>
        Joins(series, index).Concat(series.Points.SelectMany(p => Of(p, index)));

    private IEnumerable<XElement> Of(ChartPoint point, int index)
    {
        var x = At(point, index);
        if (point.Value is not Number number)
        {
            return [plot.Gap(point, index, x, row: index)];
        }
        var title = $"{chart.Series[index].Name}, {plot.Text.Of(point)}";
        var y = plot.At(number.Value, chart.Unit);
        var mark = Draw.Mark(index, number.Kind == NumberKind.Claimed, x, y, title);
        return plot.Whisker(number, index, x) is { } whisker ? [whisker, mark] : [mark];
    }

    // Dots that nothing joins stand beside each other, so that none hides another.
    private double At(ChartPoint point, int index)
    {
        var slot = plot.X.Slot(point.Period, index, chart.Series.Length);
        return chart.Mark == ChartMark.Dot ? slot.Left + (slot.Width / 2) : plot.X.Middle(point.Period);
    }

    private IEnumerable<XElement> Joins(Series series, int index) =>
        chart.Mark switch
        {
            ChartMark.Line => series
                .Points.Zip(series.Points.Skip(1))
                .Select(p => Segment(p.First, p.Second, index))
                .OfType<XElement>(),
            ChartMark.Step => series.Points.Select(p => Level(p, index)).OfType<XElement>(),
            _ => [],
        };

    // A gap stays a gap; a stretch that leans on a document's claim is dashed.
    private XElement? Segment(ChartPoint from, ChartPoint to, int index)
    {
        if (from.Value is not Number a || to.Value is not Number b)
        {
            return null;
        }
        var isNext = from.Period.StartMonth + from.Period.Months == to.Period.StartMonth;
        return isNext
            ? Draw.Line(
                $"{LineClass(a, b)} {Draw.Colour(index)}",
                plot.X.Middle(from.Period),
                plot.At(a.Value, chart.Unit),
                plot.X.Middle(to.Period),
                plot.At(b.Value, chart.Unit)
            )
            : null;
    }

    private XElement? Level(ChartPoint point, int index)
    {
        if (point.Value is not Number number)
        {
            return null;
        }
        var y = plot.At(number.Value, chart.Unit);
        var css = $"{LineClass(number, number)} {Draw.Colour(index)}";
        return Draw.Line(css, plot.X.Start(point.Period), y, plot.X.End(point.Period), y);
    }

    private static string LineClass(Number a, Number b) =>
        a.Kind == NumberKind.Claimed || b.Kind == NumberKind.Claimed ? "line claimed" : "line";
}
