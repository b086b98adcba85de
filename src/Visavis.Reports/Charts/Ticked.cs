using System.Text.Json.Nodes;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>An axis whose ticks and labels we choose: every number on it is written by <see cref="NumberText"/>.</summary>
internal static class Ticked
{
    /// <summary>An axis with a text at every tick.</summary>
    public static JsonObject Axis(IEnumerable<(decimal At, string Text)> ticks, bool isLabelled = true) =>
        Axis(ticks.Select(t => (t.At, (IReadOnlyList<string>)[t.Text])), isLabelled);

    /// <summary>An axis with lines of text at every tick.</summary>
    public static JsonObject Axis(IEnumerable<(decimal At, IReadOnlyList<string> Lines)> ticks, bool isLabelled)
    {
        var all = ticks.ToList();
        var texts = Obj(all.Select(t => (Number(t.At).ToJsonString(), (JsonNode?)Arr(t.Lines.Select(Text)))));
        var label = $"{texts.ToJsonString(ChartJson.Options)}[datum.value]";
        return Obj(
            ("values", Arr(all.Select(t => Number(t.At)))),
            ("labels", isLabelled ? null : false),
            ("ticks", isLabelled ? null : false),
            ("domain", isLabelled ? null : false),
            ("labelExpr", isLabelled ? label : null)
        );
    }
}
