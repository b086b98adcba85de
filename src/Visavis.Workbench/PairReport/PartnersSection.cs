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
            blocks.Add(new Paragraph(bench.Say["partners.nothing"]));
        }
        return new("partners", bench.Say["partners.heading"], [.. blocks]);
    }

    private static Table Claimed(Bench bench, PairQuery query, Structure structure)
    {
        var say = bench.Say;
        var columns = new List<Column> { say["partners.year"] };
        columns.AddRange(
            structure.Partners.Select(p => Column.Of(Wording.Name(say, p), NumberUnit.Share, NumberKind.Claimed))
        );
        columns.Add(Column.Of(say["partners.sum"], NumberUnit.Share, NumberKind.Calculated));
        var points = Cells.UnitOf(say, new(Analysis.Measures.Unit.ShareDifference, default));
        columns.Add(Column.Of(say["partners.distance"], points, NumberKind.Calculated));
        var rows = structure
            .Periods.Where(query.Holds)
            .Select(period => new Row([
                Wording.Of(say, period),
                .. structure.Partners.Select(p => Share(bench, structure.Cell(p, period))),
                Cells.Calculation(bench.Ask("sum-of-shares", structure.Address(period, structure.AllPartners))),
                Cells.Calculation(
                    bench.Ask("distance-to-target-split", structure.Address(period, structure.ThreeWaySplit))
                ),
            ]));
        return new(
            $"structure-{structure.Direction}-{structure.Reporter.Code}".ToLowerInvariant(),
            say.Text(
                $"partners.structure.{structure.Direction}",
                ("reporter", structure.Reporter),
                ("source", Wording.Source(bench.Evidence, structure.Source))
            ),
            [.. columns],
            [.. rows]
        )
        {
            Notes = [say["partners.note"]],
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
                bench.Say.Text("partners.no-share", ("reporter", reporter), ("partner", partner))
            );
            yield break;
        }
        yield return new Table(
            $"shares-{reporter.Code}".ToLowerInvariant(),
            bench.Say.Text("partners.shares", ("reporter", reporter), ("partner", partner)),
            [
                bench.Say["partners.period"],
                bench.Say["partners.from"],
                Column.Of(bench.Say["partners.in-exports"], NumberUnit.Share, NumberKind.Calculated),
                Column.Of(bench.Say["partners.in-imports"], NumberUnit.Share, NumberKind.Calculated),
                Column.Of(bench.Say["partners.in-turnover"], NumberUnit.Share, NumberKind.Calculated),
                bench.Say["partners.remark"],
            ],
            [
                .. found.Select(r => new Row(
                    Wording.Of(bench.Say, r.Period),
                    Wording.Source(bench.Evidence, r.Source),
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
            ? bench.Say["partners.contradictory"]
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
            bench.Say.Text(
                "partners.largest",
                ("reporter", reporter),
                ("period", latest.Key.Period),
                ("source", Wording.Source(bench.Evidence, latest.Key.Source))
            ),
            [
                new Column(bench.Say["partners.rank"]) { Alignment = Alignment.Right },
                bench.Say["partners.partner"],
                Column.Of(
                    bench.Say["partners.turnover"],
                    Cells.UnitOf(bench.Say, AnswerUnit.UsDollar),
                    NumberKind.Calculated
                ),
            ],
            [
                .. ranked.Select(
                    (p, i) =>
                        new Row(
                            (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
                            Wording.Name(bench.Say, p.Partner),
                            Cells.Of(p.Turnover)
                        )
                ),
            ]
        )
        {
            Notes = [bench.Say["partners.rank-note"]],
            SourceIds = [latest.Key.Source],
        };
    }
}
