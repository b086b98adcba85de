using System.Diagnostics.CodeAnalysis;
using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A document, or why there is none.</summary>
/// <param name="Text">The document; absent where there is a problem.</param>
/// <param name="Problem">Why it cannot be read; absent where it can.</param>
public sealed record OpenedDocument(DocumentText? Text, Problem? Problem)
{
    /// <summary>Whether it could be read.</summary>
    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsRead => Text is not null;
}
