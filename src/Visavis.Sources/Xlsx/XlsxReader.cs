using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader.Exceptions;

namespace Visavis.Sources;

/// <summary>Reads workbooks, in XML or old and binary: their first bytes tell which. A workbook is small: all of it is read before anything of it is passed on.</summary>
internal sealed class XlsxReader : Format
{
    // What is in a workbook shows only when it is unpacked: until then its name has to do.
    public override Head HeadOf(Manifest manifest, byte[] bytes) =>
        !bytes.AsSpan().StartsWith("PK"u8) && !(XlsBook.IsOne(bytes) && IsTrusted(manifest)) ? Head.None
        : manifest.Grid is null ? new(SheetRows.Columns, [])
        : new(Binding.Needed(manifest), []);

    public override IEnumerable<Outcome> Read(Session session, Stream bytes)
    {
        try
        {
            using var packed = ZipCheck.Copied(bytes);
            return XlsBook.IsOne(packed.GetBuffer()) ? Old(session, packed) : New(session, packed);
        }
        catch (Exception e) when (e is BrokenWorkbookException or ExcelReaderException || DamagedPackage.Explains(e))
        {
            session.Problems.Add(Texts.NotAWorkbook(session.At, e));
            return [];
        }
    }

    private static List<Outcome> New(Session session, MemoryStream packed)
    {
        ZipCheck.Check(packed);
        using var document = SpreadsheetDocument.Open(packed, isEditable: false);
        var workbook = document.WorkbookPart ?? throw new BrokenWorkbookException("ING013.no-workbook");
        if (LinkOf(workbook) is { } link)
        {
            session.Problems.Add(Texts.ExternalLinks(session.At, link));
            return [];
        }
        var shared = SharedStrings.Of(workbook.SharedStringTablePart);
        var sheets = workbook
            .Workbook.Descendants<Sheet>()
            .Select(s => new XlsxSheet(s.Name?.Value ?? "", (WorksheetPart)workbook.GetPartById(s.Id!.Value!), shared));
        return [.. SheetsOf(session, sheets)];
    }

    // The old form keeps results of formulas as it keeps numbers: who does not trust the one cannot read the other.
    private static List<Outcome> Old(Session session, MemoryStream bytes)
    {
        if (!IsTrusted(session.Manifest))
        {
            session.Problems.Add(Texts.MayBeFormulas(session.At));
            return [];
        }
        return [.. SheetsOf(session, XlsBook.Sheets(bytes))];
    }

    private static bool IsTrusted(Manifest manifest) =>
        manifest.Grid?.TrustFormulas ?? manifest.Xlsx?.TrustFormulas ?? false;

    private static IEnumerable<Outcome> SheetsOf(Session session, IEnumerable<BookSheet> sheets) =>
        session.Manifest.Grid is { } grid
            ? Grids(session, grid, sheets)
            : Labels(session, session.Manifest.Xlsx!, sheets);

    private static IEnumerable<Outcome> Labels(Session session, XlsxLayout layout, IEnumerable<BookSheet> sheets)
    {
        var binding = Binding.Of(session.Manifest, SheetRows.Columns, session.At, session.Problems);
        if (binding is null)
        {
            yield break;
        }
        var rows = new SheetRows(session, layout, session.NewMapper(binding));
        foreach (var sheet in sheets.Where(s => !layout.OtherSheets.Contains(s.Name)))
        {
            session.Cancellation.ThrowIfCancellationRequested();
            yield return rows.Read(sheet);
        }
    }

    private static IEnumerable<Outcome> Grids(Session session, GridLayout layout, IEnumerable<BookSheet> sheets)
    {
        foreach (var sheet in sheets.Where(s => !layout.OtherSheets.Contains(s.Name)))
        {
            session.Cancellation.ThrowIfCancellationRequested();
            var cells = SheetGrid.Of(sheet, layout.TrustFormulas);
            if (GridRows.Of(session, layout, cells, sheet.Name) is not { } rows)
            {
                yield break;
            }
            foreach (var outcome in rows.Read())
            {
                yield return outcome;
            }
        }
    }

    // A hyperlink only leads elsewhere; anything else external brings figures from there.
    private static string? LinkOf(WorkbookPart workbook)
    {
        var books = workbook.ExternalWorkbookParts.SelectMany(p => p.ExternalRelationships);
        var parts = workbook
            .WorksheetParts.Cast<OpenXmlPart>()
            .Append(workbook)
            .SelectMany(p => p.ExternalRelationships);
        return books.Concat(parts).Select(r => r.Uri.ToString()).FirstOrDefault()
            ?? workbook.ExternalWorkbookParts.Select(p => p.Uri.ToString()).FirstOrDefault();
    }
}
