using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Visavis.Sources;

/// <summary>Reads workbooks with one sheet a period. A workbook is small: all of it is read before anything of it is passed on.</summary>
internal sealed class XlsxReader : Format
{
    // What is in a workbook shows only when it is unpacked: until then its name has to do.
    public override Head HeadOf(Manifest manifest, byte[] bytes) =>
        bytes.AsSpan().StartsWith("PK"u8) && manifest.Xlsx is not null ? new(SheetRows.Columns, []) : Head.None;

    public override IEnumerable<Outcome> Read(Session session, Stream bytes)
    {
        try
        {
            using var packed = ZipCheck.Packed(bytes);
            using var document = SpreadsheetDocument.Open(packed, isEditable: false);
            return
            [
                .. Sheets(session, document.WorkbookPart ?? throw new BrokenWorkbookException("ING013.no-workbook")),
            ];
        }
        catch (Exception e) when (e is BrokenWorkbookException || IsOfTheLibrary(e))
        {
            session.Problems.Add(Texts.NotAWorkbook(session.At, e));
            return [];
        }
    }

    // What the library throws over a damaged package is nowhere listed: these were seen, under seeded damage.
    private static bool IsOfTheLibrary(Exception e) =>
        e
            is OpenXmlPackageException
                or XmlException
                or InvalidDataException
                or FormatException
                or InvalidOperationException
                or ArgumentException
                or KeyNotFoundException
                or NotSupportedException
                or OverflowException
                or IndexOutOfRangeException
                or NullReferenceException
                or InvalidCastException;

    private static IEnumerable<Outcome> Sheets(Session session, WorkbookPart workbook)
    {
        if (LinkOf(workbook) is { } link)
        {
            session.Problems.Add(Texts.ExternalLinks(session.At, link));
            yield break;
        }
        var layout = session.Manifest.Xlsx!;
        var binding = Binding.Of(session.Manifest, SheetRows.Columns, session.At, session.Problems);
        if (binding is null)
        {
            yield break;
        }
        var shared = SharedStrings.Of(workbook.SharedStringTablePart);
        var rows = new SheetRows(session, layout, shared, session.NewMapper(binding));
        foreach (
            var sheet in workbook
                .Workbook.Descendants<Sheet>()
                .Where(s => !layout.OtherSheets.Contains(s.Name?.Value ?? ""))
        )
        {
            session.Cancellation.ThrowIfCancellationRequested();
            yield return rows.Read(sheet.Name!.Value!, (WorksheetPart)workbook.GetPartById(sheet.Id!.Value!));
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
