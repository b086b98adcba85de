using System.Globalization;
using System.IO.Compression;

namespace Visavis.Analysis.Tests;

/// <summary>Lines of other people's comma-separated files, packed or not; no field of the columns used here holds a comma.</summary>
internal static class SharedTable
{
    public static IEnumerable<string[]> Rows(params string[] path)
    {
        using var file = File.OpenRead(Repository.SharedData(path));
        using Stream stream = path[^1].EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(',');
        }
    }

    public static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
