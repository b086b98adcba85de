using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Finds tables in plain text: rows whose cells stand in columns, or run together on a line.</summary>
internal static class LineTable
{
    private const int MostBlank = 2;
    private const int LongestName = 90;
    private const int MostNames = 2;

    /// <summary>The table that begins at a line, and the line behind it; absent where none does.</summary>
    public static (TextBlock Block, int Next)? At(List<TextLine> lines, int first, HashSet<int> furniture)
    {
        // Cheap: most lines begin no table.
        if (!LineCells.MayBeRow(lines[first].Text) && !LineCells.MayBeRow(Next(lines, first)))
        {
            return null;
        }
        var rows = new List<(int Line, ImmutableArray<SpottedText> Cells)>();
        var (at, blank, pending) = (first, 0, 0);
        for (; at < lines.Count; at++)
        {
            if (lines[at].IsBlank || furniture.Contains(at))
            {
                if (++blank > MostBlank)
                {
                    break;
                }
                continue;
            }
            if (LineKinds.IsCaption(lines[at].Text) || LineKinds.IsNote(lines[at].Text))
            {
                break;
            }
            var cells = LineCells.Of(lines[at], HeadOf(rows));
            if (
                cells.IsEmpty
                && (
                    ++pending > MostNames || lines[at].Trimmed.Length > LongestName || !MayBeName(lines, at, rows.Count)
                )
            )
            {
                break;
            }
            pending = cells.IsEmpty ? pending : 0;
            blank = 0;
            rows.Add((at, cells));
        }
        while (rows.Count > 0 && rows[^1].Cells.IsEmpty)
        {
            rows.RemoveAt(rows.Count - 1);
        }
        return IsTable(rows) ? (TextBlock.Table(TableRows.Of(lines, rows)), rows[^1].Line + 1) : null;
    }

    private static string Next(List<TextLine> lines, int i)
    {
        var next = i + 1;
        while (next < lines.Count && next <= i + MostBlank && lines[next].IsBlank)
        {
            next++;
        }
        return next < lines.Count ? lines[next].Text : "";
    }

    private static int HeadOf(List<(int Line, ImmutableArray<SpottedText> Cells)> rows) =>
        rows.Count == 0 ? 0 : rows.Max(r => r.Cells.Length);

    // The name of a section, or a name that goes on in the next line; running text is none.
    private static bool MayBeName(List<TextLine> lines, int at, int rows) =>
        (rows > 0 || LineCells.MayBeHead(lines[at].Text)) && lines[at].Trimmed is not [.., '.' or ';' or ','];

    private static bool IsTable(List<(int Line, ImmutableArray<SpottedText> Cells)> rows)
    {
        var filled = rows.Where(r => !r.Cells.IsEmpty).ToList();
        return filled.Count >= 2
            && filled.Count * 2 >= rows.Count
            && filled.Count(r => r.Cells.Any(c => LineCells.IsFigure(c.Text))) >= 2
            && filled.Exists(r => r.Cells.Skip(1).Any(c => LineCells.IsFigure(c.Text) && !LineCells.IsYear(c.Text)));
    }
}
