using Visavis.Reports.Flat;

namespace Visavis.Reports.Xlsx;

/// <summary>A sheet a table: caption, way back, headings, rows, what is said below.</summary>
internal sealed class DataSheets(RenderContext context, ReceiptSheets receipts, int most)
{
    private const int HeadRows = 3;
    private readonly PlainText text = new(context);

    public IEnumerable<SheetDraft> Of(FlatTable table)
    {
        XlsxCell[][] head =
        [
            [XlsxCell.Of(table.Caption, TextStyle.Title)],
            [XlsxCell.To(new(context.Say.Contents, 1), context.Say.Contents)],
            [.. table.Columns.Select(c => XlsxCell.Of(PlainText.Line(context.Say.Heading(c)), TextStyle.Header))],
        ];
        var body = table.Table.Rows.Select(r => Cells(table, r)).ToList();
        var below = Below(table.Table).ToList();
        var folding = Folding(table);
        return SheetDraft
            .Split(SheetNames.Of(table), body, most)
            .Select(part => new SheetDraft(part.Name, [.. head, .. part.Rows, .. below])
            {
                FrozenRows = HeadRows,
                FrozenColumns = 1,
                WidthFrom = HeadRows - 1,
                Folding = folding,
            });
    }

    private XlsxCell[] Cells(FlatTable table, Row row) =>
        [.. table.Columns.Select(c => Cell(c.Role, XlsxCell.Of(c.Of(row), row.IsTotal && c.IsBeside)))];

    // A receipt's id leads to its row; where a cell has several, to that of the first.
    private XlsxCell Cell(FlatRole role, XlsxCell cell) =>
        role == FlatRole.Receipt && cell.Text is { Length: > 0 } ids
            ? XlsxCell.To(receipts.PlaceOf(ids.Split(' ')[0]), ids)
            : cell;

    private static (int First, int Last)? Folding(FlatTable table)
    {
        var beside = table.Columns.Count(c => c.IsBeside);
        return beside < table.Columns.Length ? (beside + 1, table.Columns.Length) : null;
    }

    private IEnumerable<XlsxCell[]> Below(Table table)
    {
        var sources = table.SourceIds.IsEmpty ? "" : $"{context.Say.Sources}: {string.Join(", ", table.SourceIds)}";
        var lines = table.Notes.Select(text.Of).Append(sources).Where(l => l.Length > 0).ToList();
        return lines.Count == 0 ? [] : lines.Select(l => new[] { XlsxCell.Of(l, TextStyle.Muted) }).Prepend([]);
    }
}
