using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace Visavis.Sources;

/// <summary>The beginning of a delimited file of which nothing is known: its encoding, delimiter, header and rows.</summary>
/// <param name="Layout">How to read it.</param>
/// <param name="HeaderLine">Number of the header's line, from 1.</param>
/// <param name="Titles">What stands above the header.</param>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">Rows with as many fields as the header.</param>
internal sealed record TextTable(
    DelimitedLayout Layout,
    int HeaderLine,
    ImmutableArray<string> Titles,
    IReadOnlyList<string> Header,
    IReadOnlyList<IReadOnlyList<string>> Rows
)
{
    private const int MostRows = 10_000;
    private const int MostColumns = 4096;
    private const string CommentMark = "#";
    private const string Delimiters = ",;\t|";

    /// <summary>The table; absent where no delimiter cuts the lines into fields.</summary>
    /// <param name="bytes">The first bytes of the content.</param>
    public static TextTable? Of(byte[] bytes)
    {
        var encoding = EncodingOf(bytes);
        var lines = Lines(bytes, encoding);
        var rows = lines.Select((text, i) => (Text: text, Line: i + 1)).Where(l => IsRow(l.Text)).ToList();
        var (delimiter, columns) = DelimiterOf(rows.Select(r => r.Text).Take(500).ToList());
        if (columns < 2)
        {
            return null;
        }
        var cut = rows.Take(MostRows)
            .Select(r => (Cells: Cut(r.Text, delimiter), r.Line))
            .Where(r => r.Cells.Length == columns)
            .ToList();
        var headerLine = cut[0].Line;
        var titles = rows.TakeWhile(r => r.Line < headerLine)
            .Select(r => Encoding.UTF8.GetString(r.Text))
            .ToImmutableArray();
        var layout = new DelimitedLayout
        {
            Delimiter = delimiter.ToString(),
            Encoding = encoding,
            Comment = lines.Take(headerLine).Any(IsComment) ? CommentMark : "",
            Skip = titles.Length > 0 ? headerLine - 1 : 0,
        };
        return new(layout, headerLine, titles, cut[0].Cells, [.. cut.Skip(1).Select(r => r.Cells)]);
    }

    private static string EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return bytes[0] == 0xFF ? "utf-16le" : "utf-16be";
        }
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            even += head[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += head[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        // Latin letters, digits and marks have a zero byte each in UTF-16.
        return Math.Max(even, odd) > head.Length / 8 ? (odd > even ? "utf-16le" : "utf-16be")
            : Utf8.IsValid(Whole(bytes)) ? "utf-8"
            : "windows-1251";
    }

    private static List<byte[]> Lines(byte[] bytes, string encoding)
    {
        var text = TextEncoding.Of(encoding, new MemoryStream(bytes));
        using var plain = new MemoryStream();
        text.Stream.CopyTo(plain);
        var lines = new List<byte[]>();
        var rest = Whole(plain.GetBuffer().AsSpan(0, (int)plain.Length));
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            lines.Add(text.Decode(line.TrimEnd((byte)'\r')) ?? []);
        }
        return lines;
    }

    // The head of a long file ends within a line.
    private static ReadOnlySpan<byte> Whole(ReadOnlySpan<byte> bytes) =>
        bytes.Length < Guesser.HeadBytes ? bytes : bytes[..(bytes.LastIndexOf((byte)'\n') + 1)];

    private static (char Delimiter, int Columns) DelimiterOf(List<byte[]> lines) =>
        Delimiters
            .Select(d => (Delimiter: d, Counts: lines.Select(l => Cut(l, d).Length).ToList()))
            .Select(d => (d.Delimiter, Usual: d.Counts.GroupBy(c => c).MaxBy(g => (g.Count(), g.Key))))
            .Where(d => d.Usual is { Key: > 1 })
            .Select(d => (d.Delimiter, Lines: (double)d.Usual!.Count(), Columns: d.Usual!.Key))
            .OrderByDescending(d => d.Lines * d.Lines * d.Columns)
            .Select(d => (d.Delimiter, d.Columns))
            .FirstOrDefault();

    private static string[] Cut(byte[] line, char delimiter)
    {
        var fields = new Fields(MostColumns);
        return
            line.Length <= BlockReader.LongestLine
            && new LineSplitter((byte)delimiter).TrySplit(line, 0, line.Length, fields)
            ? [.. Enumerable.Range(0, Math.Min(fields.Count, MostColumns)).Select(fields.Text)]
            : [];
    }

    private static bool IsRow(byte[] line) => line.Length > 0 && !IsComment(line);

    private static bool IsComment(byte[] line) => line is [(byte)'#', ..];
}
