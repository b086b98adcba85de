using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Visavis.Sources;

/// <summary>Reads the first sheet of a workbook that has a header of code columns: the UN Statistics Division's correlation tables.</summary>
internal static class CodeWorkbook
{
    private const int MostColumns = 64;
    private const int MostRows = 200_000;

    /// <exception cref="InvalidDataException">It is no workbook, or no sheet has such a header.</exception>
    public static RawTable Read(MemoryStream packed, Func<IReadOnlyList<string>, bool> isHeader)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(packed, isEditable: false);
            var workbook = document.WorkbookPart ?? throw new InvalidDataException("no workbook");
            var shared = SharedStrings.Of(workbook.SharedStringTablePart);
            return workbook
                    .Workbook.Descendants<Sheet>()
                    .Select(s => TableOf((WorksheetPart)workbook.GetPartById(s.Id!.Value!), shared, isHeader))
                    .FirstOrDefault(t => t is not null)
                ?? new([], [], "");
        }
        catch (Exception e)
            when (e
                    is OpenXmlPackageException
                        or XmlException
                        or BrokenWorkbookException
                        or ArgumentOutOfRangeException
                        or FormatException
            )
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static RawTable? TableOf(
        WorksheetPart sheet,
        List<string> shared,
        Func<IReadOnlyList<string>, bool> isHeader
    )
    {
        // Titles may stand above the header.
        var rows = sheet
            .Worksheet.Descendants<Row>()
            .Take(MostRows + 1)
            .Select(r => RowOf(r, shared))
            .Where(r => r.Fields.Any(f => f.Length > 0))
            .ToList();
        if (rows.Count > MostRows)
        {
            throw new TooMuchException("ING012.texts", ("most", MostRows));
        }
        var header = rows.FindIndex(r => isHeader(r.Fields));
        if (header < 0)
        {
            return null;
        }
        var columns = rows[header].Fields.Count;
        return new(
            rows[header].Fields,
            [.. rows[(header + 1)..].Select(r => r with { Fields = Padded(r.Fields, columns) })],
            ""
        );
    }

    private static RawRow RowOf(Row row, List<string> shared)
    {
        var fields = new List<string>();
        foreach (var cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
        {
            var column = ColumnOf(cell.CellReference?.Value ?? "", fields.Count);
            while (fields.Count < column && fields.Count < MostColumns)
            {
                fields.Add("");
            }
            if (fields.Count < MostColumns)
            {
                fields.Add(SheetCell.Of(cell, shared).Text.Trim());
            }
        }
        return new(row.RowIndex?.Value ?? 0, fields);
    }

    private static int ColumnOf(string reference, int next)
    {
        var letters = reference.TakeWhile(char.IsAsciiLetterUpper).Take(3).ToList();
        return letters.Count == 0 ? next : letters.Aggregate(0, (n, c) => (n * 26) + (c - 'A' + 1)) - 1;
    }

    // A sheet leaves empty cells at the end of a row out.
    private static IReadOnlyList<string> Padded(IReadOnlyList<string> fields, int columns) =>
        [.. fields.Concat(Enumerable.Repeat("", Math.Max(0, columns - fields.Count))).Take(columns)];
}
