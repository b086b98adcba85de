using System.Text.Json;
using System.Text.Unicode;

namespace Visavis.Sources;

/// <summary>The tokens of a JSON text, one after the other. Holds one token and what was read ahead, however long the text is.</summary>
internal sealed class JsonTokens(Stream stream)
{
    /// <summary>The longest token that is read, in bytes.</summary>
    public const int LongestToken = 1 << 20;

    private const int Deepest = 32;
    private byte[] buffer = new byte[1 << 16];
    private byte[] text = new byte[1 << 10];
    private JsonReaderState state = new(new() { MaxDepth = Deepest });
    private int start;
    private int end;
    private int length;
    private bool isEnd;

    public JsonTokenType Kind { get; private set; }

    /// <summary>Objects and arrays around the token.</summary>
    public int Depth { get; private set; }

    /// <summary>Bytes passed by.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the text is no JSON, is cut short, or is deeper or longer in one token than allowed.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>What the token says: a name or text without quotes, a number as printed, true, false; nothing for null. Until the next token.</summary>
    public ReadOnlySpan<byte> Text => text.AsSpan(0, length);

    /// <summary>Goes on to the next token.</summary>
    /// <returns>False at the end, and where the text is broken.</returns>
    public bool Next()
    {
        while (!IsBroken)
        {
            if (TryRead(out var isWhole))
            {
                return true;
            }
            if (isWhole || IsBroken)
            {
                return false;
            }
            Fill();
        }
        return false;
    }

    /// <summary>Goes to the end of the object or array that begins here; stays at any other token.</summary>
    public void Skip()
    {
        var depth = Kind is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0;
        while (depth > 0 && Next())
        {
            depth += Kind switch
            {
                JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                _ => 0,
            };
        }
    }

    private bool TryRead(out bool isWhole)
    {
        isWhole = false;
        try
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, end - start), isEnd, state);
            if (!reader.Read())
            {
                isWhole = isEnd;
                return false;
            }
            Take(ref reader);
            return !IsBroken;
        }
        catch (JsonException)
        {
            IsBroken = true;
            return false;
        }
    }

    private void Take(ref Utf8JsonReader reader)
    {
        (Kind, Depth, state) = (reader.TokenType, reader.CurrentDepth, reader.CurrentState);
        start += (int)reader.BytesConsumed;
        Position += reader.BytesConsumed;
        length = 0;
        if (Kind is JsonTokenType.String or JsonTokenType.PropertyName)
        {
            TakeText(ref reader);
        }
        else if (Kind is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False)
        {
            Copy(reader.ValueSpan);
        }
    }

    private void TakeText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            Copy(reader.ValueSpan);
            IsBroken = !Utf8.IsValid(reader.ValueSpan);
            return;
        }
        Fit(reader.ValueSpan.Length);
        try
        {
            length = reader.CopyString(text);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes in another encoding.
            IsBroken = true;
        }
    }

    private void Copy(ReadOnlySpan<byte> bytes)
    {
        Fit(bytes.Length);
        bytes.CopyTo(text);
        length = bytes.Length;
    }

    private void Fit(int size)
    {
        if (text.Length < size)
        {
            text = new byte[Math.Max(size, 2 * text.Length)];
        }
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
        {
            IsBroken = buffer.Length > LongestToken;
            Array.Resize(ref buffer, IsBroken ? buffer.Length : 2 * buffer.Length);
        }
        if (!IsBroken)
        {
            var read = stream.Read(buffer.AsSpan(end));
            isEnd = read == 0;
            end += read;
        }
    }
}
