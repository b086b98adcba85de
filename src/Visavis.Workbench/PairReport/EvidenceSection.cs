using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

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
                "Every piece of evidence",
                [new Paragraph("No document or statement in the workspace speaks of this pair since 2020.")]
            );
        }
        var blocks = new List<Block>
        {
            new Paragraph(
                "A printed number stands for every number that would have been printed so: the interval beside it. Zeros that end a whole number are taken as rounding. Claims of one lineage are one witness, however often they are repeated. Goods are kept apart from goods and services, and from what the speaker left unsaid."
            ),
        };
        blocks.AddRange(
            claims.Select(c => c.Period!.Value).Distinct().Select(p => TurnoverDots(bench, claims, p)).OfType<Figure>()
        );
        blocks.Add(TableOf(bench, claims));
        return new("evidence", $"{FirstYear} and after: every piece of evidence", [.. blocks]);
    }

    private static Figure? TurnoverDots(Bench bench, List<Claim> claims, Period period)
    {
        var rows = claims
            .Where(c =>
                c.Kind == ClaimKind.Level && c.Direction == "turnover" && c.Period == period && c.Figure is not null
            )
            .Where(c => c.Commodity.IsTotal && c.Coverage != Coverage.Services)
            .DistinctBy(c => (c.Source, c.Printed, c.Coverage))
            .Select(c => new DotRow(
                $"{Forecast(c)}{c.Source}, {Wording.CoverageOf(c.Coverage)}",
                (ValueCell)Cells.OfClaim(bench, c)
            ))
            .Concat(Observed(bench, period))
            .ToList();
        return rows.Count < 2
            ? null
            : new(
                $"turnover-{period.ToString().Replace('/', '-')}",
                $"Turnover in {period}, by who says it",
                new DotChart(Cells.UnitOf(AnswerUnit.UsDollar), [.. rows])
            );
    }

    private static IEnumerable<DotRow> Observed(Bench bench, Period period) =>
        from witness in Witness.Of(bench.Evidence)
        let partner = bench.Evidence.Other(witness.Reporter)
        let turnover = bench.Ask(
            "turnover",
            ("by", witness.Source),
            ("reporter", witness.Reporter.Code),
            ("partner", partner.Code),
            ("period", period.ToString())
        )
        where turnover.IsDefined
        select new DotRow($"{witness.Source}, {witness.Reporter.Code}, goods", Cells.WithInterval(turnover));

    private static Table TableOf(Bench bench, List<Claim> claims) =>
        new(
            "evidence-table",
            "Claims of documents and statements",
            [
                "period",
                "what",
                new Column("printed") { Alignment = Alignment.Right },
                "coverage",
                "source",
                "where",
                "lineage",
            ],
            [
                .. claims.Select(c => new Row(
                    c.Period!.Value,
                    Forecast(c) + Wording.What(c),
                    Cells.OfClaim(bench, c),
                    Wording.CoverageOf(c.Coverage),
                    new Words($"{new Citation(c.Source)}"),
                    Cells.PlaceOf(c),
                    c.Lineage.Statement.Length > 0
                        ? $"{c.Lineage.Publisher}: {c.Lineage.Statement}"
                        : c.Lineage.Publisher
                )),
            ]
        );

    private static string Forecast(Claim claim) => claim.IsForecast ? "forecast: " : "";
}
