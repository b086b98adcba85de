using System.Collections.Immutable;
using Visavis.Analysis.Identities;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Verify;

/// <summary>What the identities found, as issues of a document that was read.</summary>
internal sealed class ClaimIssues(DocumentReading reading)
{
    private readonly Dictionary<Claim, ReadClaim> readByClaim = reading.Claims.ToDictionary<ReadClaim, Claim>(
        c => c.Claim,
        ReferenceEqualityComparer.Instance
    );

    private readonly Doubts doubts = new(reading.Document);

    public IEnumerable<Issue> Of(DocumentFindings found) =>
        found
            .Conflicts.Select(Of)
            .Concat(found.WrongLabels.Select(l => Of(l, found.Conflicts)))
            .Concat(found.Findings.Where(IsOfCount).DistinctBy(f => f.Why).Select(OfCount))
            .Concat(found.Roundings.Where(r => !IsTwoFigures(r)).Select(OfRounding));

    /// <summary>Two documents that differ.</summary>
    public static Issue Disagreement(
        Disagreement disagreement,
        (string Document, ReadClaim Read) one,
        (string Document, ReadClaim Read) other
    ) =>
        new(
            IssueKind.Disagreement,
            Verdict.ConsistentWithAnotherReading,
            Certainty.Possible,
            Texts.Say(say =>
                say.Text(
                    "issue.disagree",
                    ("one", Printed.Text(disagreement.One, say.Language)),
                    ("a", one.Document),
                    ("two", Printed.Text(disagreement.Other, say.Language)),
                    ("b", other.Document)
                )
            ),
            [
                new(one.Document, one.Read.Number, one.Read.Claim, null),
                new(other.Document, other.Read.Number, other.Read.Claim, null),
            ]
        )
        {
            Doubt = Texts.Say("reading.two-figures"),
        };

    private Issue Of(RatedConflict rated)
    {
        var members = InOrder(rated.Conflict).SelectMany(MembersOf).ToImmutableArray();
        var doubt = rated.Reading ?? doubts.About(rated, [.. members.Select(m => readByClaim[m.Claim!])]);
        return new(
            IsTwoFigures(rated.Conflict) ? IssueKind.TwoFigures : IssueKind.Arithmetic,
            rated.Rating == Rating.Certain ? Verdict.Inconsistent : Verdict.ConsistentWithAnotherReading,
            doubt is null ? Certainty.Certain : Certainty.Possible,
            rated.Conflict.Arithmetic,
            members
        )
        {
            Doubt = doubt,
            Candidates = [.. rated.Candidates.Select(c => c.Text)],
        };
    }

    private Issue Of(WrongLabel label, IEnumerable<RatedConflict> conflicts)
    {
        var read = readByClaim[label.Claim];
        var doubt =
            Doubts.AboutReading([read])
            ?? conflicts
                .Where(c => c.Conflict.Evidence.Any(e => ReferenceEquals(e.Claim, label.Claim)))
                .Select(Doubts.OfLiteralGrowth)
                .FirstOrDefault(d => d is not null)
            ?? (label.Beyond.IsEmpty ? null : doubts.AboutCaption(label.Beyond.Select(c => readByClaim[c])));
        return new(
            IssueKind.Label,
            Verdict.Inconsistent,
            doubt is null ? Certainty.Certain : Certainty.Possible,
            label.Text,
            [MemberOf(label.Claim, null)]
        )
        {
            Doubt = doubt,
        };
    }

    private Issue OfCount(Finding finding) =>
        new(IssueKind.Count, finding.Verdict, Certainty.Possible, finding.Why!, [MemberOf(finding.Claim, null)]);

    private Issue OfRounding(Conflict rounding) =>
        new(
            IssueKind.Arithmetic,
            Verdict.ConsistentByRounding,
            Certainty.Certain,
            rounding.Arithmetic,
            [.. InOrder(rounding).SelectMany(MembersOf)]
        );

    /// <summary>Two figures for one quantity; 3.14 bn beside 3 141 mn is nothing to speak of.</summary>
    private static bool IsTwoFigures(Conflict conflict) =>
        conflict.Claims is [var a, var b] && Quantities.NameOf(a.Evidence) == Quantities.NameOf(b.Evidence);

    // What looks computed comes first: a ratio, then a sum, then its parts.
    private static IEnumerable<Contradicted> InOrder(Conflict conflict) =>
        conflict.Claims.OrderByDescending(c => (c.Evidence.IsRatio ? 100 : 0) + c.Evidence.Terms.Length);

    private static bool IsOfCount(Finding finding) =>
        finding.Claim.Direction.Length == 0
        && finding.Claim.Kind == ClaimKind.Share
        && finding.Verdict is Verdict.Inconsistent or Verdict.ConsistentByRounding;

    private IEnumerable<IssueMember> MembersOf(Contradicted contradicted) =>
        contradicted.Repeats.Prepend(contradicted.Evidence).Select(e => MemberOf(e.Claim, contradicted.NeedsInWords));

    private IssueMember MemberOf(Claim claim, Saying? needs) =>
        new(reading.Document.Name, readByClaim[claim].Number, claim, needs);
}
