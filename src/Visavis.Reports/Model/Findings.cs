using System.Collections.Immutable;

namespace Visavis.Reports;

/// <summary>Identities that printed figures break, or hold.</summary>
/// <param name="Items">In order.</param>
public sealed record Findings(ImmutableArray<Finding> Items) : Block;

/// <summary>How sure a finding is.</summary>
public enum FindingRating
{
    /// <summary>No point of the intervals satisfies the identity.</summary>
    Certain,

    /// <summary>Broken as printed, with an innocent reading that would mend it.</summary>
    Candidate,

    /// <summary>Holds only within rounding.</summary>
    Rounding,

    /// <summary>The words contradict each other, not the figures.</summary>
    Wording,

    /// <summary>Holds.</summary>
    Holds,

    /// <summary>Nothing to check it with.</summary>
    NotCheckable,
}

/// <summary>One identity and the claims that meet in it.</summary>
/// <param name="Id">Unique in the report.</param>
/// <param name="What">What does not fit.</param>
/// <param name="Rating">How sure.</param>
/// <param name="Arithmetic">The sum, in numbers: "16.4 + 12.6 = 29.0, printed 30.1".</param>
/// <param name="Claims">Who prints what, where.</param>
public sealed record Finding(
    string Id,
    string What,
    FindingRating Rating,
    Prose Arithmetic,
    ImmutableArray<DocumentClaim> Claims
)
{
    /// <summary>Single changes that would reconcile it: candidates, never the truth.</summary>
    public ImmutableArray<Prose> Candidates { get; init; } = [];
}
