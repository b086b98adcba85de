using System.Globalization;
using System.Text.Json.Nodes;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>What is drawn of the rows of a dot chart.</summary>
internal sealed class DotLayers(DotLanes lanes, RenderContext context, NiceScale values, bool isLast)
{
    private const int LabelAt = 14;
    private const int DotAt = 25;
    private const int GroupAt = 18;
    private const int LongestPrint = 26;
    private const int LetterWidth = 8;

    public IEnumerable<JsonObject?> All() =>
        [
            Layer("rule", "row", Rows(_ => true), ("y", Pixels("dot")), ("color", Value(Expr(Hues.Muted)))),
            Texts("group", [.. lanes.Groups.Select(Group)], Value(0), "name", "width"),
            Texts("row-name", Rows(_ => true), Value(0), "series", NameWidth),
            Texts("row-value", Rows(_ => true), Value(Expr("width")), "print", "width"),
            .. Enum.GetValues<Firmness>().Select(Intervals),
            Missing(),
            .. Enum.GetValues<Firmness>().Select(Dots),
        ];

    private string NameWidth
    {
        get
        {
            var widest = lanes.Rows.Max(r => Print(r.Row.Value).Length);
            return string.Create(CultureInfo.InvariantCulture, $"width - {(LetterWidth * widest) + 12}");
        }
    }

    private static JsonObject Group((string Name, int Top) group) =>
        Obj(("name", Text(group.Name)), ("label", group.Top + GroupAt));

    private static JsonObject? Texts(string style, JsonObject[] rows, JsonObject x, string field, string limit)
    {
        var layer = Layer(
            "text",
            style,
            rows,
            ("x", x),
            ("y", Pixels("label")),
            ("text", Obj(("field", field), ("type", "nominal")))
        );
        layer?["mark"]!.AsObject().With("limit", Expr(limit));
        return layer;
    }

    private JsonObject? Intervals(Firmness looks) =>
        Layer(
            "rule",
            "interval",
            [.. lanes.Rows.Select(r => Interval(r.Row, r.Top, looks)).OfType<JsonObject>()],
            ("x", X("low")),
            ("x2", Obj(("field", "high"))),
            ("y", Pixels("dot")),
            ("color", Colour(looks))
        );

    private JsonObject? Missing() =>
        Layer(
            "point",
            "missing",
            Rows(v => v is Missing),
            ("x", Value(4)),
            ("y", Pixels("dot")),
            ("color", Value(Expr(Hues.Muted)))
        );

    private JsonObject? Dots(Firmness looks) =>
        Layer(
            "point",
            $"point-{Firmnesses.Name(looks)}",
            Rows(v => v is Number n && Firmnesses.Of(n) == looks),
            ("x", X("value")),
            ("y", Pixels("dot")),
            ("color", Colour(looks)),
            ("fill", looks == Firmness.Firm ? null : Value(Expr(Hues.Paper)))
        );

    private JsonObject X(string field) => values.Channel(field, context.Numbers, isLast);

    private static JsonObject Colour(Firmness looks) => Value(Expr(looks == Firmness.Claimed ? Hues.Claim : "hues[0]"));

    private JsonObject? Interval(DotRow row, int top, Firmness looks) =>
        row.Value is Number number
        && Firmnesses.Of(number) == looks
        && ChartRow.Interval(number, values) is { } interval
            ? Obj(("low", Number(interval.Low)), ("high", Number(interval.High)), ("dot", top + DotAt))
            : null;

    private JsonObject[] Rows(Func<ValueCell, bool> isWanted) =>
        [.. lanes.Rows.Where(r => isWanted(r.Row.Value)).Select(r => Row(r.Row, r.Top))];

    private JsonObject Row(DotRow row, int top) =>
        ChartRow
            .Of(context, row.Label, row.Panel, row.Value)
            .With("value", row.Value is Number n ? Number(ChartRow.Printed(n)) : null)
            .With("print", Text(Print(row.Value)))
            .With("label", top + LabelAt)
            .With("dot", top + DotAt);

    private string Print(ValueCell value)
    {
        var print = value is Number n ? context.Numbers.Marked(n) : new ChartText(context).Of(value);
        return print.Length > LongestPrint ? $"{print[..LongestPrint]}…" : print;
    }
}
