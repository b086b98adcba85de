using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Visavis.Sources;

/// <summary>Finds the records of a JSON text, and what the text says of them beside them.</summary>
internal sealed class JsonRecords(JsonLayout layout, JsonTokens tokens)
{
    /// <summary>Stands for any name in the path of the records; the records' field of that name is what stood there.</summary>
    public const string Any = "*";

    private readonly string[] wanted = layout.Records.Length == 0 ? [] : layout.Records.Split('.');
    private readonly List<string> path = [];

    /// <summary>Whether there is an array of records, be it empty.</summary>
    public bool IsFound { get; private set; }

    /// <summary>How many records there should be; absent where the text does not say.</summary>
    public long? Count { get; private set; }

    /// <summary>What the text says is wrong; empty where nothing is.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Stops at the first token of each record, which must be read to its end before the next is asked for, and gives what <see cref="Any"/> stands for.</summary>
    public IEnumerable<string> All()
    {
        while (tokens.Next())
        {
            if (tokens.Kind == JsonTokenType.StartArray && IsWanted())
            {
                IsFound = true;
                while (tokens.Next() && tokens.Kind != JsonTokenType.EndArray)
                {
                    yield return Array.IndexOf(wanted, Any) is var i and >= 0 ? path[i] : "";
                }
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
                path.Add("");
                break;
            case JsonTokenType.EndObject:
                path.RemoveAt(path.Count - 1);
                break;
            case JsonTokenType.PropertyName:
                path[^1] = Encoding.UTF8.GetString(tokens.Text);
                break;
            case JsonTokenType.StartArray:
                tokens.Skip();
                break;
            default:
                Hear(string.Join('.', path), Encoding.UTF8.GetString(tokens.Text));
                break;
        }
    }

    private void Hear(string at, string text)
    {
        if (layout.Error.Length > 0 && at == layout.Error)
        {
            Error = text;
        }
        if (
            layout.Count.Length > 0
            && at == layout.Count
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        )
        {
            Count = count;
        }
    }

    private bool IsWanted() =>
        path.Count == wanted.Length && path.Zip(wanted).All(p => p.Second == Any || p.First == p.Second);
}
