using System.IO.Compression;

namespace Visavis.Sources;

/// <summary>The content of a gzip file of one member or of several. Behind the file a member of our own is read: it comes out only where the file ends as it should, which the runtime does not look at.</summary>
internal sealed class GzipBytes : ForwardStream
{
    private static readonly byte[] Mark = "Visavis reads on behind the end."u8.ToArray();
    private static readonly byte[] PackedMark = Packed(Mark);

    private readonly FollowedStream followed;
    private readonly GZipStream inner;
    private readonly byte[] ahead = new byte[1 << 16];
    private int start;
    private int end;
    private bool isEnd;

    public GzipBytes(Stream packed)
    {
        followed = new(packed, PackedMark);
        inner = new(followed, CompressionMode.Decompress);
    }

    /// <summary>Whether the last member was there to its end; known once everything is read.</summary>
    public bool IsWhole { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        while (!isEnd && end - start <= Mark.Length)
        {
            Fill();
        }
        var held = IsWhole || !isEnd ? Mark.Length : 0;
        var count = Math.Clamp(end - start - held, 0, buffer.Length);
        ahead.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        ahead.AsSpan(start, end - start).CopyTo(ahead);
        (start, end) = (0, end - start);
        try
        {
            var read = inner.Read(ahead.AsSpan(end));
            isEnd = read == 0;
            end += read;
            IsWhole = isEnd && ahead.AsSpan(0, end).EndsWith(Mark);
        }
        catch (InvalidDataException) when (followed.IsBehind)
        {
            // The mark was taken for the rest of a member that is cut short.
            isEnd = true;
        }
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }
        return packed.ToArray();
    }
}

/// <summary>A stream, and bytes behind its end.</summary>
internal sealed class FollowedStream(Stream first, byte[] then) : ForwardStream
{
    private int used;

    /// <summary>Whether the stream itself is read to its end.</summary>
    public bool IsBehind { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = IsBehind ? 0 : first.Read(buffer);
        if (read > 0 || buffer.IsEmpty)
        {
            return read;
        }
        IsBehind = true;
        var count = Math.Min(buffer.Length, then.Length - used);
        then.AsSpan(used, count).CopyTo(buffer);
        used += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        first.Dispose();
        base.Dispose(disposing);
    }
}
