using System.IO.Compression;
using System.Text.Json;
using System.Xml;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Reads publishers' code lists and concordances: JSON, delimited text, workbooks, text in a zip, and SDMX structure messages.</summary>
public static class ClassificationReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, plain or gzip.</param>
    /// <param name="nomenclature">Id of the edition of a code list; told by the file or its name where absent.</param>
    public static ClassificationFile Read(string path, string? nomenclature = null)
    {
        var at = new Spot("", Path.GetFileName(path));
        var problem = SnapshotFile.TryOpenAny(path, at, out var snapshot);
        using (snapshot)
        {
            return problem is null ? Read(snapshot!, at, nomenclature) : Refused(at, problem);
        }
    }

    private static ClassificationFile Read(SnapshotFile file, Spot at, string? nomenclature)
    {
        try
        {
            var bytes = TableBytes.Read(file.Bytes);
            var read = StructureFile.IsOne(bytes)
                ? StructureLists.Of(StructureFile.Of(bytes), at, nomenclature)
                : CodeRows.Of(TableOf(bytes), at, nomenclature);
            var sha256 = file.Finish();
            return file.HasChanged() ? Refused(at, Texts.Changed(at))
                : file.IsWhole ? read with { Sha256 = sha256 }
                : Refused(at, Texts.CutShort(at));
        }
        catch (Exception e) when (e is BrokenMessageException or XmlException or JsonException)
        {
            return Refused(at, Texts.BrokenMessage(at, e));
        }
        catch (TooMuchException e)
        {
            return Refused(at, Texts.TooMuch(at, e));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Refused(at, Texts.Unreadable(at, e));
        }
    }

    private static RawTable TableOf(byte[] bytes) =>
        bytes.AsSpan().StartsWith("PK"u8) ? Unpacked(bytes)
        : bytes.AsSpan().TrimStart("\uFEFF \t\r\n"u8).StartsWith("{"u8) ? CodeListJson.Read(bytes)
        : CodeTable.Read(bytes);

    private static RawTable Unpacked(byte[] bytes)
    {
        using var source = new MemoryStream(bytes);
        using var packed = ZipCheck.Packed(source);
        using var zip = new ZipArchive(packed, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.GetEntry("[Content_Types].xml") is not null)
        {
            return CodeWorkbook.Read(packed, h => CodeColumns.Of(h) is { IsConcordance: true } or { IsList: true });
        }
        var table = zip
            .Entries.Where(e => Path.GetExtension(e.Name).ToUpperInvariant() is ".CSV" or ".TXT")
            .OrderBy(e => e.FullName, StringComparer.Ordinal)
            .FirstOrDefault();
        if (table is null)
        {
            return new([], [], "");
        }
        using var stream = table.Open();
        return CodeTable.Read(TableBytes.Read(stream));
    }

    private static ClassificationFile Refused(Spot at, Problem problem) =>
        new() { File = at.File, Problems = [problem] };
}
