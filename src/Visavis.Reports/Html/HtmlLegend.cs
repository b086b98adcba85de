using System.Xml.Linq;
using Visavis.Reports.Svg;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Html;

/// <summary>What the marks of a chart mean, as far as it uses them.</summary>
internal sealed class HtmlLegend(RenderContext context)
{
    public object Of(Chart chart)
    {
        var items = Names(chart).Concat(Meanings(chart)).ToList();
        return items.Count == 0 ? "" : Classed("ul", "legend", items);
    }

    private static IEnumerable<XElement> Names(Chart chart) =>
        chart is TimeChart time && !EndLabels.Fit(time)
            ? time.Series.Select((s, i) => Item(Draw.Mark(i, isHollow: false, 7, 7, s.Name), s.Name))
            : [];

    private IEnumerable<XElement> Meanings(Chart chart)
    {
        var numbers = ReportWalk.Values(chart).OfType<Number>().ToList();
        if (numbers.Any(n => n.Kind == NumberKind.Claimed))
        {
            yield return chart is TimeChart { Mark: ChartMark.Bar or ChartMark.StackedShare }
                ? Item(Draw.Rect("pale", 3, 1, 8, 12, ""), context.Say.PaleIsClaim)
                : Item(Draw.Mark(0, isHollow: true, 7, 7, ""), context.Say.HollowIsClaim);
        }
        if (numbers.Any(n => n.Interval is { IsPoint: false }))
        {
            yield return Item(Draw.Whisker("whisker", 7, 2, 12), context.Say.WhiskerIsInterval);
        }
        if (ReportWalk.Values(chart).Any(v => v is Missing))
        {
            yield return Item(Draw.Cross("gap", 7, 7, ""), context.Say.CrossIsMissing);
        }
    }

    private static XElement Item(XElement mark, string text) =>
        El("li", El("svg", At("viewBox", "0 0 14 14"), At("aria-hidden", "true"), mark), " ", text);
}
