namespace Visavis.Sources;

/// <summary>A whole small file in memory, up to a bound: code lists have thousands of rows, not millions.</summary>
internal static class TableBytes
{
    private const int Most = 64 << 20;

    /// <exception cref="TooMuchException">There is more.</exception>
    public static byte[] Read(Stream stream)
    {
        var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            kept.Write(buffer, 0, read);
            if (kept.Length > Most)
            {
                throw new TooMuchException("ING012.packed", ("most", (long)Most));
            }
        }
        return kept.ToArray();
    }
}
