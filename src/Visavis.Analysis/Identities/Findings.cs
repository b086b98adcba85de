using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>What the check says of one claim.</summary>
public enum Verdict : byte
{
    /// <summary>Nothing in its document is tied to it; the finding says why.</summary>
    NotCheckable,

    /// <summary>It fits what is tied to it as printed.</summary>
    Consistent,

    /// <summary>It fits only because printed numbers are rounded.</summary>
    ConsistentByRounding,

    /// <summary>It fits when read as another side's, source's or unit's figure; the finding names the reading.</summary>
    ConsistentWithAnotherReading,

    /// <summary>No numbers that would have been printed so satisfy the identities: certain.</summary>
    Inconsistent,
}

/// <summary>How sure a conflict is.</summary>
public enum Rating : byte
{
    /// <summary>It needs no mixing of sides or of named publishers.</summary>
    Certain,

    /// <summary>It mixes exports or imports that two reporters recorded.</summary>
    AnotherSide,

    /// <summary>It mixes figures of publishers that are named as different.</summary>
    AnotherSource,
}

/// <summary>A verdict on a claim, and why.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Why">One sentence or the arithmetic; absent where it is consistent.</param>
public sealed record Finding(Claim Claim, Verdict Verdict, Saying? Why);

/// <summary>A single change that would reconcile a conflict: a candidate, never the truth.</summary>
/// <param name="Kind">Which change: "factor", "digits", "sign", "truncation", "goods and services", "another side", "another base", "index as growth", "swapped flows".</param>
/// <param name="Claim">The claim that would change.</param>
/// <param name="Text">The change in words.</param>
public sealed record Candidate(string Kind, Claim Claim, Saying Text);

/// <summary>A conflict within one document, judged.</summary>
/// <param name="Conflict">The smallest form of it.</param>
/// <param name="Rating">How sure it is.</param>
/// <param name="Reading">The innocent reading; absent where the conflict is certain.</param>
/// <param name="Candidates">Changes that would reconcile it.</param>
public sealed record RatedConflict(
    Conflict Conflict,
    Rating Rating,
    Saying? Reading,
    ImmutableArray<Candidate> Candidates
)
{
    /// <summary>A claim of each publisher that must be mixed; empty unless the rating is <see cref="Rating.AnotherSource"/>.</summary>
    public ImmutableArray<Claim> Publishers { get; init; } = [];
}

/// <summary>A number or label that is wrong in itself: a caption that its columns belie, an index printed as growth.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Text">What is wrong, with the arithmetic.</param>
public sealed record WrongLabel(Claim Claim, Saying Text)
{
    /// <summary>Of a caption the claims that it does not count; empty for anything else.</summary>
    public ImmutableArray<Claim> Beyond { get; init; } = [];
}

/// <summary>Two sources that say different things of the same quantity. No error: sources differ.</summary>
/// <param name="One">What one says.</param>
/// <param name="Other">What the other says; the intervals have nothing in common.</param>
public sealed record Disagreement(Evidence One, Evidence Other);

/// <summary>What the check of some documents found.</summary>
/// <param name="Findings">One a claim, in the order of the claims.</param>
/// <param name="Conflicts">Within single documents: one for each thing that is wrong.</param>
/// <param name="Roundings">What holds only because numbers are rounded.</param>
/// <param name="WrongLabels">Captions and words.</param>
/// <param name="Disagreements">Between documents.</param>
public sealed record DocumentFindings(
    ImmutableArray<Finding> Findings,
    ImmutableArray<RatedConflict> Conflicts,
    ImmutableArray<Conflict> Roundings,
    ImmutableArray<WrongLabel> WrongLabels,
    ImmutableArray<Disagreement> Disagreements
)
{
    /// <summary>Claims that contradict others beyond the conflicts, where those were too many to tell: at least so many.</summary>
    public int Untold { get; init; }
}
