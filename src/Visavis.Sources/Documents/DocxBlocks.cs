using System.IO.Packaging;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>The blocks of a DOCX file. Macros, entities and parts that unpack to too much are refused; nothing outside the file is looked at.</summary>
internal sealed class DocxBlocks
{
    private const int MostColumns = 200;
    private const int DeepestElement = 500;
    private readonly List<TextBlock> blocks = [];
    private int line;

    /// <exception cref="DocumentFault">The file is no whole DOCX, or holds what is refused.</exception>
    public static FileBlocks Of(byte[] bytes, Spot at)
    {
        try
        {
            using var packed = new MemoryStream(bytes, writable: false);
            using var copy = ZipCheck.Packed(packed);
            using var document = WordprocessingDocument.Open(
                copy,
                isEditable: false,
                new OpenSettings { MaxCharactersInPart = 64 << 20 }
            );
            var main = document.MainDocumentPart ?? throw new DocumentFault(DocumentProblems.NoText(at));
            if (
                document.DocumentType
                    is WordprocessingDocumentType.MacroEnabledDocument
                        or WordprocessingDocumentType.MacroEnabledTemplate
                || main.VbaProjectPart is not null
            )
            {
                throw new DocumentFault(DocumentProblems.HasMacros(at));
            }
            if (new OpenXmlPart?[] { main, main.FootnotesPart, main.EndnotesPart }.Any(IsTooDeep))
            {
                throw new DocumentFault(DocumentProblems.TooDeep(at));
            }
            var reader = new DocxBlocks();
            reader.Read(main);
            return new(0, reader.blocks, DayOf(document.PackageProperties));
        }
        catch (TooMuchException)
        {
            throw new DocumentFault(DocumentProblems.TooLarge(at, 64L << 20));
        }
        catch (XmlException e)
        {
            throw new DocumentFault(DocumentProblems.NotWellFormed(at, e.LineNumber));
        }
        catch (Exception e) when (e is IOException || DamagedPackage.Explains(e))
        {
            throw new DocumentFault(DocumentProblems.Damaged(at));
        }
    }

    // What was written last was known last.
    private static DocumentDay? DayOf(PackageProperties properties) =>
        (properties.Modified ?? properties.Created) is { } moment
            ? new(DateOnly.FromDateTime(moment.ToUniversalTime()), DayFrom.Properties)
            : null;

    // Told before the part is parsed: the library goes down into elements by recursion.
    private static bool IsTooDeep(OpenXmlPart? part)
    {
        if (part is null)
        {
            return false;
        }
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit });
        while (xml.Read())
        {
            if (xml.Depth > DeepestElement)
            {
                return true;
            }
        }
        return false;
    }

    private void Read(MainDocumentPart main)
    {
        foreach (var element in main.Document.Body?.Elements() ?? [])
        {
            Read(element);
        }
        var footnotes = main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [];
        foreach (var note in footnotes.Concat<OpenXmlElement>(main.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? []))
        {
            line++;
            Add(BlockKind.Footnote, TextOf(note));
        }
    }

    private void Read(OpenXmlElement element)
    {
        switch (element)
        {
            case Paragraph paragraph:
                line++;
                var text = TextOf(paragraph);
                Add(KindOf(paragraph, text.Text), text);
                break;
            case Table table:
                blocks.Add(TextBlock.Table(Inside<TableRow>(table).Select(RowOf)));
                break;
            case SdtBlock or SdtContentBlock:
                foreach (var inner in element.Elements())
                {
                    Read(inner);
                }
                break;
        }
    }

    // Rows and cells may lie inside content controls.
    private static IEnumerable<T> Inside<T>(OpenXmlElement element)
        where T : OpenXmlElement =>
        element
            .Elements()
            .SelectMany(e =>
                e is T found ? [found]
                : e is SdtElement or SdtContentRow or SdtContentCell ? Inside<T>(e)
                : []
            );

    private void Add(BlockKind kind, SpottedText text)
    {
        if (text.Text.Length > 0)
        {
            blocks.Add(TextBlock.Of(kind, text));
        }
    }

    private static BlockKind KindOf(Paragraph paragraph, string text)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
        return style.Contains("Heading", StringComparison.OrdinalIgnoreCase)
            || style.Contains("Title", StringComparison.OrdinalIgnoreCase)
                ? BlockKind.Heading
            : style.Contains("Caption", StringComparison.OrdinalIgnoreCase) || LineKinds.IsCaption(text)
                ? BlockKind.Caption
            : LineKinds.IsNote(text) ? BlockKind.Footnote
            : paragraph.ParagraphProperties?.NumberingProperties is not null ? BlockKind.ListItem
            : BlockKind.Paragraph;
    }

    private TextTableRow RowOf(TableRow row)
    {
        line++;
        var cells = new List<SpottedText>();
        foreach (var cell in Inside<TableCell>(row))
        {
            cells.Add(TextOf(cell));
            var span = cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1;
            for (var i = 1; i < Math.Min(span, MostColumns) && cells.Count < MostColumns; i++)
            {
                cells.Add(SpottedText.Empty);
            }
        }
        return new([.. cells]);
    }

    private SpottedText TextOf(OpenXmlElement element)
    {
        var text = new SpottedTextBuilder();
        foreach (var part in element.Descendants().Where(e => !IsFallback(e)))
        {
            var spot = new TextSpot(0, line, text.Length + 1);
            if (part is Text words && (!IsRaised(words) || LineKinds.IsPower(text.Last, words.Text)))
            {
                text.Append(words.Text, spot);
            }
            else if (part is TabChar or Break or CarriageReturn || (part is Paragraph && text.Length > 0))
            {
                text.Append(" ", spot);
            }
            else if (part is NoBreakHyphen)
            {
                text.Append("‑", spot);
            }
        }
        return text.Build();
    }

    // What stands there for older programs says the same once more.
    private static bool IsFallback(OpenXmlElement element) => element.Ancestors<AlternateContentFallback>().Any();

    private static bool IsRaised(Text words) =>
        (words.Parent as Run)?.RunProperties?.VerticalTextAlignment?.Val?.Value == VerticalPositionValues.Superscript
        && words.Text.All(c => char.IsAsciiDigit(c) || c is ',' or '*');
}
