using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Verify;

/// <summary>Pieces of a document's text.</summary>
public static class Excerpt
{
    private const int FarthestSentenceEnd = 400;

    /// <summary>The words of a range.</summary>
    public static string Words(DocumentText document, TextRange range) =>
        TextOf(document, range).Substring(range.Start, range.Length);

    /// <summary>The sentence, or the cell, around a range; at most 400 characters to each side.</summary>
    public static string Sentence(DocumentText document, TextRange range)
    {
        var text = TextOf(document, range);
        var start = range.Start;
        while (start > 0 && range.Start - start < FarthestSentenceEnd && !EndsBefore(text, start))
        {
            start--;
        }
        var end = range.End;
        while (end < text.Length && end - range.End < FarthestSentenceEnd && !EndsBefore(text, end))
        {
            end++;
        }
        return text[start..end].Trim();
    }

    private static string TextOf(DocumentText document, TextRange range)
    {
        var block = document.Blocks[range.Block];
        return (range.Row < 0 ? block.Text : block.Rows[range.Row].Cells[range.Cell]).Text;
    }

    // A stop, a blank and a capital: "2023 г. в" goes on.
    private static bool EndsBefore(string text, int at) =>
        at >= 2
        && at < text.Length
        && text[at - 2] is '.' or '!' or '?'
        && text[at - 1] == ' '
        && char.IsUpper(text[at]);
}
