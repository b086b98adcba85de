namespace Visavis.Sources;

/// <summary>Unpacked bytes, counted as they come: what a header promises is not believed.</summary>
/// <param name="inner">The unpacking stream.</param>
/// <param name="packed">Bytes of the packed form.</param>
internal sealed class BoundedStream(Stream inner, long packed) : ForwardStream
{
    /// <summary>Published tables pack to a tenth, at best to a fiftieth.</summary>
    private const int HighestRatio = 200;

    private const long AlwaysAllowed = 16L << 20;

    /// <summary>Unpacked bytes so far.</summary>
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Count += read;
        return Count > Math.Max(AlwaysAllowed, HighestRatio * packed)
            ? throw new TooMuchException("ING012.unpacked", ("packed", packed), ("most", Count - read))
            : read;
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
