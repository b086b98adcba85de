using System.Text.Json;
using System.Text.RegularExpressions;

namespace Visavis.Reports.Tests.Tools;

/// <summary>As much of JSON Schema as report.schema.json uses; a keyword that it does not know is an error.</summary>
internal sealed class Schema(JsonElement root)
{
    public static Schema OfReports()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "report.schema.json"));
        using var document = JsonDocument.Parse(text);
        return new(document.RootElement.Clone());
    }

    /// <summary>Where and how a document breaks the schema.</summary>
    public IReadOnlyList<string> Faults(JsonElement value) => [.. Faults(root, value, "$")];

    private IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at) =>
        schema.EnumerateObject().SelectMany(k => Faults(k.Name, k.Value, schema, value, at));

    private IEnumerable<string> Faults(
        string keyword,
        JsonElement rule,
        JsonElement schema,
        JsonElement value,
        string at
    ) =>
        keyword switch
        {
            "$schema" or "$defs" or "title" or "description" => [],
            "$ref" => Faults(root.GetProperty("$defs").GetProperty(rule.GetString()!["#/$defs/".Length..]), value, at),
            "type" => If(!Is(rule.GetString()!, value), $"{at}: no {rule}"),
            "const" => If(rule.GetRawText() != value.GetRawText(), $"{at}: not {rule}"),
            "enum" => If(
                rule.EnumerateArray().All(r => r.GetRawText() != value.GetRawText()),
                $"{at}: {value} not in {rule}"
            ),
            "pattern" => If(
                !Regex.IsMatch(value.GetString()!, rule.GetString()!, default, TimeSpan.FromSeconds(1)),
                $"{at}: {value}"
            ),
            "required" => rule.EnumerateArray()
                .Where(r => value.ValueKind == JsonValueKind.Object && !value.TryGetProperty(r.GetString()!, out _))
                .Select(r => $"{at}: {r} is missing"),
            "properties" => Members(value)
                .Where(m => rule.TryGetProperty(m.Name, out _))
                .SelectMany(m => Faults(rule.GetProperty(m.Name), m.Value, $"{at}.{m.Name}")),
            "additionalProperties" => Members(value)
                .Where(m => !schema.GetProperty("properties").TryGetProperty(m.Name, out _))
                .Select(m => $"{at}: {m.Name} is unknown"),
            "items" => Items(value).SelectMany((v, i) => Faults(rule, v, $"{at}[{i}]")),
            "oneOf" => If(
                rule.EnumerateArray().Count(r => !Faults(r, value, at).Any()) != 1,
                $"{at}: not one of {rule.GetArrayLength()}"
            ),
            _ => throw new InvalidOperationException($"Unknown keyword {keyword}"),
        };

    private static IEnumerable<string> If(bool fault, string text) => fault ? [text] : [];

    private static IEnumerable<JsonProperty> Members(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];

    private static IEnumerable<JsonElement> Items(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    private static bool Is(string type, JsonElement value) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            _ => throw new InvalidOperationException($"Unknown type {type}"),
        };
}
