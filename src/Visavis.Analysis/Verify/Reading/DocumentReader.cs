using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads the numbers of a document and what is said with them (METHODS 7). No model, no guess without its words: a grammar, its scores, and the words that they rest on.</summary>
public static class DocumentReader
{
    /// <summary>Reads a document. The time is linear in its length.</summary>
    /// <param name="document">The document; the day that a line at its head prints comes before the one that its file gives.</param>
    public static DocumentReading Read(DocumentText document)
    {
        var pieces = document
            .Blocks.AsParallel()
            .AsOrdered()
            .Select(b => BlockPieces.Of(b, document.Language))
            .ToList();
        var dated = Dateline.Of(pieces) is { } day ? new DocumentDay(day, DayFrom.Line) : document.Dated;
        var context = new ReadingContext { Pair = MainEconomies.Of(pieces), Written = dated?.Day.Year ?? 0 };
        var reader = new BlockReader(document, pieces, context);
        for (var i = 0; i < pieces.Count; i++)
        {
            reader.Read(i);
        }
        return new(document, reader.Numbers, Repeats.Dated(reader.Claims)) { Dated = dated };
    }
}
