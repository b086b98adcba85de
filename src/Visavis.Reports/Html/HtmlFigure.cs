using System.Xml.Linq;
using Visavis.Reports.Charts;
using static Visavis.Reports.Html.Tag;

namespace Visavis.Reports.Html;

/// <summary>A figure: its sentence, its caption, its specification, which the page draws, and its data. Without scripts its words stand in its place.</summary>
internal sealed class HtmlFigure(RenderContext context, HtmlTable tables)
{
    public XElement Of(Figure figure) =>
        new(
            "figure",
            At("id", figure.Id),
            "\n",
            figure.Sentence is null
                ? ""
                : (object[])[Classed("p", "sentence", new HtmlText(context).Of(figure.Sentence)), "\n"],
            El("figcaption", context.Caption(figure), " ", Classed("span", "u", figure.Chart.Unit.Label)),
            "\n",
            Chart(figure),
            "\n",
            Marks(figure),
            "\n",
            tables.Folded(FigureTable.Shown(figure, context)),
            tables.Below(figure.Id, [.. figure.Notes, .. Thinning(figure.Chart)], figure.SourceIds, new([])),
            "\n"
        );

    private object[] Chart(Figure figure)
    {
        var words = new ChartText(context).Describe(figure.Chart);
        var spec = ChartSpec.Of(figure, context).ToJsonString(ChartJson.Options);
        return
        [
            new XElement(
                "div",
                At("class", "chart"),
                At("role", "img"),
                At("aria-label", words),
                Classed("p", "alt", words)
            ),
            "\n",
            Packed.Element(At("class", "spec"), spec),
        ];
    }

    private object Marks(Figure figure)
    {
        var marks = new ChartMarks(context).Of(figure).ToList();
        return marks.Count == 0 ? "" : Classed("p", "marks", string.Join(" · ", marks));
    }

    private IEnumerable<Prose> Thinning(Chart chart) =>
        Thinned.Is(chart) ? [context.Say.ThinnedFrom(context.Numbers.Count(Thinned.Count((TimeChart)chart)))] : [];
}
