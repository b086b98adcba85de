using System.Collections.Immutable;
using System.Text.Json.Nodes;
using static Visavis.Reports.Charts.Vega;

namespace Visavis.Reports.Charts;

/// <summary>Small multiples, one above the other.</summary>
internal static class Panels
{
    private const int TitleGap = 8;

    /// <summary>The series of each panel, in the order in which the panels are first named.</summary>
    public static IReadOnlyList<ImmutableArray<Series>> Of(TimeChart chart) =>
        [.. chart.Series.GroupBy(s => s.Panel).Select(g => g.ToImmutableArray())];

    /// <summary>A panel: its name, its height in pixels and its layers.</summary>
    public static JsonObject Panel(string name, int height, IEnumerable<JsonObject?> layers) =>
        Obj(
            ("title", name.Length == 0 ? null : Obj(("text", Text(name)), ("style", "panel"), ("offset", TitleGap))),
            ("width", "container"),
            ("height", height),
            ("layer", Arr(layers.OfType<JsonObject>()))
        );

    /// <summary>One panel as it is, several under each other with the same colours.</summary>
    public static JsonObject Together(IReadOnlyList<JsonObject> panels) =>
        panels.Count == 1
            ? panels[0]
            : Obj(("vconcat", Arr(panels)), ("resolve", Obj(("scale", Obj(("color", "shared"), ("shape", "shared"))))));
}
