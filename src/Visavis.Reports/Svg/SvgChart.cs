using System.Xml.Linq;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Svg;

/// <summary>A chart as a picture that says in words what it shows.</summary>
internal static class SvgChart
{
    public static XElement Of(Figure figure, RenderContext context)
    {
        var (height, shapes) = figure.Chart switch
        {
            TimeChart chart => (Plot.Height, OfTime(chart, context)),
            DotChart chart => OfDots(new DotPlot(chart, context)),
            _ => throw new InvalidOperationException($"No picture of a {figure.Chart.GetType().Name}."),
        };
        return El(
            "svg",
            At("viewBox", $"0 0 {Draw.Px(Plot.Width)} {Draw.Px(height)}"),
            At("role", "img"),
            At("aria-labelledby", $"{figure.Id}:title {figure.Id}:desc"),
            El("title", At("id", $"{figure.Id}:title"), figure.Caption),
            El("desc", At("id", $"{figure.Id}:desc"), new ChartText(context).Describe(figure.Chart)),
            shapes.Select(s => (object[])["\n", s]),
            "\n"
        );
    }

    private static (double, IEnumerable<XElement>) OfDots(DotPlot plot) => (plot.Height, plot.Draws());

    private static IEnumerable<XElement> OfTime(TimeChart chart, RenderContext context)
    {
        var range = chart.Mark == ChartMark.StackedShare ? Stacks.Range(chart) : ValueRange.WithZero(chart);
        var plot = new Plot(chart, context, range, EndLabels.WidthOf(chart));
        var labels = EndLabels.Fit(chart) ? EndLabels.Of(chart, plot) : [];
        return plot.Axes().Concat(chart.Series.SelectMany((s, i) => Of(chart, plot, s, i))).Concat(labels);
    }

    private static IEnumerable<XElement> Of(TimeChart chart, Plot plot, Series series, int index) =>
        chart.Mark switch
        {
            ChartMark.Bar => new BarPlot(chart, plot).Beside(series, index),
            ChartMark.StackedShare => new BarPlot(chart, plot).Stacked(series, index),
            _ => new PointPlot(chart, plot).Of(series, index),
        };
}
