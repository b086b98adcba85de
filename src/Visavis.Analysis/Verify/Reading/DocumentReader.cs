using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads the numbers of a document and what is said with them (METHODS 7). No model, no guess without its words: a grammar, its scores, and the words that they rest on.</summary>
public static class DocumentReader
{
    /// <summary>Reads a document. The time is linear in its length.</summary>
    /// <param name="document">The document.</param>
    /// <param name="written">The day on which it was written, for "this year"; absent where it is not known.</param>
    public static DocumentReading Read(DocumentText document, DateOnly? written = null)
    {
        var pieces = document.Blocks.Select(b => BlockPieces.Of(b, document.Language)).ToList();
        var context = new ReadingContext
        {
            Pair = MainEconomies.Of(pieces),
            Written = written?.Year ?? Dateline.YearOf(pieces),
        };
        var reader = new BlockReader(document, pieces, context);
        for (var i = 0; i < pieces.Count; i++)
        {
            reader.Read(i);
        }
        return new(document, reader.Numbers, Repeats.Dated(reader.Claims));
    }
}
