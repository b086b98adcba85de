using System.Globalization;
using Visavis.Analysis.Identities;
using Visavis.Core;
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
            return new("identities", bench.Say["identities.heading"], [new Paragraph(bench.Say["identities.nothing"])]);
        }
        var findings = Conflicts(bench, found).Concat(Labels(bench, found)).ToList();
        var blocks = new List<Block>
        {
            new Paragraph(bench.Say["identities.lead"]),
            new Paragraph(Coverage(bench.Say, found)),
        };
        if (findings.Count > 0)
        {
            blocks.Add(new Findings([.. findings]));
        }
        blocks.AddRange(Disagreements(bench, found));
        return new("identities", bench.Say["identities.heading"], [.. blocks]);
    }

    private static string Coverage(Speech say, DocumentFindings found)
    {
        object Count(Verdict verdict) => found.Findings.Count(f => f.Verdict == verdict);
        return say.Text(
            "identities.coverage",
            ("claims", found.Findings.Length),
            ("consistent", Count(Verdict.Consistent)),
            ("rounding", Count(Verdict.ConsistentByRounding)),
            ("reading", Count(Verdict.ConsistentWithAnotherReading)),
            ("inconsistent", Count(Verdict.Inconsistent)),
            ("unchecked", Count(Verdict.NotCheckable))
        );
    }

    private static IEnumerable<Finding> Conflicts(Bench bench, DocumentFindings found) =>
        found.Conflicts.Select(
            (c, i) =>
                new Finding(
                    string.Create(CultureInfo.InvariantCulture, $"conflict-{i + 1}"),
                    What(bench.Evidence, c),
                    c.Rating == Rating.Certain ? FindingRating.Certain : FindingRating.Candidate,
                    c.Conflict.Arithmetic.In(bench.Say.Language),
                    [.. c.Conflict.Claims.Select(x => ClaimOf(bench, x))]
                )
                {
                    Candidates = [.. c.Candidates.Select(x => (Prose)x.Text.In(bench.Say.Language))],
                }
        );

    private static string What(PairEvidence evidence, RatedConflict conflict)
    {
        var source = Wording.Source(evidence, conflict.Conflict.Claims[0].Evidence.Claim.Source);
        return conflict.Reading is null ? source : $"{source}: {Reading(evidence.Say, conflict)}";
    }

    private static string Reading(Speech say, RatedConflict conflict)
    {
        var publishers = string.Join(" | ", conflict.Publishers.Select(p => Wording.Publisher(say, p)));
        return conflict.Publishers.IsEmpty
            ? conflict.Reading!.In(say.Language)
            : say.Text("identities.sources", ("sources", publishers));
    }

    private static DocumentClaim ClaimOf(Bench bench, Contradicted contradicted)
    {
        var say = bench.Say;
        var claim = contradicted.Evidence.Claim;
        var period = claim.Period is { } p ? Wording.Of(say, p) : say["identities.no-period"];
        var what = say.Text(
            "identities.claim",
            ("what", Wording.What(say, claim)),
            ("period", period),
            ("needs", contradicted.NeedsInWords)
        );
        return new(what, Cells.OfClaim(bench, claim), claim.Source, Wording.Place(say, claim));
    }

    private static IEnumerable<Finding> Labels(Bench bench, DocumentFindings found) =>
        found.WrongLabels.Select(
            (w, i) =>
                new Finding(
                    string.Create(CultureInfo.InvariantCulture, $"label-{i + 1}"),
                    Wording.Source(bench.Evidence, w.Claim.Source),
                    FindingRating.Certain,
                    w.Text.In(bench.Say.Language),
                    [
                        new(
                            Wording.What(bench.Say, w.Claim),
                            Cells.OfClaim(bench, w.Claim),
                            w.Claim.Source,
                            Wording.Place(bench.Say, w.Claim)
                        ),
                    ]
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
            bench.Say["identities.disagreements"],
            [
                bench.Say["identities.period"],
                bench.Say["identities.what"],
                bench.Say["identities.one-says"],
                bench.Say["identities.who"],
                bench.Say["identities.another-says"],
                bench.Say["identities.who"],
            ],
            [
                .. shown.Select(d => new Row(
                    d.One.Claim.Period is { } p ? Wording.Of(bench.Say, p) : "",
                    Wording.What(bench.Say, d.One.Claim),
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
                    ? [bench.Say.Text("identities.more", ("shown", shown.Count), ("all", found.Disagreements.Length))]
                    : [],
        };
    }
}
