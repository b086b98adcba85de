using System.Security.Cryptography;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Opens documents: plain text, Markdown, HTML, DOCX, and PDF through <c>pdftotext</c> where it is installed.</summary>
public static class DocumentFile
{
    private const long LargestFile = 64L << 20;
    private const int LongestText = 8 << 20;
    private const int MostNumbers = 100_000;

    /// <summary>The document as text, or why there is none. Whatever the file holds, the answer comes within seconds.</summary>
    /// <param name="path">The file; its ending says the format, its bytes the encoding.</param>
    public static OpenedDocument Open(string path)
    {
        var at = new Spot("", Path.GetFileName(path));
        if (Directory.Exists(path))
        {
            return Not(DocumentProblems.NoFormat(at));
        }
        try
        {
            var size = File.Exists(path) ? new FileInfo(path).Length : -1;
            return size switch
            {
                < 0 => Not(Texts.NotThere(at)),
                0 => Not(DocumentProblems.Empty(at)),
                > LargestFile => Not(DocumentProblems.TooLarge(at, LargestFile)),
                _ => Of(path, File.ReadAllBytes(path), at),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Not(Texts.Unreadable(at, e));
        }
        catch (DocumentFault e)
        {
            return Not(e.Problem);
        }
    }

    private static OpenedDocument Of(string path, byte[] bytes, Spot at)
    {
        var (pages, blocks, dated) = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".docx" => DocxBlocks.Of(bytes, at),
            ".pdf" => Plain(Bounded(PdfText.Of(path, at), at), PdfText.DayOf(path, at)),
            ".html" or ".htm" or ".xhtml" => HtmlBlocks.Of(Decoded(bytes, at), at),
            ".md" or ".markdown" => new(0, MarkdownBlocks.Of(Decoded(bytes, at)), null),
            ".txt" or ".text" or "" => Plain(Decoded(bytes, at), null),
            _ => throw new DocumentFault(DocumentProblems.NoFormat(at)),
        };
        if (blocks.All(b => b.Text.Text.Length == 0 && b.Rows.IsEmpty))
        {
            return Not(DocumentProblems.Empty(at));
        }
        if (blocks.Sum(NumbersIn) > MostNumbers)
        {
            return Not(DocumentProblems.TooManyNumbers(at, MostNumbers));
        }
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return new(new(at.File, hash, MainLanguage.Of(blocks), pages, [.. blocks]) { Dated = dated }, null);
    }

    private static FileBlocks Plain(string text, DocumentDay? dated)
    {
        var (pages, blocks) = PlainText.Of(text);
        return new(pages, blocks, dated);
    }

    private static string Decoded(byte[] bytes, Spot at) =>
        Bounded(TextBytes.Decode(bytes) ?? throw new DocumentFault(DocumentProblems.Binary(at)), at);

    private static string Bounded(string text, Spot at) =>
        text.Length > LongestText ? throw new DocumentFault(DocumentProblems.TooLarge(at, LongestText))
        : NumbersIn(text) > MostNumbers ? throw new DocumentFault(DocumentProblems.TooManyNumbers(at, MostNumbers))
        : text;

    private static int NumbersIn(TextBlock block) =>
        NumbersIn(block.Text.Text) + block.Rows.Sum(r => r.Cells.Sum(c => NumbersIn(c.Text)));

    private static int NumbersIn(string text)
    {
        var numbers = 0;
        for (var i = 0; i < text.Length; i++)
        {
            numbers += char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1])) ? 1 : 0;
        }
        return numbers;
    }

    private static OpenedDocument Not(Problem problem) => new(null, problem);
}
