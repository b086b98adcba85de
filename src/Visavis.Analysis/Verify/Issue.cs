using System.Collections.Immutable;
using Visavis.Analysis.Identities;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Verify;

/// <summary>What kind of thing an issue is.</summary>
public enum IssueKind : byte
{
    /// <summary>Printed numbers that cannot all hold.</summary>
    Arithmetic,

    /// <summary>A row or column that breaks the arithmetic which the rest of its table keeps.</summary>
    Table,

    /// <summary>A caption or a word that the numbers belie.</summary>
    Label,

    /// <summary>A share that the counts beside it do not give.</summary>
    Count,

    /// <summary>Two numbers of one document for one quantity.</summary>
    TwoFigures,

    /// <summary>A number against what the sources hold.</summary>
    Evidence,

    /// <summary>Two documents that say different things of one quantity.</summary>
    Disagreement,
}

/// <summary>How sure an issue is.</summary>
public enum Certainty : byte
{
    /// <summary>No numbers that would have been printed so satisfy the identity, and who is meant by them is not in doubt.</summary>
    Certain,

    /// <summary>It rests on a reading that may be wrong, or an innocent explanation is at hand.</summary>
    Possible,
}

/// <summary>A number in an issue.</summary>
/// <param name="Document">Name of its document.</param>
/// <param name="Number">The number.</param>
/// <param name="Claim">What is said with it; absent where only its place in a table counts.</param>
/// <param name="Needs">What the others leave for it; absent where nothing does.</param>
public sealed record IssueMember(string Document, FoundNumber Number, Claim? Claim, Saying? Needs);

/// <summary>Something that the check found, with the numbers that it rests on.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Verdict">The verdict on the numbers together.</param>
/// <param name="Certainty">How sure.</param>
/// <param name="Arithmetic">The sums, as a reader would write them.</param>
/// <param name="Members">The numbers, in the order of the arithmetic; not empty.</param>
public sealed record Issue(
    IssueKind Kind,
    Verdict Verdict,
    Certainty Certainty,
    Saying Arithmetic,
    ImmutableArray<IssueMember> Members
)
{
    /// <summary>Why it is possible and not certain; absent where nothing is to be said.</summary>
    public Saying? Doubt { get; init; }

    /// <summary>Single changes that would reconcile it. Candidates, never the truth.</summary>
    public ImmutableArray<Saying> Candidates { get; init; } = [];

    /// <summary>Whether it is an error beyond doubt.</summary>
    public bool IsCertainError => Verdict == Verdict.Inconsistent && Certainty == Certainty.Certain;
}
