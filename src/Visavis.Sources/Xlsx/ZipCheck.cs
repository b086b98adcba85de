using System.IO.Compression;

namespace Visavis.Sources;

/// <summary>Unpacks a workbook once without keeping anything, so that nothing in it can be larger than it should be. Sizes in headers are not believed.</summary>
internal static class ZipCheck
{
    private const long LargestPacked = 256L << 20;
    private const int MostEntries = 10_000;

    /// <summary>The packed bytes, in memory.</summary>
    /// <exception cref="TooMuchException">The file or what it unpacks to is too large.</exception>
    public static MemoryStream Packed(Stream bytes)
    {
        var packed = Copied(bytes);
        Check(packed);
        return packed;
    }

    /// <summary>The bytes, in memory, whatever they are.</summary>
    /// <exception cref="TooMuchException">There are too many.</exception>
    public static MemoryStream Copied(Stream bytes)
    {
        var packed = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = bytes.Read(buffer)) > 0; )
        {
            packed.Write(buffer, 0, read);
            if (packed.Length > LargestPacked)
            {
                throw new TooMuchException("ING012.packed", ("most", LargestPacked));
            }
        }
        packed.Position = 0;
        return packed;
    }

    /// <summary>Unpacks everything once.</summary>
    /// <exception cref="TooMuchException">The parts are too many or too large.</exception>
    public static void Check(MemoryStream packed)
    {
        packed.Position = 0;
        using var zip = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostEntries)
        {
            throw new TooMuchException("ING012.parts", ("count", zip.Entries.Count));
        }
        var all = new ConcatenatedEntries(zip.Entries);
        using var bounded = new BoundedStream(all, packed.Length);
        var buffer = new byte[1 << 16];
        while (bounded.Read(buffer) > 0) { }
        packed.Position = 0;
    }

    /// <summary>All entries, one after the other, unpacked.</summary>
    private sealed class ConcatenatedEntries(IEnumerable<ZipArchiveEntry> entries) : ForwardStream
    {
        private readonly Queue<ZipArchiveEntry> rest = new(entries);
        private Stream current = Null;

        public override int Read(Span<byte> buffer)
        {
            int read;
            while ((read = current.Read(buffer)) == 0 && rest.Count > 0)
            {
                current.Dispose();
                current = rest.Dequeue().Open();
            }
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            current.Dispose();
            base.Dispose(disposing);
        }
    }
}
