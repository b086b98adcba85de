using System.Text;

namespace Visavis.Reports.Markdown;

/// <summary>Tables whose columns are aligned in the file too.</summary>
internal sealed class MarkdownTable(RenderContext context, MarkdownText text)
{
    /// <summary>Header, rule and rows, a line each; then the notes.</summary>
    public IEnumerable<string> Of(Table table)
    {
        var notes = new CellNotes(table.Rows.SelectMany(r => r.Cells));
        var lines = table.Rows.Select(r => Cells(table, r, notes)).Prepend([.. table.Columns.Select(Header)]).ToList();
        var widths = table.Columns.Select((_, i) => Math.Max(3, lines.Max(l => Width(l[i])))).ToList();
        yield return Line(table, lines[0], widths);
        yield return $"| {string.Join(" | ", table.Columns.Zip(widths, Rule))} |";
        foreach (var line in lines.Skip(1))
        {
            yield return Line(table, line, widths);
        }
        foreach (var (letter, note) in notes.All)
        {
            yield return "";
            yield return $"{letter}) {MarkdownText.Escape(note)}";
        }
    }

    private string[] Cells(Table table, Row row, CellNotes notes) =>
        [.. row.Cells.Select((c, i) => Cell(table.Columns[i], c, notes.LetterOf(c)))];

    private string Cell(Column column, TableCell cell, string letter)
    {
        var note = letter.Length == 0 ? "" : $" {letter})";
        return cell is ValueCell value ? text.InCell(value, column.Unit, note) : text.Of(((Words)cell).Text) + note;
    }

    private string Header(Column column)
    {
        var group = column.Group.Length == 0 ? "" : $"{column.Group}: ";
        var unit = column.Unit is { Label.Length: > 0 } u ? $", {u.Label}" : "";
        var kind = column.Kind is { } k ? $" ({context.Say.Kind(k)})" : "";
        return MarkdownText.Escape($"{group}{column.Header}{unit}{kind}");
    }

    private static string Rule(Column column, int width) =>
        column.Alignment == Alignment.Right ? $"{new string('-', width - 1)}:" : new string('-', width);

    private static string Line(Table table, string[] cells, List<int> widths) =>
        $"| {string.Join(" | ", cells.Select((c, i) => Padded(c, widths[i], table.Columns[i].Alignment)))} |";

    private static string Padded(string cell, int width, Alignment alignment)
    {
        var padding = new string(' ', width - Width(cell));
        return alignment == Alignment.Right ? padding + cell : cell + padding;
    }

    private static int Width(string text) =>
        text.EnumerateRunes()
            .Count(r => Rune.GetUnicodeCategory(r) is not System.Globalization.UnicodeCategory.NonSpacingMark);
}
