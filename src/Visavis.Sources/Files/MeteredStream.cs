namespace Visavis.Sources;

/// <summary>Bytes for a parser that keeps one token in memory: a token that does not end is refused.</summary>
internal sealed class MeteredStream(Stream inner) : ForwardStream
{
    private const int Longest = 4 << 20;
    private long since;

    /// <summary>A token is complete.</summary>
    public void Passed() => since = 0;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        since += read;
        return since > Longest ? throw new BrokenMessageException("ING073.token", ("most", Longest)) : read;
    }
}
