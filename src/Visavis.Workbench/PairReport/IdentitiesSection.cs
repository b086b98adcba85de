using System.Globalization;
using Visavis.Analysis.Identities;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Finding = Visavis.Reports.Finding;

namespace Visavis.Workbench.PairReport;

/// <summary>Arithmetic that printed figures break, each with the sums; and where sources differ, which is no error.</summary>
internal static class IdentitiesSection
{
    private const int MostDisagreements = 40;

    public static Section Of(Bench bench, PairQuery query)
    {
        var found = bench.Findings;
        if (found.Findings.IsEmpty)
        {
            return new(
                "identities",
                "Identities that the evidence breaks",
                [new Paragraph("No document or statement speaks of this pair, so there is nothing to check.")]
            );
        }
        var findings = Conflicts(bench, found).Concat(Labels(bench, found)).ToList();
        var blocks = new List<Block>
        {
            new Paragraph(
                "Each document is checked against itself: could any numbers that would have been printed so satisfy what the words mean? Where not, the smallest set of claims that cannot hold together is shown with its arithmetic. A candidate is a single change that would mend it; it is never stated as the truth."
            ),
            new Paragraph(Coverage(found)),
        };
        if (findings.Count > 0)
        {
            blocks.Add(new Findings([.. findings]));
        }
        blocks.AddRange(Disagreements(bench, found));
        return new("identities", "Identities that the evidence breaks", [.. blocks]);
    }

    private static string Coverage(DocumentFindings found)
    {
        string Count(Verdict verdict) =>
            found.Findings.Count(f => f.Verdict == verdict).ToString(CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Findings.Length} claims: {Count(Verdict.Consistent)} consistent, {Count(Verdict.ConsistentByRounding)} by rounding, {Count(Verdict.ConsistentWithAnotherReading)} with another reading, {Count(Verdict.Inconsistent)} inconsistent, {Count(Verdict.NotCheckable)} not checkable because nothing stands beside them."
        );
    }

    private static IEnumerable<Finding> Conflicts(Bench bench, DocumentFindings found) =>
        found.Conflicts.Select(
            (c, i) =>
                new Finding(
                    string.Create(CultureInfo.InvariantCulture, $"conflict-{i + 1}"),
                    What(c),
                    c.Rating == Rating.Certain ? FindingRating.Certain : FindingRating.Candidate,
                    c.Conflict.Arithmetic,
                    [.. c.Conflict.Claims.Select(x => ClaimOf(bench, x))]
                )
                {
                    Candidates = [.. c.Candidates.Select(x => (Prose)x.Text)],
                }
        );

    private static string What(RatedConflict conflict)
    {
        var source = conflict.Conflict.Claims[0].Evidence.Claim.Source;
        return conflict.Reading.Length == 0 ? source : $"{source}: {conflict.Reading}";
    }

    private static DocumentClaim ClaimOf(Bench bench, Contradicted contradicted)
    {
        var claim = contradicted.Evidence.Claim;
        var needs = contradicted.NeedsInWords.Length == 0 ? "" : $"; the others need {contradicted.NeedsInWords}";
        return new(
            $"{Wording.What(claim)}, {(claim.Period is { } p ? p.ToString() : "no period printed")}{needs}",
            Cells.OfClaim(bench, claim),
            claim.Source,
            Cells.PlaceOf(claim)
        );
    }

    private static IEnumerable<Finding> Labels(Bench bench, DocumentFindings found) =>
        found.WrongLabels.Select(
            (w, i) =>
                new Finding(
                    string.Create(CultureInfo.InvariantCulture, $"label-{i + 1}"),
                    w.Claim.Source,
                    FindingRating.Certain,
                    w.Text,
                    [new(Wording.What(w.Claim), Cells.OfClaim(bench, w.Claim), w.Claim.Source, Cells.PlaceOf(w.Claim))]
                )
        );

    private static IEnumerable<Block> Disagreements(Bench bench, DocumentFindings found)
    {
        if (found.Disagreements.IsEmpty)
        {
            yield break;
        }
        var shown = found.Disagreements.Take(MostDisagreements).ToList();
        yield return new Table(
            "disagreements",
            "Sources that say different things of the same quantity: no error, but a question which one is meant",
            ["period", "what", "one says", "who", "another says", "who"],
            [
                .. shown.Select(d => new Row(
                    d.One.Claim.Period is { } p ? p : "",
                    Wording.What(d.One.Claim),
                    Cells.OfClaim(bench, d.One.Claim),
                    new Words($"{new Citation(d.One.Claim.Source)}"),
                    Cells.OfClaim(bench, d.Other.Claim),
                    new Words($"{new Citation(d.Other.Claim.Source)}")
                )),
            ]
        )
        {
            Notes =
                found.Disagreements.Length > shown.Count
                    ?
                    [
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{shown.Count} of {found.Disagreements.Length} are shown; visavis report --format json has the claims."
                        ),
                    ]
                    : [],
        };
    }
}
