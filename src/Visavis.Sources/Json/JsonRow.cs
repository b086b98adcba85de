using System.Text;
using System.Text.Json;

namespace Visavis.Sources;

/// <summary>One record as fields. What lies deeper is named by a dotted path; a property that is absent or null is empty.</summary>
/// <param name="most">How many columns there can be.</param>
/// <param name="columnOf">Column of a path; none for a path that is passed by. Asked once a path.</param>
internal sealed class JsonRow(int most, Func<string, int> columnOf)
{
    /// <summary>The column of a path that is known and not read.</summary>
    public const int Ignored = -1;

    /// <summary>The column of a path that is not known.</summary>
    public const int Unknown = -2;

    private const int LongestName = 200;
    private static readonly byte[] Stars = [.. Enumerable.Repeat((byte)'*', 32)];
    private readonly Memo<int> columns = new((string path, out int column) => (column = columnOf(path)) >= Unknown);
    private readonly Fields fields = new(most);
    private readonly (int From, int To)[] cells = new (int, int)[most];
    private byte[] path = new byte[256];
    private byte[] texts = new byte[1 << 12];
    private int length;

    // The field of a record that is a value of its own.
    private static ReadOnlySpan<byte> Value => "="u8;

    /// <summary>The first path that is not known; absent where all are.</summary>
    public string? Stranger { get; private set; }

    /// <summary>Whether a property stands twice in the record.</summary>
    public bool IsTwice { get; private set; }

    /// <summary>The record's texts as they stand, without its names.</summary>
    public ReadOnlySpan<byte> Texts => texts.AsSpan(0, length);

    /// <summary>Reads the object that begins here, to its end; or the value that stands here, where the source has a word on values.</summary>
    /// <param name="tokens">At the beginning of the record.</param>
    /// <param name="names">What <see cref="JsonRecords.Any"/> stands for, each time: the fields *, ** and so on.</param>
    /// <returns>False where it is neither; then nothing was read.</returns>
    public bool TryRead(JsonTokens tokens, IReadOnlyList<string> names)
    {
        (length, IsTwice) = (0, false);
        Array.Fill(cells, (-1, -1));
        var isObject = tokens.Kind == JsonTokenType.StartObject;
        if (!isObject && (tokens.Kind == JsonTokenType.StartArray || !Has(Value, out _)))
        {
            return false;
        }
        for (var i = 0; i < names.Count; i++)
        {
            if (Has(Stars.AsSpan(0, i + 1), out var column))
            {
                Put(column, Encoding.UTF8.GetBytes(names[i]));
            }
        }
        if (isObject)
        {
            Object(tokens, 0);
        }
        else if (Has(Value, out var value))
        {
            Put(value, tokens.Text);
        }
        return true;
    }

    /// <summary>Whether the record has the property of a column.</summary>
    public bool Holds(int column) => cells[column].From >= 0;

    /// <summary>The fields of the record that was read.</summary>
    /// <param name="count">How many columns there are.</param>
    public Fields Fields(int count)
    {
        fields.Begin(texts);
        foreach (var (from, to) in cells.AsSpan(0, count))
        {
            fields.Add(Math.Max(from, 0), Math.Max(to, 0));
        }
        return fields;
    }

    private bool Has(ReadOnlySpan<byte> name, out int column) => columns.TryGet(name, out column) && column >= 0;

    private void Object(JsonTokens tokens, int before)
    {
        while (tokens.Next() && tokens.Kind == JsonTokenType.PropertyName)
        {
            var at = Name(tokens.Text, before);
            if (tokens.Next())
            {
                Property(tokens, at);
            }
        }
    }

    private void Property(JsonTokens tokens, int at)
    {
        var isKnown = columns.TryGet(path.AsSpan(0, at), out var column);
        if (column == Ignored)
        {
            tokens.Skip();
        }
        else if (tokens.Kind == JsonTokenType.StartObject)
        {
            Object(tokens, at);
        }
        else if (!isKnown || column == Unknown)
        {
            Stranger ??= Encoding.UTF8.GetString(path.AsSpan(0, Math.Min(at, LongestName)));
            tokens.Skip();
        }
        else
        {
            Put(column, tokens.Kind == JsonTokenType.StartArray ? "[]"u8 : tokens.Text);
            tokens.Skip();
        }
    }

    private int Name(ReadOnlySpan<byte> name, int before)
    {
        var dot = before > 0 ? 1 : 0;
        if (path.Length < before + dot + name.Length)
        {
            Array.Resize(ref path, 2 * (before + dot + name.Length));
        }
        path[before] = (byte)'.';
        name.CopyTo(path.AsSpan(before + dot));
        return before + dot + name.Length;
    }

    private void Put(int column, ReadOnlySpan<byte> text)
    {
        if (texts.Length < length + text.Length)
        {
            Array.Resize(ref texts, 2 * (length + text.Length));
        }
        text.CopyTo(texts.AsSpan(length));
        IsTwice |= cells[column].From >= 0;
        cells[column] = (length, length + text.Length);
        length += text.Length;
    }
}
