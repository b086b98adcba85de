using System.IO.Compression;
using System.Text;

namespace Visavis.Sources.Tests;

/// <summary>Workbooks written part by part, so that a test can write what no spreadsheet program would.</summary>
internal static class Workbooks
{
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    /// <summary>A workbook with one sheet, 1995.</summary>
    public static byte[] With(string rows, params (string Path, string Text)[] parts) =>
        Zip([.. Standard(rows), .. parts]);

    public static string Row(int line, string label, string value) =>
        $"<row r=\"{line}\"><c r=\"A{line}\" t=\"inlineStr\"><is><t>{label}</t></is></c><c r=\"B{line}\">{value}</c></row>";

    public static string Sheet(string rows, string prologue = "") =>
        $"{prologue}<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>";

    public static string Relationships(params (string Id, string Type, string Target, bool IsExternal)[] all) =>
        $"<Relationships xmlns=\"{Package}relationships\">"
        + string.Concat(
            all.Select(r =>
                $"<Relationship Id=\"{r.Id}\" Type=\"{Relations}/{r.Type}\" Target=\"{r.Target}\"{(r.IsExternal ? " TargetMode=\"External\"" : "")}/>"
            )
        )
        + "</Relationships>";

    // A later part of the same path replaces an earlier one.
    private static byte[] Zip(IEnumerable<(string Path, string Text)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts.GroupBy(p => p.Path, StringComparer.Ordinal).Select(g => g.Last()))
            {
                using var stream = zip.CreateEntry(part.Path).Open();
                stream.Write(Encoding.UTF8.GetBytes(part.Text));
            }
        }
        return bytes.ToArray();
    }

    private static IEnumerable<(string Path, string Text)> Standard(string rows) =>
        [
            (
                "[Content_Types].xml",
                $"<Types xmlns=\"{Package}content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Types}worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Types}sharedStrings+xml\"/><Override PartName=\"/xl/externalLinks/externalLink1.xml\" ContentType=\"{Types}externalLink+xml\"/></Types>"
            ),
            ("_rels/.rels", Relationships(("rId1", "officeDocument", "xl/workbook.xml", false))),
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"1995\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", Relationships(("rId1", "worksheet", "worksheets/sheet1.xml", false))),
            ("xl/worksheets/sheet1.xml", Sheet(rows)),
        ];
}
