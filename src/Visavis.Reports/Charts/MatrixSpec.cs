using System.Globalization;
using System.Text.Json.Nodes;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>Who says what: a name over its cells, row by row.</summary>
internal sealed class MatrixSpec(MatrixChart chart, RenderContext context)
{
    private const int RowHeight = 48;
    private const int LabelAt = 14;
    private const int CellAt = 20;
    private const int CellEnd = 44;
    private const int LongestHeading = 12;
    private const int LineHeight = 14;

    public JsonObject Spec() => Panels.Panel("", RowHeight * chart.Rows.Length, Layers());

    private IEnumerable<JsonObject?> Layers() =>
        [
            .. Enum.GetValues<Firmness>().Select(Cells),
            Texts("cell-text", [.. Rows().Where(IsNumber)], X("middle"), "print", CellWidth),
            Texts("cell-missing", [.. Rows().Where(r => !IsNumber(r))], X("middle"), "print", CellWidth),
            Texts("row-name", [.. chart.Rows.Select(Name)], Value(0), "series", "width"),
        ];

    private string CellWidth => string.Create(CultureInfo.InvariantCulture, $"width / {chart.Columns.Length} - 8");

    private JsonObject? Cells(Firmness looks) =>
        Layer(
            "rect",
            $"cell-{Firmnesses.Name(looks)}",
            [.. Rows().Where(r => (string?)r["looks"] == Firmnesses.Name(looks))],
            ("x", X("from")),
            ("x2", Obj(("field", "to"))),
            ("y", Pixels("top")),
            ("y2", Obj(("field", "bottom"))),
            ("stroke", Value(Expr(looks == Firmness.Claimed ? Hues.Claim : Hues.Muted)))
        );

    private static JsonObject? Texts(string style, JsonObject[] rows, JsonObject x, string field, string limit)
    {
        var layer = Layer(
            "text",
            style,
            rows,
            ("x", x),
            ("y", Pixels("text")),
            ("text", Obj(("field", field), ("type", "nominal")))
        );
        layer?["mark"]!.AsObject().With("limit", Expr(limit));
        return layer;
    }

    private JsonObject X(string field)
    {
        var headings = chart.Columns.Select((c, i) => (At: i + 0.5m, Lines: Wrapped.Lines(c, LongestHeading))).ToList();
        var axis = Ticked
            .Axis(headings, isLabelled: true)
            .With("orient", "top")
            .With("labelPadding", (LineHeight * headings.Max(h => h.Lines.Count)) - 4)
            .With("ticks", false)
            .With("domain", false)
            .With("grid", false)
            .With("labelLimit", Expr(CellWidth));
        return Field(field)
            .With("title", null)
            .With("scale", Obj(("domain", Arr(0, chart.Columns.Length)), ("nice", false)))
            .With("axis", axis);
    }

    private static bool IsNumber(JsonObject row) => row.ContainsKey("looks");

    private static JsonObject Name(MatrixRow row, int index) =>
        Obj(("series", Text(row.Label)), ("text", (RowHeight * index) + LabelAt));

    private IEnumerable<JsonObject> Rows() =>
        chart.Rows.SelectMany((r, i) => r.Values.Select((v, c) => Row(r, i, v, c)));

    private JsonObject Row(MatrixRow row, int index, ValueCell value, int column)
    {
        var json = ChartRow
            .Of(context, row.Label, chart.Columns[column], value)
            .With("from", Number(column + 0.03m))
            .With("middle", Number(column + 0.5m))
            .With("to", Number(column + 0.97m))
            .With("top", (RowHeight * index) + CellAt)
            .With("text", (RowHeight * index) + ((CellAt + CellEnd) / 2))
            .With("bottom", (RowHeight * index) + CellEnd);
        return value is Number number
            ? json.With("print", Text(context.Numbers.Marked(number)))
                .With("looks", Firmnesses.Name(Firmnesses.Of(number)))
            : json.With("print", Wording.Sign(((Missing)value).Reason));
    }
}
