using Visavis.Analysis.Identities;
using Visavis.Analysis.Verify.Comparing;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Verify;

/// <summary>What is worth saying of claims beside the sources. Never certain: a source may have another edition, or mean another thing.</summary>
internal static class EvidenceIssues
{
    /// <summary>Nearer than this the difference is one of editions and rounding.</summary>
    private const double LeastGap = 0.02;

    public static IEnumerable<Issue> Of(
        IEnumerable<Comparison> comparisons,
        IEnumerable<ReadClaim> claims,
        DocumentText document
    )
    {
        var numberOf = claims.ToDictionary(c => c.Claim.Id, c => c.Number, StringComparer.Ordinal);
        return from comparison in comparisons
            where
                comparison.Standing != Standing.Agrees
                && comparison is { Standing: not Standing.Differs } or { Gap: >= LeastGap }
            select new Issue(
                IssueKind.Evidence,
                comparison.Reading is { IsScale: true } ? Verdict.Inconsistent
                    : comparison.Standing == Standing.Differs ? Verdict.NotCheckable
                    : Verdict.ConsistentWithAnotherReading,
                Certainty.Possible,
                comparison.Text,
                [new(document.Name, numberOf[comparison.Claim.Id], comparison.Claim, null)]
            )
            {
                Candidates = comparison.Reading is { } reading ? [reading.Text] : [],
            };
    }
}
