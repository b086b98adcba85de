using System.Text;
using System.Text.Unicode;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>How a file's bytes become text. UTF-16 is turned into UTF-8 as a stream; Windows-1251 line by line, so that its lines can be judged one by one.</summary>
internal sealed class TextEncoding
{
    private static readonly Encoding Windows1251 = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private TextEncoding(string name, Stream stream, Note? note)
    {
        (Name, Note) = (name, note);
        Stream = name switch
        {
            "utf-16le" => Encoding.CreateTranscodingStream(stream, Encoding.Unicode, Encoding.UTF8),
            "utf-16be" => Encoding.CreateTranscodingStream(stream, Encoding.BigEndianUnicode, Encoding.UTF8),
            _ => stream,
        };
    }

    /// <summary>utf-8, utf-16le, utf-16be or windows-1251.</summary>
    public string Name { get; }

    /// <summary>The bytes without their mark, as UTF-8 or Windows-1251.</summary>
    public Stream Stream { get; }

    /// <summary>What was decided against the manifest.</summary>
    public Note? Note { get; }

    /// <summary>Looks at the byte order mark; where there is none the declaration holds.</summary>
    public static TextEncoding Of(string declared, Stream stream)
    {
        var head = new byte[3];
        var read = stream.ReadAtLeast(head, 3, throwOnEndOfStream: false);
        var (marked, length) = head.AsSpan(0, read) switch
        {
            [0xEF, 0xBB, 0xBF] => ("utf-8", 3),
            [0xFF, 0xFE, ..] => ("utf-16le", 2),
            [0xFE, 0xFF, ..] => ("utf-16be", 2),
            _ => (declared, 0),
        };
        var rest = new PrefixedStream(head[length..read], stream);
        return new(marked, rest, marked == declared ? null : Texts.MarkWins(declared, marked));
    }

    /// <summary>Whether a stretch needs no look at its single lines.</summary>
    public bool IsPlain(ReadOnlySpan<byte> bytes) =>
        Ascii.IsValid(bytes) || (Name != "windows-1251" && Utf8.IsValid(bytes) && !HasReplaced(bytes));

    /// <summary>A line as UTF-8; absent where it is in another encoding.</summary>
    public byte[]? Decode(ReadOnlySpan<byte> line) =>
        Name == "windows-1251" ? FromWindows(line)
        : Utf8.IsValid(line) && !HasReplaced(line) ? line.ToArray()
        : null;

    // Cyrillic text in Windows-1251 is practically never valid UTF-8: where it is, it is UTF-8.
    private static byte[]? FromWindows(ReadOnlySpan<byte> line) =>
        Ascii.IsValid(line) ? line.ToArray()
        : Utf8.IsValid(line) || line.Contains((byte)0x98) ? null
        : Encoding.Convert(Windows1251, Encoding.UTF8, line.ToArray());

    // U+FFFD: what the UTF-16 decoder writes for half a character.
    private bool HasReplaced(ReadOnlySpan<byte> line) => Name is not "utf-8" && line.IndexOf("\uFFFD"u8) >= 0;
}

/// <summary>Bytes that were looked at already, and the rest of the stream.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : ForwardStream
{
    private int used;

    public override int Read(Span<byte> buffer)
    {
        if (used == prefix.Length)
        {
            return rest.Read(buffer);
        }
        var count = Math.Min(buffer.Length, prefix.Length - used);
        prefix.AsSpan(used, count).CopyTo(buffer);
        used += count;
        return count;
    }
}
