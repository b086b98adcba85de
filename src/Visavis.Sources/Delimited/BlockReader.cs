using System.Buffers;

namespace Visavis.Sources;

/// <summary>A stretch of whole lines.</summary>
/// <param name="Bytes">The buffer; lines end at <paramref name="Length"/>.</param>
/// <param name="Length">Bytes in use.</param>
/// <param name="FirstLine">Number of the first line, from 1.</param>
internal sealed record Block(byte[] Bytes, int Length, long FirstLine)
{
    /// <summary>Gives the buffer back; nothing may look at it afterwards.</summary>
    public void Release() => ArrayPool<byte>.Shared.Return(Bytes);
}

/// <summary>Cuts a stream into blocks at line ends. A line that no block can hold is cut to just over the limit and the rest of it passed by.</summary>
internal sealed class BlockReader(Stream stream, int blockSize = 1 << 21)
{
    /// <summary>The longest line that is read.</summary>
    public const int LongestLine = 1 << 20;

    private byte[] carry = [];
    private long nextLine = 1;
    private bool isEnd;

    /// <summary>The next block; absent at the end.</summary>
    public Block? Next()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(blockSize);
        carry.CopyTo(buffer, 0);
        var length = carry.Length + Fill(buffer.AsSpan(carry.Length, blockSize - carry.Length));
        if (length == 0)
        {
            return null;
        }
        var cut = isEnd ? length : buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
        if (cut == 0)
        {
            return Overlong(buffer);
        }
        carry = buffer[cut..length];
        return Numbered(buffer, cut);
    }

    private Block Overlong(byte[] buffer)
    {
        carry = SkipLine();
        var block = new Block(buffer, LongestLine + 1, nextLine);
        nextLine++;
        return block;
    }

    private Block Numbered(byte[] buffer, int cut)
    {
        var block = new Block(buffer, cut, nextLine);
        nextLine += buffer.AsSpan(0, cut).Count((byte)'\n');
        return block;
    }

    /// <summary>Reads past the next line end and returns what was read beyond it.</summary>
    private byte[] SkipLine()
    {
        var buffer = new byte[1 << 16];
        int read;
        while ((read = Fill(buffer)) > 0)
        {
            var end = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            if (end >= 0)
            {
                return buffer[(end + 1)..read];
            }
        }
        return [];
    }

    private int Fill(Span<byte> buffer)
    {
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        isEnd = read < buffer.Length;
        return read;
    }
}
