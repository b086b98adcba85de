using System.IO.Compression;

namespace Visavis.Reports.Xlsx;

/// <summary>The same parts give the same bytes: in the order of their names, without the time of day.</summary>
internal static class FixedZip
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(Stream zip)
    {
        using var bytes = new MemoryStream();
        using (var from = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The table of content types comes first: readers that do not seek look for it there.
            foreach (var part in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                Copy(part, to.CreateEntry(part.FullName, CompressionLevel.Optimal));
            }
        }
        return bytes.ToArray();
    }

    private static void Copy(ZipArchiveEntry from, ZipArchiveEntry to)
    {
        to.LastWriteTime = Epoch;
        using var source = from.Open();
        using var target = to.Open();
        source.CopyTo(target);
    }
}
