using System.Globalization;
using System.Text.Json.Nodes;

namespace Visavis.Sources;

/// <summary>What a proposed manifest leaves to its user: texts that begin with three question marks. The reader refuses a manifest that still has one.</summary>
internal static class OpenQuestions
{
    private const string Mark = "???";

    /// <summary>The text that stands for an answer.</summary>
    public static string Ask(string question) => $"{Mark} {question}";

    /// <summary>Every open question: where it stands, and what it asks.</summary>
    public static IEnumerable<(string Key, string Question)> In(JsonNode? node, string key = "") =>
        node switch
        {
            JsonObject many => many.SelectMany(p => In(p.Value, key.Length == 0 ? p.Key : $"{key}.{p.Key}")),
            JsonArray list => list.SelectMany(
                (item, i) => In(item, string.Create(CultureInfo.InvariantCulture, $"{key}[{i}]"))
            ),
            JsonValue value
                when value.TryGetValue<string>(out var text) && text.StartsWith(Mark, StringComparison.Ordinal) =>
            [
                (key, text[Mark.Length..].Trim()),
            ],
            _ => [],
        };

    /// <summary>The same text with every question answered.</summary>
    /// <param name="node">Changed in place.</param>
    /// <param name="answer">By the name of the object that the question stands in, and its key there.</param>
    /// <param name="name">Of the node.</param>
    public static void Answer(JsonNode node, Func<string, string, string> answer, string name = "")
    {
        foreach (var (key, value) in Members(node).ToList())
        {
            if (value is JsonValue text && In(text).Any())
            {
                Set(node, key, answer(name, key));
            }
            else if (value is not null)
            {
                Answer(value, answer, key);
            }
        }
    }

    private static IEnumerable<(string Key, JsonNode? Value)> Members(JsonNode node) =>
        node switch
        {
            JsonObject many => many.Select(p => (p.Key, p.Value)),
            JsonArray list => list.Select((v, i) => (i.ToString(CultureInfo.InvariantCulture), v)),
            _ => [],
        };

    private static void Set(JsonNode node, string key, string answer)
    {
        if (node is JsonArray list)
        {
            list[int.Parse(key, CultureInfo.InvariantCulture)] = answer;
        }
        else
        {
            node[key] = answer;
        }
    }
}
