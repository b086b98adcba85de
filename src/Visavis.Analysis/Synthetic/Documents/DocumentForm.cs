using Visavis.Core;

namespace Visavis.Analysis.Synthetic.Documents;

/// <summary>How tables stand in a document.</summary>
public enum DocumentForm
{
    /// <summary>Markdown: cells between bars.</summary>
    Markdown,

    /// <summary>Plain text: columns that are aligned by blanks.</summary>
    Text,
}

/// <summary>How a document is to be written.</summary>
/// <param name="Seed">Which wording and how many decimals.</param>
/// <param name="Language">In which language.</param>
/// <param name="Form">How tables stand.</param>
/// <param name="Misprint">The one number that is printed wrong; absent where everything is right.</param>
public sealed record DocumentOrder(ulong Seed, Language Language, DocumentForm Form, Misprint? Misprint = null);
