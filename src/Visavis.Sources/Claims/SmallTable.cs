using System.Text;

namespace Visavis.Sources;

/// <summary>A companion table: small, UTF-8, commas, a header.</summary>
internal static class SmallTable
{
    /// <exception cref="InvalidDataException">A needed column is not there, or a row is not as the header.</exception>
    public static List<Dictionary<string, string>> Read(string path, params string[] needed)
    {
        var rows = File.ReadLines(path, Encoding.UTF8).Where(l => l.Length > 0).Select(l => Split(l, path)).ToList();
        var missing = needed.Except(rows.FirstOrDefault([]), StringComparer.Ordinal).FirstOrDefault();
        if (missing is not null)
        {
            throw new InvalidDataException($"{Path.GetFileName(path)}: column missing: {missing}");
        }
        return [.. rows.Skip(1).Select(r => Row(rows[0], r, path))];
    }

    private static Dictionary<string, string> Row(List<string> header, List<string> row, string path) =>
        row.Count == header.Count
            ? header.Zip(row).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal)
            : throw new InvalidDataException(
                $"{Path.GetFileName(path)}: a row has other fields than the header: {string.Join(',', row)}"
            );

    private static List<string> Split(string line, string path)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var fields = new Fields(64);
        return new LineSplitter((byte)',').TrySplit(bytes, 0, bytes.Length, fields)
            ? [.. Enumerable.Range(0, Math.Min(fields.Count, 64)).Select(fields.Text)]
            : throw new InvalidDataException($"{Path.GetFileName(path)}: a quote is not closed: {line}");
    }
}
