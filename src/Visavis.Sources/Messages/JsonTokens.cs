using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Visavis.Sources;

/// <summary>The tokens of a JSON text, one after the other, through a buffer that no text may outgrow.</summary>
internal sealed class JsonTokens
{
    private const int LongestToken = 1 << 20;
    private const int Deepest = 64;
    private readonly Stream stream;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool isEnd;
    private JsonReaderState state = new(new JsonReaderOptions { MaxDepth = Deepest });

    public JsonTokens(Stream stream)
    {
        this.stream = stream;
        Refill();
        start = buffer.AsSpan(0, end).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    public JsonTokenType Type { get; private set; }

    public int Depth { get; private set; }

    /// <summary>What a name, string or number says; empty for null, true or false in JSON's own words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Moves to the next token; false behind the last.</summary>
    /// <exception cref="JsonException">The text is no JSON, or lies too deep.</exception>
    public bool Read()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isEnd, state);
            var isRead = reader.Read();
            start += (int)reader.BytesConsumed;
            state = reader.CurrentState;
            if (isRead)
            {
                (Type, Depth, Text) = (reader.TokenType, reader.CurrentDepth, TextOf(ref reader));
                return true;
            }
            if (isEnd)
            {
                return false;
            }
            Refill();
        }
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

    private void Refill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, Math.Min(2 * buffer.Length, LongestToken));
        }
        if (end == buffer.Length)
        {
            throw new BrokenMessageException("ING073.token", ("most", LongestToken));
        }
        var read = stream.ReadAtLeast(buffer.AsSpan(end), 1, throwOnEndOfStream: false);
        (end, isEnd) = (end + read, read == 0);
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.TokenType switch
            {
                JsonTokenType.PropertyName or JsonTokenType.String => reader.GetString()!,
                JsonTokenType.Number => Plain(Encoding.ASCII.GetString(reader.ValueSpan)),
                JsonTokenType.True => "true",
                JsonTokenType.False => "false",
                _ => "",
            };
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    // 1.5E3 is a number of JSON, and none of a table.
    private static string Plain(string number) =>
        number.AsSpan().IndexOfAny('e', 'E') >= 0
        && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : number;
}
