using System.Globalization;
using System.Text.Json;
using Visavis.Core;

namespace Visavis.Workbench.Gravity.Specification;

/// <summary>Holds a JSON document against a JSON schema: its names, kinds, lists of words and ranges. All problems at once, each with the way to its place.</summary>
internal sealed class SchemaCheck
{
    private readonly JsonElement schema;
    private readonly string file;
    private readonly List<Problem> problems = [];

    private SchemaCheck(JsonElement schema, string file) => (this.schema, this.file) = (schema, file);

    /// <param name="schema">The schema; of its words those are known that ours uses.</param>
    /// <param name="document">What was read.</param>
    /// <param name="file">Where it was read.</param>
    public static IReadOnlyList<Problem> Of(JsonElement schema, JsonElement document, string file)
    {
        var check = new SchemaCheck(schema, file);
        check.Look(document, schema, "");
        return check.problems;
    }

    private void Look(JsonElement value, JsonElement rule, string way)
    {
        if (rule.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!["#/$defs/".Length..];
            rule = schema.GetProperty("$defs").GetProperty(name);
        }
        if (!IsOfKind(value, rule) || !IsOfWords(value, rule) || !IsInRange(value, rule))
        {
            problems.Add(SpecificationTexts.WrongValue(Place(way), Needed(rule), Shortened(value)));
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            LookInside(value, rule, way);
        }
        else if (value.ValueKind == JsonValueKind.Array && rule.TryGetProperty("items", out var items))
        {
            foreach (var (item, index) in value.EnumerateArray().Select((item, index) => (item, index)))
            {
                Look(item, items, string.Create(CultureInfo.InvariantCulture, $"{way}[{index}]"));
            }
        }
    }

    private void LookInside(JsonElement value, JsonElement rule, string way)
    {
        var known = rule.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)
            : [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var place = way.Length == 0 ? member.Name : $"{way}.{member.Name}";
            if (!seen.Add(member.Name))
            {
                problems.Add(SpecificationTexts.KeyTwice(Place(place), member.Name));
            }
            else if (known.TryGetValue(member.Name, out var own))
            {
                Look(member.Value, own, place);
            }
            else if (rule.GetProperty("additionalProperties") is { ValueKind: JsonValueKind.Object } any)
            {
                Look(member.Value, any, place);
            }
            else
            {
                problems.Add(SpecificationTexts.UnknownKey(Place(place), member.Name, [.. known.Keys]));
            }
        }
        foreach (var name in Words(rule, "required").Where(n => !seen.Contains(n)))
        {
            problems.Add(SpecificationTexts.LackingKey(Place(way), name));
        }
    }

    private static bool IsOfKind(JsonElement value, JsonElement rule) =>
        !rule.TryGetProperty("type", out _) || Kinds(rule).Any(kind => IsOf(value, kind));

    private static bool IsOf(JsonElement value, string kind) =>
        kind switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
            _ => value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble()),
        };

    private static bool IsOfWords(JsonElement value, JsonElement rule) =>
        !rule.TryGetProperty("enum", out _)
        || (value.ValueKind == JsonValueKind.String && Words(rule, "enum").Contains(value.GetString()));

    private static bool IsInRange(JsonElement value, JsonElement rule)
    {
        bool Holds(string name, double own, int sign) =>
            !rule.TryGetProperty(name, out var bound) || sign * (own - bound.GetDouble()) >= 0;
        return value.ValueKind switch
        {
            JsonValueKind.Number => Holds("minimum", value.GetDouble(), 1) && Holds("maximum", value.GetDouble(), -1),
            JsonValueKind.Array => Holds("minItems", value.GetArrayLength(), 1)
                && Holds("maxItems", value.GetArrayLength(), -1),
            _ => true,
        };
    }

    // What may stand there: "ppml|ols", "integer 1..100", "array".
    private static string Needed(JsonElement rule)
    {
        var words = Words(rule, "enum").ToList();
        var kinds = words.Count > 0 ? string.Join('|', words) : string.Join('|', Kinds(rule));
        string Bound(string numbers, string items) =>
            rule.TryGetProperty(numbers, out var bound) || rule.TryGetProperty(items, out bound)
                ? bound.ToString()
                : "";
        var (low, high) = (Bound("minimum", "minItems"), Bound("maximum", "maxItems"));
        return low.Length + high.Length == 0 ? kinds : $"{kinds} {low}..{high}";
    }

    private static IEnumerable<string> Kinds(JsonElement rule) =>
        rule.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? [type.GetString()!]
            : Words(rule, "type");

    private static IEnumerable<string> Words(JsonElement rule, string name) =>
        rule.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(w => w.GetString()!) : [];

    private static string Shortened(JsonElement value) =>
        value.GetRawText() is { Length: > 60 } text ? text[..57] + "..." : value.GetRawText();

    private string Place(string way) => way.Length == 0 ? file : $"{file}, {way}";
}
