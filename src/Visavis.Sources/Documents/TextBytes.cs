using System.Text;
using System.Text.Unicode;

namespace Visavis.Sources;

/// <summary>Turns the bytes of a document into text, whatever encoding of Russian or English they are in.</summary>
internal static class TextBytes
{
    private const int Sample = 1 << 16;
    private static readonly int[] CodePages = [1251, 20866, 866];

    /// <summary>The text; absent where the bytes are none.</summary>
    public static string? Decode(byte[] bytes) =>
        bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes.AsSpan(3)),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes.AsSpan(2)),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)),
            _ when IsUtf16(bytes, 1) => Encoding.Unicode.GetString(bytes),
            _ when IsUtf16(bytes, 0) => Encoding.BigEndianUnicode.GetString(bytes),
            _ when IsBinary(bytes) => null,
            _ when Utf8.IsValid(bytes) => Encoding.UTF8.GetString(bytes),
            _ => InCodePage(bytes),
        };

    // Russian or English in two bytes a letter: every other byte is nought or four.
    private static bool IsUtf16(ReadOnlySpan<byte> bytes, int high)
    {
        var length = Math.Min(bytes.Length, Sample) & ~1;
        var small = 0;
        for (var i = high; i < length; i += 2)
        {
            small += bytes[i] is 0 or 4 or 0x20 ? 1 : 0;
        }
        return length >= 16 && small * 2 > length * 9 / 10 && bytes[..length].Contains((byte)0);
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes[..Math.Min(bytes.Length, Sample)])
        {
            controls += b is < 32 and not ((byte)'\n' or (byte)'\r' or (byte)'\t' or 12 or 27) ? 1 : 0;
        }
        return controls * 100 > Math.Min(bytes.Length, Sample);
    }

    // The code page whose text looks most like Russian: small letters after small letters, common ones above all.
    private static string? InCodePage(byte[] bytes)
    {
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, Sample));
        var best = (Page: 0, Score: 0.0);
        foreach (var page in CodePages)
        {
            var score = Likeness(EncodingOf(page).GetString(sample));
            best = score > best.Score ? (page, score) : best;
        }
        return best.Page > 0 ? EncodingOf(best.Page).GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }

    private static double Likeness(string text)
    {
        var score = 0.0;
        for (var i = 1; i < text.Length; i++)
        {
            var c = text[i];
            score +=
                "оеаинтсрвл".Contains(c) ? 2
                : c is >= 'а' and <= 'я' ? 1
                : c is >= 'А' and <= 'Я' && char.IsLower(text[i - 1]) ? -2
                : c > 127 && !char.IsLetter(c) ? -0.5
                : 0;
        }
        return score;
    }

    private static Encoding EncodingOf(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;
}
