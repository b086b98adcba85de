using System.Security.Cryptography;

namespace Visavis.Sources;

/// <summary>Hashes what is read through it.</summary>
internal sealed class HashingStream(Stream inner) : ForwardStream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    /// <summary>Lower-case hexadecimal SHA-256 of what was read so far.</summary>
    public string Hash => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        hash.AppendData(buffer[..read]);
        Count += read;
        return read;
    }

    /// <summary>Reads on to the end.</summary>
    public void Drain()
    {
        var rest = new byte[1 << 16];
        while (Read(rest) > 0) { }
    }

    protected override void Dispose(bool disposing)
    {
        hash.Dispose();
        inner.Dispose();
        base.Dispose(disposing);
    }
}
