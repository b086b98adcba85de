using System.Text;

namespace Visavis.Sources;

/// <summary>Finds the header in the first block.</summary>
internal static class HeaderReader
{
    private const int MostColumns = 4096;

    /// <returns>The column names and the number of the line they stand on; no names where there is no header.</returns>
    public static (IReadOnlyList<string> Names, long Line) Read(
        Block block,
        DelimitedLayout layout,
        TextEncoding encoding
    )
    {
        var number = block.FirstLine;
        var rest = block.Bytes.AsSpan(0, block.Length);
        for (; !rest.IsEmpty; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (number > layout.Skip && IsHeader(line, layout))
            {
                return (Names(line.TrimEnd((byte)'\r'), layout, encoding), number);
            }
        }
        return ([], number);
    }

    private static bool IsHeader(ReadOnlySpan<byte> line, DelimitedLayout layout) =>
        !line.Trim("\r\n "u8).IsEmpty
        && !(layout.Comment.Length > 0 && line.StartsWith(Encoding.UTF8.GetBytes(layout.Comment)));

    private static List<string> Names(ReadOnlySpan<byte> line, DelimitedLayout layout, TextEncoding encoding)
    {
        var fields = new Fields(MostColumns);
        var text = encoding.Decode(line);
        var isHeader =
            text is not null
            && text.Length <= BlockReader.LongestLine
            && new LineSplitter((byte)layout.Delimiter[0]).TrySplit(text, 0, text.Length, fields);
        return isHeader ? [.. Enumerable.Range(0, Math.Min(fields.Count, MostColumns)).Select(fields.Text)] : [];
    }
}
