using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Visavis.Sources.Tests;

/// <summary>What a text means is remembered for that text and no other.</summary>
public sealed class MemoTests
{
    private static bool Length(string text, out int value)
    {
        value = text.Length;
        return text != "unknown";
    }

    [Fact]
    public void A_text_is_read_once()
    {
        var reads = 0;
        var memo = new Memo<int>((string text, out int value) => Length(text, out value) && reads++ >= 0);

        Assert.True(memo.TryGet("Belarus"u8, out _) && memo.TryGet("Belarus"u8, out _));
        Assert.Equal(1, reads);
    }

    [Fact]
    public void An_unknown_text_stays_unknown()
    {
        var memo = new Memo<int>(Length);

        Assert.False(memo.TryGet("unknown"u8, out _));
        Assert.False(memo.TryGet("unknown"u8, out _));
    }

    [Fact]
    public void Texts_of_every_length_are_told_apart()
    {
        var memo = new Memo<string>(
            (string text, out string value) =>
            {
                value = text;
                return true;
            }
        );
        var random = new Random(11);
        var texts = Enumerable
            .Range(0, 80_000)
            .Select(i => new string('x', random.Next(0, 12)) + i.ToString(CultureInfo.InvariantCulture))
            .ToList();
        foreach (var text in texts.Concat(texts))
        {
            memo.TryGet(Encoding.UTF8.GetBytes(text), out var value);
            Assert.Equal(text, value);
        }
    }

    [Fact]
    public void Two_texts_of_one_hash_are_two_texts()
    {
        var memo = new Memo<int>(
            (string text, out int value) =>
            {
                value = text[0];
                return true;
            }
        );
        var (one, other) = (Collision('A'), Collision('B'));

        Assert.True(
            memo.TryGet(one, out var first) && memo.TryGet(other, out var second) && (first, second) == ('A', 'B')
        );
    }

    // Sixteen bytes: the second eight undo the difference that the first eight made.
    private static byte[] Collision(char first)
    {
        var bytes = new byte[16];
        bytes.AsSpan(0, 8).Fill((byte)first);
        var hash = (16 ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * 0xFF51AFD7ED558CCD;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), hash ^ (hash >> 32));
        return bytes;
    }
}
