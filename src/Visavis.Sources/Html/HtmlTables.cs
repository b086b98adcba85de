using System.Globalization;
using System.Net;
using System.Text;

namespace Visavis.Sources;

/// <summary>The rows of every table of a page, one below the other. Only the marks of tables are looked at, once and in their order: nothing is loaded, run or nested, so a hostile page costs no more than its length.</summary>
internal sealed class HtmlTables
{
    private const int LongestCell = 4096;
    private static readonly string[] Hidden = ["script", "style", "head"];
    private readonly GridBuilder grid = new();
    private readonly StringBuilder text = new();
    private readonly string page;
    private GridCell? open;
    private int at;

    private HtmlTables(string page) => this.page = page;

    public static List<GridRow> Of(string page)
    {
        var tables = new HtmlTables(page);
        tables.Read();
        return tables.grid.Rows;
    }

    private void Read()
    {
        while (at < page.Length)
        {
            var tag = page.IndexOf('<', at);
            Write(page.AsSpan(at, (tag < 0 ? page.Length : tag) - at));
            at = tag < 0 ? page.Length : tag;
            if (tag >= 0)
            {
                ReadTag();
            }
        }
        EndRow();
    }

    private void ReadTag()
    {
        if (string.CompareOrdinal(page, at, "<!--", 0, 4) == 0)
        {
            at = After("-->");
            return;
        }
        var start = at + 1;
        at = After(">");
        var tag = page.AsSpan(start, Math.Max(0, at - start - 1));
        var isEnd = tag.StartsWith("/");
        var name = NameOf(isEnd ? tag[1..] : tag);
        if (!isEnd && Hidden.Contains(name))
        {
            at = After($"</{name}");
        }
        else if (name is "tr" or "table")
        {
            EndRow();
        }
        else if (name is "td" or "th")
        {
            EndCell();
            open = isEnd ? null : new("", Span(tag, "colspan"), Span(tag, "rowspan"));
        }
        else if (name is "br" or "p" or "div")
        {
            Write(" ");
        }
    }

    private void EndRow()
    {
        EndCell();
        grid.EndRow();
    }

    private void EndCell()
    {
        if (open is { } cell)
        {
            grid.Add(cell with { Text = GridBuilder.Plain(WebUtility.HtmlDecode(text.ToString())) });
        }
        open = null;
        text.Clear();
    }

    private void Write(ReadOnlySpan<char> part)
    {
        if (open is not null && text.Length < LongestCell)
        {
            text.Append(part[..Math.Min(part.Length, LongestCell)]);
        }
    }

    private int After(string mark)
    {
        var end = page.IndexOf(mark, at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? page.Length : end + mark.Length;
    }

    private static string NameOf(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length < 10 && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }
        return tag[..length].ToString().ToLowerInvariant();
    }

    private static int Span(ReadOnlySpan<char> tag, string attribute)
    {
        var from = tag.IndexOf(attribute, StringComparison.OrdinalIgnoreCase);
        if (from < 0)
        {
            return 1;
        }
        var digits = tag[(from + attribute.Length)..].TrimStart(" ='\"");
        var length = 0;
        while (length < digits.Length && char.IsAsciiDigit(digits[length]))
        {
            length++;
        }
        return int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? span : 1;
    }
}
