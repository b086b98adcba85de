using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Declared;

namespace Visavis.Workbench.PairReport;

/// <summary>Every piece of evidence on the pair since publication thinned out, with its rounding interval, coverage and lineage.</summary>
internal static class EvidenceSection
{
    private const int FirstYear = 2020;

    public static Section Of(Bench bench, PairQuery query)
    {
        var claims = bench
            .Evidence.PairClaims.Where(c =>
                c.Period is { } p && p.FirstYear >= FirstYear && query.Holds(p) && c.Direction.Length > 0
            )
            .Where(c => c.Kind <= ClaimKind.Change)
            .OrderBy(c => c.Period!.Value.StartMonth)
            .ThenBy(c => c.Period!.Value.Months)
            .ThenBy(c => c.Direction, StringComparer.Ordinal)
            .ThenBy(c => c.Kind)
            .ThenBy(c => c.Id, StringComparer.Ordinal)
            .ToList();
        if (claims.Count == 0)
        {
            return new(
                "evidence",
                bench.Say["evidence.heading"],
                [new Paragraph(bench.Say.Text("evidence.none", ("since", Period.Year(FirstYear))))]
            );
        }
        var blocks = new List<Block> { new Paragraph(bench.Say["evidence.lead"]) };
        blocks.AddRange(DeclaredCharts.In(bench, query, "evidence"));
        blocks.Add(TableOf(bench, claims));
        return new("evidence", bench.Say.Text("evidence.since", ("since", Period.Year(FirstYear))), [.. blocks]);
    }

    private static Table TableOf(Bench bench, List<Claim> claims) =>
        new(
            "evidence-table",
            bench.Say["evidence.caption"],
            [
                bench.Say["evidence.period"],
                bench.Say["evidence.what"],
                new Column(bench.Say["evidence.printed"]) { Alignment = Alignment.Right },
                bench.Say["evidence.coverage"],
                bench.Say["evidence.source"],
                bench.Say["evidence.where"],
                bench.Say["evidence.lineage"],
            ],
            [
                .. claims.Select(c => new Row(
                    Wording.Of(bench.Say, c.Period!.Value),
                    Forecast(bench, c) + Wording.What(bench.Say, c),
                    Cells.OfClaim(bench, c),
                    Wording.CoverageOf(bench.Say, c.Coverage),
                    new Words($"{new Citation(c.Source)}"),
                    Wording.Place(bench.Say, c),
                    Lineage(bench, c)
                )),
            ]
        );

    private static string Forecast(Bench bench, Claim claim) => claim.IsForecast ? bench.Say["evidence.forecast"] : "";

    // Claims of one statement are one witness: its mark tells which belong together.
    private static string Lineage(Bench bench, Claim claim) =>
        claim.Lineage.Statement.Length > 0
            ? bench.Say.Text(
                "evidence.statement",
                ("publisher", Wording.Publisher(bench.Say, claim)),
                ("statement", claim.Lineage.Statement)
            )
            : Wording.Publisher(bench.Say, claim);
}
