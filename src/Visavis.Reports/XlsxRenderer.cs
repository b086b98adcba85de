using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Visavis.Reports.Flat;
using Visavis.Reports.Xlsx;

namespace Visavis.Reports;

/// <summary>A workbook: contents, a sheet for every table and for the data of every figure, sources, receipts. Real numbers, no formula.</summary>
public static class XlsxRenderer
{
    // A sheet holds 1 048 576 rows; what stands above and below the table needs some of them.
    private const int RowsOfASheet = 1_000_000;

    /// <summary>The file; the same report gives the same bytes.</summary>
    /// <exception cref="ArgumentException">The report contradicts itself.</exception>
    public static byte[] Render(Report report) => Render(report, RowsOfASheet);

    internal static byte[] Render(Report report, int rowsOfASheet)
    {
        var sheets = Sheets(new(report), rowsOfASheet);
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook, autoSave: false))
        {
            Write(document.AddNewPart<WorkbookPart>(MainType, "rId1"), sheets);
        }
        stream.Position = 0;
        return FixedZip.Of(stream);
    }

    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static List<SheetDraft> Sheets(RenderContext context, int rowsOfASheet)
    {
        var (contents, receipts) = (new ContentsSheet(context), new ReceiptSheets(context, rowsOfASheet));
        var data = new DataSheets(context, receipts, rowsOfASheet);
        List<(SheetDraft Sheet, string Caption)> sheets =
        [
            .. FlatTable.All(context).SelectMany(t => data.Of(t).Select(s => (s, t.Caption))),
            (contents.Sources(), context.Say.Sources),
            .. receipts.All.Select(s => (s, context.Say.Receipts)),
        ];
        return [contents.Of(sheets), .. sheets.Select(s => s.Sheet)];
    }

    private static void Write(WorkbookPart book, List<SheetDraft> sheets)
    {
        var names = new Sheets();
        book.Workbook = new(new BookViews(new WorkbookView()), names);
        Styles.Sheet().Save(book.AddNewPart<WorkbookStylesPart>("rIdStyles"));
        for (var i = 0; i < sheets.Count; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}");
            SheetWriter.Write(book.AddNewPart<WorksheetPart>(id), sheets[i]);
            names.Append(
                new Sheet
                {
                    Name = sheets[i].Name,
                    SheetId = (uint)(i + 1),
                    Id = id,
                }
            );
        }
        book.Workbook.Save();
    }
}
