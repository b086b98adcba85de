using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>How much of a document was understood.</summary>
/// <param name="Found">Numbers found.</param>
/// <param name="Quantities">Of them those that count or measure something.</param>
/// <param name="Typed">Of these those whose indicator was recognised.</param>
public readonly record struct ReadingCoverage(int Found, int Quantities, int Typed);

/// <summary>What was read in a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Numbers">Every number, in reading order.</param>
/// <param name="Claims">What is said with them, in reading order.</param>
public sealed record DocumentReading(
    DocumentText Document,
    ImmutableArray<FoundNumber> Numbers,
    ImmutableArray<ReadClaim> Claims
)
{
    /// <summary>The day on which it was written; absent where nothing says it.</summary>
    public DocumentDay? Dated { get; init; }

    /// <summary>How much of it was understood.</summary>
    public ReadingCoverage Coverage =>
        new(
            Numbers.Length,
            Numbers.Count(n => n.Role == NumberRole.Quantity),
            Claims
                .Where(c => c.Number.Role == NumberRole.Quantity && c.Claim.Kind != ClaimKind.Other)
                .Select(c => c.Number.Index)
                .Distinct()
                .Count()
        );
}
