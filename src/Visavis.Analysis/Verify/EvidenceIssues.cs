using Visavis.Analysis.Identities;
using Visavis.Analysis.Verify.Comparing;
using Visavis.Core;

namespace Visavis.Analysis.Verify;

/// <summary>What is worth saying of claims beside the sources. Never certain: a source may have another edition, or mean another thing.</summary>
internal static class EvidenceIssues
{
    /// <summary>Nearer than this the difference is one of editions and rounding.</summary>
    private const double LeastGap = 0.02;

    public static IEnumerable<Issue> Of(IEnumerable<Comparison> comparisons, DocumentText document) =>
        from comparison in comparisons
        where IsWorthSaying(comparison)
        group comparison by $"{Quantities.NameOf(comparison.Evidence)} {comparison.Text}" into same
        select Of([.. same], document);

    private static bool IsWorthSaying(Comparison comparison) =>
        comparison.Standing != Standing.Agrees
        && (comparison.Standing != Standing.Differs || comparison.Gap >= LeastGap);

    // What is said twice is one thing.
    private static Issue Of(IReadOnlyList<Comparison> same, DocumentText document) =>
        new(
            IssueKind.Evidence,
            VerdictOf(same[0]),
            Certainty.Possible,
            same[0].Text,
            [.. same.Select(c => new IssueMember(document.Name, c.Read.Number, c.Read.Claim, null))]
        )
        {
            Candidates = same[0].Reading is { } reading ? [reading.Text] : [],
        };

    private static Verdict VerdictOf(Comparison comparison) =>
        comparison.Reading is { IsScale: true } ? Verdict.Inconsistent
        : comparison.Standing == Standing.Differs ? Verdict.NotCheckable
        : Verdict.ConsistentWithAnotherReading;
}
