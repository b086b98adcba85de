using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Visavis.Sources;

/// <summary>A sheet of a workbook in XML, row after row.</summary>
internal sealed class XlsxSheet(string name, WorksheetPart part, List<string> shared) : BookSheet(name)
{
    private readonly List<string> merged = [];

    public override IEnumerable<SheetArea> Merged => merged.Select(AreaOf);

    public override IEnumerable<SheetLine> Lines()
    {
        var last = 0L;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                var row = (Row)reader.LoadCurrentElement()!;
                last = row.RowIndex?.Value ?? last + 1;
                yield return new(last, CellsOf(row));
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement)
            {
                merged.Add(((MergeCell)reader.LoadCurrentElement()!).Reference?.Value ?? "");
            }
        }
    }

    // A cell without a place of its own follows the one before.
    private List<(int, SheetCell)> CellsOf(Row row)
    {
        var cells = new List<(int, SheetCell)>();
        var next = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            var (reference, column) = (cell.CellReference?.Value, next);
            if (reference is not null && !SheetPlace.TryRead(reference, out _, out column))
            {
                throw new BrokenWorkbookException("ING013.place", ("place", reference));
            }
            cells.Add((column, SheetCell.Of(cell, shared)));
            next = column + 1;
        }
        return cells;
    }

    private static SheetArea AreaOf(string reference) =>
        reference.Split(':') is [var first, var last]
        && SheetPlace.TryRead(first, out var top, out var left)
        && SheetPlace.TryRead(last, out var bottom, out var right)
            ? new(top, left, bottom, right)
            : throw new BrokenWorkbookException("ING013.place", ("place", reference));
}
