using Visavis.Analysis.Identities;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Declared;

namespace Visavis.Workbench.PairReport;

/// <summary>Who trades with whom: the structures that documents print, cell by cell, and the shares that the evidence can calculate.</summary>
internal static class PartnersSection
{
    public static Section Of(Bench bench, PairQuery query)
    {
        var blocks = new List<Block>(DeclaredCharts.In(bench, query, "partners"));
        foreach (var structure in Structure.Of(bench.Evidence))
        {
            blocks.Add(Claimed(bench, query, structure));
        }
        foreach (var (reporter, partner) in new[] { (query.A, query.B), (query.B, query.A) })
        {
            blocks.AddRange(Calculated(bench, query, reporter, partner));
            blocks.AddRange(TopPartners(bench, query, reporter));
        }
        if (blocks.Count == 0)
        {
            blocks.Add(new Paragraph("Nothing in the workspace says with whom else the two trade."));
        }
        return new("partners", "Who trades with whom", [.. blocks]);
    }

    private static Table Claimed(Bench bench, PairQuery query, Structure structure)
    {
        var columns = new List<Column> { "year" };
        columns.AddRange(structure.Partners.Select(p => Column.Of(p.NameEn, NumberUnit.Share, NumberKind.Claimed)));
        columns.Add(Column.Of("sum", NumberUnit.Share, NumberKind.Calculated));
        columns.Add(Column.Of("to an equal split of three", NumberUnit.PercentagePoints, NumberKind.Calculated));
        var rows = structure
            .Periods.Where(query.Holds)
            .Select(period => new Row([
                period,
                .. structure.Partners.Select(p => Share(bench, structure.Cell(p, period))),
                Cells.Calculation(bench.Ask("sum-of-shares", structure.Address(period, structure.AllPartners))),
                Cells.Calculation(
                    bench.Ask("distance-to-target-split", structure.Address(period, structure.ThreeWaySplit))
                ),
            ]));
        var direction = structure.Direction == "export" ? "exports" : "imports";
        return new(
            $"structure-{structure.Direction}-{structure.Reporter.Code}".ToLowerInvariant(),
            $"Structure of {structure.Reporter.NameEn}’s {direction}, as {structure.Source} prints it",
            [.. columns],
            [.. rows]
        )
        {
            Notes =
            [
                "The shares are the document’s claims; the sum and the distance to one third each (Russia, European Union, everybody else) are calculated from them.",
            ],
            SourceIds = [structure.Source],
        };
    }

    private static IEnumerable<Block> Calculated(Bench bench, PairQuery query, Economy reporter, Economy partner)
    {
        var rows =
            from source in bench.Evidence.Rows.Sources.Keys.Order(StringComparer.Ordinal)
            from period in PeriodsWithWorld(bench.Evidence, source, reporter)
            where query.Holds(period)
            let exports = Share(bench, "partner-share-in-exports", source, reporter, partner, period)
            let imports = Share(bench, "partner-share-in-imports", source, reporter, partner, period)
            let ofFlows = Share(bench, "partner-share-in-turnover", source, reporter, partner, period)
            let turnover = ofFlows.IsDefined
                ? ofFlows
                : Share(bench, "share-of-turnover", source, reporter, partner, period)
            where exports.IsDefined || imports.IsDefined || turnover.IsDefined
            orderby source, period.StartMonth
            select (Source: source, Period: period, Exports: exports, Imports: imports, Turnover: turnover);
        var found = rows.ToList();
        if (found.Count == 0)
        {
            yield return new Paragraph(
                $"No source in the workspace gives {reporter.NameEn}’s trade with {partner.NameEn} and with the world for the same period, so no share can be calculated from one witness."
            );
            yield break;
        }
        yield return new Table(
            $"shares-{reporter.Code}".ToLowerInvariant(),
            $"Share of {partner.NameEn} in the trade of {reporter.NameEn}, calculated",
            [
                "period",
                "from",
                Column.Of("in exports", NumberUnit.Share, NumberKind.Calculated),
                Column.Of("in imports", NumberUnit.Share, NumberKind.Calculated),
                Column.Of("in turnover", NumberUnit.Share, NumberKind.Calculated),
                "remark",
            ],
            [
                .. found.Select(r => new Row(
                    r.Period,
                    r.Source,
                    Plain(r.Exports),
                    Plain(r.Imports),
                    Plain(r.Turnover),
                    Remark(bench, r.Source, r.Period)
                )),
            ]
        )
        {
            SourceIds = [.. found.Select(r => r.Source).Distinct(StringComparer.Ordinal)],
        };
    }

    private static TableCell Share(Bench bench, Claim? claim) =>
        claim is null ? new Missing(MissingReason.NotReported)
        : Cells.OfClaim(bench, claim) is Number number ? number with { Interval = null }
        : claim.Printed;

    // A share of two misprinted amounts is calculated all the same; that its inputs contradict each other is said.
    private static string Remark(Bench bench, string source, Period period) =>
        bench.Findings.Findings.Any(f =>
            f.Verdict == Verdict.Inconsistent
            && f.Claim.Source == source
            && f.Claim.Period == period
            && f.Claim.Kind == ClaimKind.Level
        )
            ? "amounts that this document prints for the period contradict each other: see the identities"
            : "";

    private static ValueCell Plain(Answer answer) => Cells.Calculation(answer) with { Note = "" };

    private static IEnumerable<Period> PeriodsWithWorld(PairEvidence evidence, string source, Economy reporter) =>
        evidence
            .ObservationsBy(source)
            .Where(o =>
                o.Key.Reporter.Equals(reporter) && o.Key.Partner.Kind == EconomyKind.World && o.Key.Commodity.IsTotal
            )
            .Select(o => o.Key.Period)
            .Concat(
                evidence
                    .ClaimsBy(source)
                    .Where(c =>
                        reporter.Equals(c.Reporter)
                        && c.Partner?.Kind == EconomyKind.World
                        && c.Kind == ClaimKind.Level
                        && c.Period is not null
                    )
                    .Select(c => c.Period!.Value)
            )
            .Distinct();

    private static Answer Share(
        Bench bench,
        string measure,
        string source,
        Economy reporter,
        Economy partner,
        Period period
    ) =>
        bench.Ask(
            measure,
            ("by", source),
            ("reporter", reporter.Code),
            ("partner", partner.Code),
            ("period", period.ToString())
        );

    private static IEnumerable<Block> TopPartners(Bench bench, PairQuery query, Economy reporter)
    {
        var latest = bench
            .Evidence.Rows.Observations.Where(o =>
                o.Key.Reporter.Equals(reporter) && o.Key.Commodity.IsTotal && o.Key.Period.IsYear
            )
            .Where(o => o.Key.Partner.Kind == EconomyKind.Economy && o.Status.HasValue() && query.Holds(o.Key.Period))
            .GroupBy(o => (o.Source, o.Key.Period))
            .Where(g => g.Select(o => o.Key.Partner).Distinct().Count() >= 10)
            .OrderByDescending(g => g.Key.Period.StartMonth)
            .ThenByDescending(g => g.Count())
            .FirstOrDefault();
        if (latest is null)
        {
            yield break;
        }
        var ranked = latest
            .GroupBy(o => o.Key.Partner)
            .Select(g =>
                (
                    Partner: g.Key,
                    Turnover: bench.Ask(
                        "turnover",
                        ("by", latest.Key.Source),
                        ("reporter", reporter.Code),
                        ("partner", g.Key.Code),
                        ("period", latest.Key.Period.ToString())
                    )
                )
            )
            .Where(p => p.Turnover.IsDefined)
            .OrderByDescending(p => p.Turnover.Value.Value)
            .Take(12)
            .ToList();
        yield return new Table(
            $"partners-{reporter.Code}".ToLowerInvariant(),
            $"Largest partners of {reporter.NameEn} in {latest.Key.Period}, among those that {latest.Key.Source} lists",
            [
                new Column("rank") { Alignment = Alignment.Right },
                "partner",
                Column.Of("turnover", Cells.UnitOf(AnswerUnit.UsDollar), NumberKind.Calculated),
            ],
            [
                .. ranked.Select(
                    (p, i) =>
                        new Row(
                            (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                            p.Partner.NameEn,
                            Cells.Of(p.Turnover)
                        )
                ),
            ]
        )
        {
            Notes = ["The source does not list every partner: a rank is a rank in its list."],
            SourceIds = [latest.Key.Source],
        };
    }
}
