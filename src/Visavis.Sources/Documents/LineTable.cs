using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Finds tables in plain text: rows whose cells stand in columns, or run together on a line.</summary>
internal sealed class LineTable(List<TextLine> lines, HashSet<int> furniture)
{
    private const int MostBlank = 2;
    private const int LongestName = 90;
    private const int MostNames = 2;
    private const int LongTrial = 40;
    private int tried;
    private (int First, TextBlock Block, int Next)? found;

    /// <summary>The table that begins at a line, and the line behind it; absent where none does.</summary>
    public (TextBlock Block, int Next)? At(int first)
    {
        if (first < tried)
        {
            return found is { } same && same.First == first ? (same.Block, same.Next) : null;
        }
        // Cheap: most lines begin no table.
        if (!LineCells.MayBeRow(lines[first].Text) && !LineCells.MayBeRow(Next(first)))
        {
            return null;
        }
        var rows = new List<(int Line, ImmutableArray<SpottedText> Cells)>();
        var (at, blank, pending, width) = (first, 0, 0, 0);
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
            var cells = LineCells.Of(lines[at], width);
            width = Math.Max(width, cells.Length);
            if (
                cells.IsEmpty
                && (++pending > MostNames || lines[at].Trimmed.Length > LongestName || !MayBeName(at, rows.Count))
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
        if (!IsTable(rows))
        {
            // Of a long run of rows that is no table no later part is tried again: the time stays linear.
            (tried, found) = (at - first > LongTrial ? at : first + 1, null);
            return null;
        }
        var block = TextBlock.Table(TableRows.Of(lines, rows));
        (tried, found) = (first + 1, (first, block, rows[^1].Line + 1));
        return (block, rows[^1].Line + 1);
    }

    private string Next(int i)
    {
        var next = i + 1;
        while (next < lines.Count && next <= i + MostBlank && lines[next].IsBlank)
        {
            next++;
        }
        return next < lines.Count ? lines[next].Text : "";
    }

    // The name of a section, or a name that goes on in the next line; running text is none.
    private bool MayBeName(int at, int rows) =>
        (rows > 0 || LineCells.MayBeHead(lines[at].Text)) && lines[at].Trimmed is not [.., '.' or ';' or ','];

    private static bool IsTable(List<(int Line, ImmutableArray<SpottedText> Cells)> rows)
    {
        var filled = rows.Where(r => !r.Cells.IsEmpty).ToList();
        return filled.Count >= 2
            && filled.Count * 2 >= rows.Count
            && filled.Count(r => r.Cells.Any(c => CellFigures.IsFigure(c.Text))) >= 2
            && filled.Exists(r =>
                r.Cells.Skip(1).Any(c => CellFigures.IsFigure(c.Text) && !CellFigures.IsYear(c.Text))
            );
    }
}
