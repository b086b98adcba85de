using System.Text.Json.Nodes;

namespace Visavis.Reports.Charts;

/// <summary>The few forms that a Vega-Lite specification is written in.</summary>
internal static class Vega
{
    /// <summary>An object; a member without a value is left out.</summary>
    public static JsonObject Obj(params IEnumerable<(string Name, JsonNode? Value)> members) =>
        new(members.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Name, m.Value)));

    /// <summary>A list.</summary>
    public static JsonArray Arr(params IEnumerable<JsonNode?> items) => [.. items];

    /// <summary>What the theme or the size of the plot decides.</summary>
    public static JsonObject Expr(string expression) => Obj(("expr", expression));

    /// <summary>Text of an author, without what no format can carry.</summary>
    public static JsonNode Text(string text) => CleanText.Of(text);

    /// <summary>A number without zeros at its end.</summary>
    public static JsonNode Number(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>A channel that takes a field of the rows as a number on the scale of its axis.</summary>
    public static JsonObject Field(string name) => Obj(("field", name), ("type", "quantitative"));

    /// <summary>A channel that takes a field of the rows as a place in pixels.</summary>
    public static JsonObject Pixels(string name) => Field(name).With("scale", null).With("axis", null);

    /// <summary>A channel that is the same for every row.</summary>
    public static JsonObject Value(JsonNode value) => Obj(("value", value));

    /// <summary>The same object with one member more, which may be null.</summary>
    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        json[name] = value;
        return json;
    }

    /// <summary>A layer; none where there are no rows.</summary>
    /// <param name="mark">Type of the mark.</param>
    /// <param name="style">Name of its looks in the theme.</param>
    /// <param name="rows">Its data.</param>
    /// <param name="encoding">Channels.</param>
    public static JsonObject? Layer(
        string mark,
        string style,
        IReadOnlyCollection<JsonObject> rows,
        params IEnumerable<(string Name, JsonNode? Value)> encoding
    ) =>
        rows.Count == 0
            ? null
            : Obj(
                ("data", Obj(("values", Arr(rows)))),
                ("mark", Obj(("type", mark), ("style", style))),
                ("encoding", Obj(encoding))
            );
}
