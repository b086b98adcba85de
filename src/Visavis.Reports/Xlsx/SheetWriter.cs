using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Visavis.Reports.Xlsx;

/// <summary>Writes a sheet, row after row.</summary>
internal static class SheetWriter
{
    // What the programs that read it bear.
    private const int MostLinks = 65_530;
    private const int SampleRows = 500;

    public static void Write(WorksheetPart part, SheetDraft sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(View(sheet)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15, OutlineLevelColumn = 1 });
        writer.WriteElement(new Columns(Widths(sheet).Select((w, i) => Column(sheet, i + 1, w))));
        writer.WriteStartElement(new SheetData());
        for (var i = 0; i < sheet.Rows.Count; i++)
        {
            Write(writer, sheet.Rows[i], i + 1);
        }
        writer.WriteEndElement();
        var links = Links(sheet).Take(MostLinks).ToList();
        if (links.Count > 0)
        {
            writer.WriteElement(new Hyperlinks(links));
        }
        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private static SheetView View(SheetDraft sheet)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (sheet.FrozenRows > 0)
        {
            view.Append(Pane(sheet.FrozenRows, sheet.FrozenColumns));
        }
        return view;
    }

    private static Pane Pane(int rows, int columns) =>
        new()
        {
            VerticalSplit = rows,
            HorizontalSplit = columns > 0 ? columns : null,
            TopLeftCell = Name(columns + 1, rows + 1),
            ActivePane = columns > 0 ? PaneValues.BottomRight : PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        };

    private static IEnumerable<double> Widths(SheetDraft sheet)
    {
        var sample = sheet.Rows.Skip(sheet.WidthFrom).Take(SampleRows).ToList();
        var columns = sheet.Rows.Max(r => r.Length);
        return Enumerable.Range(0, columns).Select(c => Math.Clamp(sample.Max(r => Width(r, c)) + 2, 9, 44));
    }

    // A heading may take three lines, words are shown in full, digits in a dozen.
    private static double Width(XlsxCell[] row, int column) =>
        column >= row.Length ? 0
        : row[column].Text is not { } text ? 12
        : row[column].Style == Styles.Of(TextStyle.Header, isMarked: false) ? Math.Ceiling(text.Length / 2.5)
        : text.Length;

    private static X.Column Column(SheetDraft sheet, int number, double width)
    {
        var column = new X.Column
        {
            Min = (uint)number,
            Max = (uint)number,
            Width = width,
            CustomWidth = true,
        };
        if (sheet.Folding is { } folding && number >= folding.First && number <= folding.Last)
        {
            column.OutlineLevel = 1;
        }
        return column;
    }

    private static void Write(OpenXmlWriter writer, XlsxCell[] cells, int row)
    {
        writer.WriteStartElement(new X.Row { RowIndex = (uint)row });
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Text != "")
            {
                writer.WriteElement(Cell(cells[i], Name(i + 1, row)));
            }
        }
        writer.WriteEndElement();
    }

    private static Cell Cell(XlsxCell cell, string name) =>
        cell.Text is { } text
            ? new(new InlineString(new Text(XlsxText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }))
            {
                CellReference = name,
                StyleIndex = cell.Style,
                DataType = CellValues.InlineString,
            }
            : new(new CellValue(XlsxText.Of(cell.Number))) { CellReference = name, StyleIndex = cell.Style };

    private static IEnumerable<Hyperlink> Links(SheetDraft sheet) =>
        from row in Enumerable.Range(0, sheet.Rows.Count)
        from column in Enumerable.Range(0, sheet.Rows[row].Length)
        let target = sheet.Rows[row][column].Link
        where target is not null
        select new Hyperlink { Reference = Name(column + 1, row + 1), Location = SheetNames.Reference(target) };

    private static string Name(int column, int row) =>
        string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{row}");

    private static string Letters(int column) =>
        column <= 26
            ? ((char)('A' + column - 1)).ToString()
            : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
