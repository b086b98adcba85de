using System.Text;
using System.Text.Json;
using System.Xml;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Files of SDMX structure messages, and where those of data lie: <c>data.structure.xml</c> or <c>.json</c> beside <c>data.xml</c>.</summary>
internal static class StructureFile
{
    private static readonly string[] Endings = [".structure.xml", ".structure.json"];

    private static readonly byte[][] JsonMarks =
    [
        .. "\"codelists\" \"dataStructures\" sdmx-json-structure".Split(' ').Select(Encoding.UTF8.GetBytes),
    ];

    // With the mark of UTF-8 before the text.
    private static ReadOnlySpan<byte> Blanks => "\uFEFF \t\r\n"u8;

    /// <summary>The path of the structure beside a file of data; absent where there is none.</summary>
    public static string? Beside(string path)
    {
        var folder = Path.GetDirectoryName(FilePath.Of(path).OnDisk) ?? "";
        var stem = Path.GetFileName(path).Split('.')[0];
        return Endings.Select(e => Path.Combine(folder, stem + e)).FirstOrDefault(File.Exists);
    }

    /// <summary>Reads a file that defines one data structure.</summary>
    public static (SdmxStructure? Structure, string Sha256, Problem? Problem) Read(string path)
    {
        var at = new Spot("", FilePath.Of(path).Name);
        var problem = SnapshotFile.TryOpen(path, at, out var snapshot);
        using (snapshot)
        {
            try
            {
                return problem is null ? Defined(snapshot!) : (null, "", problem);
            }
            catch (Exception e) when (e is BrokenMessageException or XmlException or JsonException)
            {
                return (null, "", Texts.BrokenMessage(at, e));
            }
            catch (TooMuchException e)
            {
                return (null, "", Texts.TooMuch(at, e));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                return (null, "", Texts.Unreadable(at, e));
            }
        }
    }

    /// <summary>Whether bytes begin as a structure message does.</summary>
    public static bool IsOne(byte[] bytes) =>
        IsJson(bytes)
            ? JsonMarks.Any(m => bytes.AsSpan(0, Math.Min(bytes.Length, 4096)).IndexOf(m) >= 0)
            : bytes.AsSpan().TrimStart(Blanks).StartsWith("<"u8) && RootOf(bytes) == "Structure";

    /// <exception cref="XmlException">It is no XML.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static SdmxStructure Of(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        if (IsJson(bytes))
        {
            return new StructureJson(new(stream)).Read();
        }
        using var metered = new MeteredStream(stream);
        using var xml = XmlReader.Create(metered, SdmxMlReader.Settings);
        return new StructureXml(xml, metered).Read();
    }

    private static (SdmxStructure, string, Problem?) Defined(SnapshotFile file)
    {
        var structure = Of(TableBytes.Read(file.Bytes));
        return structure.Dimensions > 0
            ? (structure, file.Finish(), null)
            : throw new BrokenMessageException("ING073.structure", ("part", "DimensionList"));
    }

    private static bool IsJson(byte[] bytes) => bytes.AsSpan().TrimStart(Blanks).StartsWith("{"u8);

    private static string RootOf(byte[] bytes)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes), SdmxMlReader.Settings);
            return xml.MoveToContent() == XmlNodeType.Element ? xml.LocalName : "";
        }
        catch (XmlException)
        {
            return "";
        }
    }
}
