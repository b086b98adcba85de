using System.Collections.Immutable;
using System.Text.Json.Nodes;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>What is drawn of the numbers of a panel, from back to front.</summary>
internal sealed class TimeLayers
{
    private static readonly Firmness[] Drawn = Enum.GetValues<Firmness>();
    private readonly TimeChart chart;
    private readonly RenderContext context;
    private readonly TimeAxes axes;
    private readonly Hues hues;
    private readonly List<(ChartMark Mark, IReadOnlyList<TimePoint> Points)> series;
    private readonly ImmutableArray<Series> panel;

    public TimeLayers(TimeChart chart, ImmutableArray<Series> panel, RenderContext context, TimeAxes axes, Hues hues)
    {
        (this.chart, this.panel, this.context, this.axes, this.hues) = (chart, panel, context, axes, hues);
        var all = Thinned.Count(chart);
        series = [.. panel.GroupBy(MarkOf).SelectMany(g => Placed([.. g], g.Key, all))];
    }

    /// <summary>Where two series disagree.</summary>
    public IEnumerable<JsonObject> Bands() =>
        chart
            .Bands.Where(b => panel.Contains(chart.Series[b.First]))
            .Select(b => new TimeBand(chart, b).Layer(axes))
            .OfType<JsonObject>();

    /// <summary>Bars, lines, levels, intervals and points.</summary>
    public IEnumerable<JsonObject?> Numbers() =>
        [
            .. Drawn.Select(Bars),
            .. Drawn.Select(Lines),
            .. Drawn.Select(Levels),
            .. Drawn.Select(Intervals),
            BarIntervals(),
            .. Drawn.Select(Points),
        ];

    // Marks of one kind stand beside or on each other; a dot beside a line keeps the middle of its period.
    private static IEnumerable<(ChartMark Mark, IReadOnlyList<TimePoint> Points)> Placed(
        ImmutableArray<Series> alike,
        ChartMark mark,
        int all
    ) => alike.Select((_, i) => (mark, TimePoint.Of(alike, i, mark, all)));

    private ChartMark MarkOf(Series s) => s.Mark ?? chart.Mark;

    private JsonObject? Bars(Firmness looks) =>
        Layer(
            "rect",
            $"bar-{Firmnesses.Name(looks)}",
            Rows(looks, ChartMark.Bar, ChartMark.StackedShare),
            ("x", axes.X("from")),
            ("x2", Obj(("field", "to"))),
            ("y", axes.Y("base")),
            ("y2", Obj(("field", "value"))),
            ("color", hues.Colour()),
            ("stroke", Outline(looks)),
            ("opacity", hues.Opacity())
        );

    private JsonObject? Levels(Firmness looks) =>
        Layer(
            "rule",
            $"line-{Firmnesses.Name(looks)}",
            Rows(looks, ChartMark.Step),
            ("x", axes.X("from")),
            ("x2", Obj(("field", "to"))),
            ("y", axes.Y()),
            ("color", OwnColour(looks)),
            ("opacity", hues.Opacity())
        );

    private JsonObject? Lines(Firmness looks) =>
        Layer(
            "line",
            $"line-{Firmnesses.Name(looks)}",
            [.. series.Where(s => s.Mark == ChartMark.Line).SelectMany((s, i) => TimeLines.Of(s.Points, looks, i))],
            ("x", axes.X()),
            ("y", axes.Y()),
            ("color", OwnColour(looks)),
            ("detail", Obj(("field", "run"), ("type", "nominal"))),
            ("opacity", hues.Opacity())
        );

    private JsonObject? Intervals(Firmness looks) =>
        Whiskers(
            series.Where(s => !IsBar(s.Mark)).SelectMany(s => s.Points).Where(p => Firmnesses.Of(p.Number) == looks),
            OwnColour(looks)
        );

    // On a bar of the same colour a whisker would not be seen.
    private JsonObject? BarIntervals() =>
        Whiskers(series.Where(s => IsBar(s.Mark)).SelectMany(s => s.Points), Value(Expr(Hues.Ink)));

    private JsonObject? Whiskers(IEnumerable<TimePoint> points, JsonObject colour) =>
        Layer(
            "rule",
            "interval",
            [.. points.Select(Interval).OfType<JsonObject>()],
            ("x", axes.X()),
            ("y", axes.Y("low")),
            ("y2", Obj(("field", "high"))),
            ("color", colour),
            ("opacity", hues.Opacity())
        );

    private static bool IsBar(ChartMark mark) => mark is ChartMark.Bar or ChartMark.StackedShare;

    private JsonObject? Points(Firmness looks) =>
        Layer(
            "point",
            $"point-{Firmnesses.Name(looks)}",
            Rows(looks, ChartMark.Line, ChartMark.Step, ChartMark.Dot),
            ("x", axes.X()),
            ("y", axes.Y()),
            ("color", OwnColour(looks)),
            ("fill", looks == Firmness.Firm ? null : Value(Expr(Hues.Paper))),
            ("shape", hues.Shape()),
            ("opacity", hues.Opacity())
        );

    private JsonObject? Interval(TimePoint point) =>
        ChartRow.Interval(point.Number, axes.Values) is { } interval
            ? Obj(
                ("series", Text(point.Series)),
                ("at", Number(point.At)),
                ("low", Number(point.Base + interval.Low)),
                ("high", Number(point.Base + interval.High))
            )
            : null;

    private JsonObject[] Rows(Firmness looks, params ChartMark[] marks) =>
        [
            .. series
                .Where(s => marks.Contains(s.Mark))
                .SelectMany(s => s.Points)
                .Where(p => Firmnesses.Of(p.Number) == looks)
                .Select(p => p.Row(context)),
        ];

    // A claim has the claims' colour whatever its series; its shape still tells the series.
    private JsonObject OwnColour(Firmness looks) => looks == Firmness.Claimed ? Value(Expr(Hues.Claim)) : hues.Colour();

    private static JsonObject? Outline(Firmness looks) =>
        looks switch
        {
            Firmness.Claimed => Value(Expr(Hues.Claim)),
            Firmness.Estimated => Value(Expr(Hues.Muted)),
            _ => null,
        };
}
