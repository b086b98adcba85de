using System.Text.Json.Nodes;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>Periods at which something turned: a line across the panel with its label above.</summary>
internal sealed class TimeTurns(IReadOnlyList<Turn> turns, TimeScale time)
{
    private const int Lane = 15;

    public IEnumerable<JsonObject?> Layers(TimeAxes axes)
    {
        var rows = turns.Select(Row).ToList();
        return
        [
            Layer("rule", "turn", [.. rows.Select(r => r.Row)], ("x", axes.X()), ("color", Value(Expr(Hues.Muted)))),
            Labels(axes, "turn-early", [.. rows.Where(r => !r.IsLate).Select(r => Copy(r.Row))]),
            Labels(axes, "turn-late", [.. rows.Where(r => r.IsLate).Select(r => Copy(r.Row))]),
        ];
    }

    private static JsonObject? Labels(TimeAxes axes, string style, JsonObject[] rows) =>
        Layer(
            "text",
            style,
            rows,
            ("x", axes.X()),
            ("y", Pixels("lane")),
            ("text", Obj(("field", "label"), ("type", "nominal"))),
            ("color", Value(Expr(Hues.Muted)))
        );

    private (JsonObject Row, bool IsLate) Row(Turn turn, int index) =>
        (
            Obj(
                ("at", Number(TimeScale.Middle(turn.Period))),
                ("label", Text(turn.Label)),
                ("period", Text(turn.Period.ToString())),
                ("said", Text(turn.Label)),
                ("lane", -6 - (Lane * index))
            ),
            time.IsLate(turn.Period)
        );

    private static JsonObject Copy(JsonObject row) => (JsonObject)row.DeepClone();
}
