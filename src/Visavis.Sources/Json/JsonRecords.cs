using System.Text;
using System.Text.Json;

namespace Visavis.Sources;

/// <summary>Finds the records of a JSON text, and what the text says of them beside them.</summary>
internal sealed class JsonRecords(JsonLayout layout, JsonTokens tokens)
{
    /// <summary>Stands for any name in the path of the records.</summary>
    public const string Any = "*";

    private readonly string[] wanted = Parts(layout.Records);
    private readonly string[][] heard =
    [
        .. new[] { layout.Count, layout.Page, layout.PageSize, layout.Error }.Where(p => p.Length > 0).Select(Parts),
    ];

    private readonly JsonPath path = new();

    /// <summary>Whether there is an array of records, be it empty, or a value of its own that is one.</summary>
    public bool IsFound { get; private set; }

    /// <summary>What the text says beside the records.</summary>
    public JsonRemarks Remarks { get; } = new(layout);

    /// <summary>Stops at the first token of each record, which must be read to its end before the next is asked for, and gives the names that <see cref="Any"/> stands for.</summary>
    public IEnumerable<IReadOnlyList<string>> All()
    {
        while (tokens.Next())
        {
            path.Come(tokens.Kind);
            if (tokens.Kind == JsonTokenType.StartArray && path.Fits(wanted))
            {
                IsFound = true;
                var names = Names();
                while (tokens.Next() && tokens.Kind != JsonTokenType.EndArray)
                {
                    yield return names;
                }
            }
            else if (IsValue(tokens.Kind) && wanted is [.., Any] && path.Fits(wanted))
            {
                IsFound = true;
                yield return Names();
            }
            else
            {
                Pass();
            }
        }
    }

    private void Pass()
    {
        switch (tokens.Kind)
        {
            case JsonTokenType.StartObject:
                path.Enter(isArray: false);
                break;
            case JsonTokenType.StartArray when heard.Append(wanted).Any(path.LeadsInto):
                path.Enter(isArray: true);
                break;
            case JsonTokenType.StartArray:
                tokens.Skip();
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.Leave();
                break;
            case JsonTokenType.PropertyName:
                path.Name(Encoding.UTF8.GetString(tokens.Text));
                break;
            default:
                Remarks.Hear(path.ToString(), tokens.Text);
                break;
        }
    }

    private List<string> Names() => [.. path.Parts.Where((_, i) => wanted[i] == Any)];

    private static bool IsValue(JsonTokenType kind) => kind is >= JsonTokenType.String and <= JsonTokenType.Null;

    private static string[] Parts(string text) => text.Length == 0 ? [] : text.Split('.');
}
