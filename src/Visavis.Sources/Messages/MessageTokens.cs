using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Visavis.Sources;

/// <summary>The tokens of a message in JSON, with the names of its objects and the items of its arrays in turn.</summary>
internal sealed class MessageTokens(Stream stream)
{
    private readonly JsonTokens tokens = new(TextEncoding.Of("utf-8", stream).Stream);

    public JsonTokenType Type => tokens.Kind;

    public int Depth => tokens.Depth;

    /// <summary>What a name, string or number says; empty for null.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Moves to the next token; false behind the last.</summary>
    /// <exception cref="JsonException">The text is no JSON, lies too deep, or holds a token without measure.</exception>
    public bool Read()
    {
        var isRead = tokens.Next();
        if (tokens.IsBroken)
        {
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"byte {tokens.Position}"));
        }
        var text = isRead ? Encoding.UTF8.GetString(tokens.Text) : "";
        Text = Type == JsonTokenType.Number ? Plain(text) : text;
        return isRead;
    }

    /// <summary>Moves to the last token of the value that begins here, or behind the name that stands here.</summary>
    public void Skip()
    {
        if (Type == JsonTokenType.PropertyName)
        {
            Read();
        }
        if (Type is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            var depth = Depth;
            while (Read() && Depth > depth) { }
        }
    }

    /// <summary>The names of the object that begins here; at each the caller reads its value, or leaves it.</summary>
    public IEnumerable<string> Names()
    {
        if (Type != JsonTokenType.StartObject)
        {
            Skip();
            yield break;
        }
        var depth = Depth;
        while (Read() && Type != JsonTokenType.EndObject)
        {
            var name = Text;
            Read();
            yield return name;
            Close(depth + 1);
        }
    }

    /// <summary>The items of the array that begins here; at each the caller reads it, or leaves it.</summary>
    public IEnumerable<int> Items()
    {
        if (Type != JsonTokenType.StartArray)
        {
            Skip();
            yield break;
        }
        var depth = Depth;
        for (var i = 0; Read() && Type != JsonTokenType.EndArray; i++)
        {
            yield return i;
            Close(depth + 1);
        }
    }

    // What the caller did not read of a value is passed by.
    private void Close(int depth)
    {
        if (Type is JsonTokenType.StartObject or JsonTokenType.StartArray && Depth == depth)
        {
            Skip();
        }
        while (Depth > depth && Read()) { }
    }

    // 1.5E3 is a number of JSON, and none of a table.
    private static string Plain(string number) =>
        number.AsSpan().IndexOfAny('e', 'E') >= 0
        && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : number;
}
