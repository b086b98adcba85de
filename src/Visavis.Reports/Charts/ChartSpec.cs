using System.Text.Json.Nodes;
using Visavis.Reports.Json;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>A figure as a Vega-Lite specification. Colours, fonts and strokes are the theme's: here are only their names.</summary>
internal static class ChartSpec
{
    private const int LongestLine = 84;

    /// <summary>The chart alone, for a page that prints the caption itself.</summary>
    public static JsonObject Of(Figure figure, RenderContext context) =>
        Drawn(figure.Chart, context).With("usermeta", Words(context));

    /// <summary>The chart under its sentence and caption, with what its marks mean: a picture that stands alone.</summary>
    public static JsonObject Alone(Figure figure, RenderContext context)
    {
        var chart = Drawn(figure.Chart, context);
        if (chart.ContainsKey("layer"))
        {
            chart = Obj(("vconcat", Arr(chart)));
        }
        return chart.With("title", Title(figure, context));
    }

    private static JsonObject Drawn(Chart chart, RenderContext context) =>
        chart switch
        {
            TimeChart time => new TimeSpec(time, context).Spec(),
            DotChart dots => new DotSpec(dots, context).Spec(),
            MatrixChart matrix => new MatrixSpec(matrix, context).Spec(),
            _ => throw new InvalidOperationException($"No picture of a {chart.GetType().Name}."),
        };

    // What a page tells in the language of the report when a mark is pointed at.
    private static JsonObject Words(RenderContext context) =>
        Obj(
            ("kinds", Obj(Enum.GetValues<NumberKind>().Select(k => (JsonNames.Of(k), (JsonNode?)context.Say.Kind(k))))),
            ("receipt", context.Say.OpenReceipt)
        );

    private static JsonObject Title(Figure figure, RenderContext context)
    {
        string[] below =
        [
            .. figure.Sentence is null ? [] : Wrapped.Lines(context.Caption(figure), LongestLine),
            string.Join("; ", new ChartMarks(context).Of(figure).Prepend(context.UnitName(figure.Chart.Unit))),
        ];
        var title = figure.Sentence is null ? context.Caption(figure) : context.Plain(figure.Sentence);
        return Obj(
            ("text", Arr(Wrapped.Lines(title, LongestLine - 14).Select(Text))),
            ("subtitle", Arr(below.SelectMany(l => Wrapped.Lines(l, LongestLine)).Select(Text))),
            ("style", "caption")
        );
    }
}
