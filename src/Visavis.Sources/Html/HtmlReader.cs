using System.Text;
using System.Text.Unicode;

namespace Visavis.Sources;

/// <summary>Reads tables of pages, also those that are saved under the name of a workbook. A page is small: all of it is read before anything of it is passed on.</summary>
internal sealed class HtmlReader : Format
{
    private const int MostBytes = 32 << 20;

    public override Head HeadOf(Manifest manifest, byte[] bytes)
    {
        if (manifest.Grid is null || !LooksLikeOne(bytes))
        {
            return Head.None;
        }
        return TablesOf(bytes) is { } grid && GridTable.Of(manifest.Grid, grid) is { } table
            ? new(table.Names, [])
            : Head.None;
    }

    public override IEnumerable<Outcome> Read(Session session, Stream bytes)
    {
        var rows = GridRows.Of(session, session.Manifest.Grid!, HtmlTables.Of(Text(All(bytes))));
        return rows?.Read() ?? [];
    }

    // A page that is too much is of no source that is looked for; who names its source is told why.
    private static List<GridRow>? TablesOf(byte[] bytes)
    {
        try
        {
            return HtmlTables.Of(Text(bytes));
        }
        catch (TooMuchException)
        {
            return null;
        }
    }

    /// <summary>Whether bytes begin as a page does: a file named .xls may be one.</summary>
    private static bool LooksLikeOne(ReadOnlySpan<byte> bytes) =>
        Encoding
            .Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)])
            .TrimStart('ï', '»', '¿', 'ÿ', 'þ', ' ', '\r', '\n', '\t')
            is ['<', ..];

    private static byte[] All(Stream bytes)
    {
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = bytes.Read(buffer)) > 0; )
        {
            all.Write(buffer, 0, read);
            if (all.Length > MostBytes)
            {
                throw new TooMuchException("ING012.page", ("most", MostBytes));
            }
        }
        return all.ToArray();
    }

    private static string Text(byte[] bytes) =>
        bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(bytes.AsSpan(2))
        : Utf8.IsValid(bytes) || bytes.Length >= 1 << 16 ? Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')
        : CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetString(bytes);
}
