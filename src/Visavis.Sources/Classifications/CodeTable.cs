using System.Text;

namespace Visavis.Sources;

/// <summary>Reads code lists and concordances in delimited text: the delimiter is the one that the header has most of.</summary>
internal static class CodeTable
{
    private const int MostColumns = 64;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static RawTable Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var encoding = TextEncoding.Of("utf-8", stream);
        var text = Decoded(TableBytes.Read(encoding.Stream));
        var lines = text.Split('\n')
            .Select((l, i) => (Line: i + 1L, Text: l.TrimEnd('\r')))
            .Where(l => l.Text.Length > 0)
            .ToList();
        if (lines.Count == 0)
        {
            return new([], [], "");
        }
        // The last line: the first may be but a version.
        var delimiter = Delimiters.MaxBy(d => lines[0].Text.Count(c => c == d) + lines[^1].Text.Count(c => c == d));
        var splitter = new LineSplitter((byte)delimiter);
        var rows = lines.Select(l => new RawRow(l.Line, Split(splitter, l.Text))).ToList();
        return (delimiter == '|' ? CodePieces.Of(rows) : null) ?? new(rows[0].Fields, rows[1..], "");
    }

    // What is not UTF-8 is Russian here: Windows-1251, or code page 866, whose letters mostly lie where the other has none.
    private static string Decoded(byte[] bytes) =>
        System.Text.Unicode.Utf8.IsValid(bytes)
            ? Encoding.UTF8.GetString(bytes)
            : CodePagesEncodingProvider.Instance.GetEncoding(IsOf866(bytes) ? 866 : 1251)!.GetString(bytes);

    private static bool IsOf866(byte[] bytes) =>
        bytes.Count(b => b is >= 0x80 and < 0xB0) > bytes.Count(b => b is >= 0xC0 and < 0xE0 or >= 0xF0);

    private static IReadOnlyList<string> Split(LineSplitter splitter, string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line);
        var fields = new Fields(MostColumns);
        return splitter.TrySplit(bytes, 0, bytes.Length, fields) && fields.Count <= MostColumns
            ? [.. Enumerable.Range(0, fields.Count).Select(fields.Text)]
            : [];
    }
}
