using System.IO.Compression;

namespace Visavis.Sources;

/// <summary>Unpacks gzip of one member or several, and notices a file that is cut short, which the runtime does not: a seal, a small member of our own, is read behind the file, and only behind a whole last member it unpacks to what was put in.</summary>
internal sealed class SealedGzip : ForwardStream
{
    private static readonly byte[] Mark = [.. "behind the last byte of the file"u8];
    private static readonly byte[] Seal = Packed(Mark);
    private readonly SuffixedStream packed;
    private readonly GZipStream inner;
    private readonly byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private bool isEnd;

    public SealedGzip(Stream file)
    {
        packed = new(file, Seal);
        inner = new(packed, CompressionMode.Decompress);
    }

    /// <summary>Whether the file ended where its last member does. Known at the end.</summary>
    public bool IsWhole { get; private set; }

    public override int Read(Span<byte> to)
    {
        while (!isEnd && end - start <= Mark.Length)
        {
            Fill();
        }
        var held = isEnd && !IsWhole ? 0 : Mark.Length;
        var count = Math.Min(Math.Max(0, end - start - held), to.Length);
        buffer.AsSpan(start, count).CopyTo(to);
        start += count;
        return count;
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        var read = ReadOn();
        end += read;
        isEnd = read == 0;
        IsWhole = isEnd && buffer.AsSpan(0, end).SequenceEqual(Mark);
    }

    // Where the seal is read as the rest of a member it makes no sense.
    private int ReadOn()
    {
        try
        {
            return inner.Read(buffer.AsSpan(end));
        }
        catch (InvalidDataException) when (packed.IsSuffix)
        {
            return 0;
        }
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var seal = new MemoryStream();
        using (var gzip = new GZipStream(seal, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }
        return seal.ToArray();
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>The bytes of a stream, and some more behind them.</summary>
internal sealed class SuffixedStream(Stream first, byte[] suffix) : ForwardStream
{
    private int used;

    /// <summary>Whether the stream itself has ended.</summary>
    public bool IsSuffix { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = IsSuffix ? 0 : first.Read(buffer);
        if (read > 0 || buffer.IsEmpty)
        {
            return read;
        }
        IsSuffix = true;
        var count = Math.Min(buffer.Length, suffix.Length - used);
        suffix.AsSpan(used, count).CopyTo(buffer);
        used += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        first.Dispose();
        base.Dispose(disposing);
    }
}
