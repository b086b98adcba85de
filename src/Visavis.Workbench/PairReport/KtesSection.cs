using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Declared;

namespace Visavis.Workbench.PairReport;

/// <summary>The coefficient of trade-and-economic connectedness by side and by vintage of GDP, beside what documents print.</summary>
internal static class KtesSection
{
    public static Section? Of(Bench bench, PairQuery query)
    {
        var vintages = bench.Evidence.GdpVintages.ToList();
        var witnesses = FlowRows
            .Of(bench, query)
            .Where(r => r.Period.IsYear)
            .Select(r => (r.Source, r.Reporter, r.Period))
            .Distinct()
            .OrderBy(w => w.Period.StartMonth)
            .ThenBy(w => w.Reporter.Code, StringComparer.Ordinal)
            .ThenBy(w => w.Source, StringComparer.Ordinal)
            .ToList();
        var rows = witnesses
            .Select(w =>
                (
                    Witness: w,
                    Values: vintages.Select(v => Ask(bench, query, w.Source, w.Reporter, w.Period, v)).ToList()
                )
            )
            .Where(r => r.Values.Any(v => v.IsDefined))
            .ToList();
        if (rows.Count == 0)
        {
            return null;
        }
        var columns = new List<Column>
        {
            bench.Say["ktes.year"],
            bench.Say["ktes.side"],
            bench.Say["ktes.turnover-by"],
        };
        columns.AddRange(
            vintages.Select(v =>
                Column.Of(
                    bench.Say.Text("ktes.gdp", ("source", Wording.Source(bench.Evidence, v))),
                    NumberUnit.Of(""),
                    NumberKind.Calculated
                )
            )
        );
        columns.Add(new Column(bench.Say["ktes.printed"]) { Alignment = Alignment.Right });
        var table = new Table(
            "ktes-table",
            bench.Say["ktes.caption"],
            [.. columns],
            [
                .. rows.Select(r => new Row([
                    r.Witness.Period,
                    Wording.Name(bench.Say, r.Witness.Reporter),
                    Wording.Source(bench.Evidence, r.Witness.Source),
                    .. r.Values.Select(v => (TableCell)(Cells.Calculation(v) with { Note = "" })),
                    Printed(bench, r.Witness.Period),
                ])),
            ]
        )
        {
            Notes = [bench.Say["ktes.note"]],
            SourceIds = [.. vintages],
        };
        return new(
            "ktes",
            bench.Say["ktes.heading"],
            [.. DeclaredCharts.In(bench, query, "ktes"), table, .. Implied(bench)]
        );
    }

    public static Answer Ask(Bench bench, PairQuery query, string by, Economy reporter, Period period, string gdp) =>
        bench.Ask(
            "ktes",
            ("by", by),
            ("reporter", reporter.Code),
            ("partner", bench.Evidence.Other(reporter).Code),
            ("period", period.ToString()),
            ("gdp", gdp)
        );

    private static TableCell Printed(Bench bench, Period period) =>
        Claims(bench).FirstOrDefault(c => c.Period == period) is { } claim ? Cells.OfClaim(bench, claim) : "";

    private static IEnumerable<Claim> Claims(Bench bench) =>
        bench.Evidence.PairClaims.Where(c =>
            c.Kind == ClaimKind.Measure
            && c.Indicator.Contains("KTES", StringComparison.Ordinal)
            && c.Figure is not null
        );

    // The GDP sum that makes a printed coefficient true says which vintage its author had.
    private static IEnumerable<Block> Implied(Bench bench)
    {
        var rows = (
            from claim in Claims(bench)
            let answer = bench.Ask(
                "implied-gdp-sum",
                ("claim", claim.Id),
                ("by", TurnoverBy(bench, claim)),
                ("reporter", claim.Reporter!.Code),
                ("partner", claim.Partner!.Code),
                ("period", claim.Period!.Value.ToString())
            )
            orderby claim.Period!.Value.StartMonth
            select new Row(claim.Period!.Value, Cells.OfClaim(bench, claim), Cells.WithInterval(answer))
        ).ToList();
        return rows.Count == 0
            ? []
            :
            [
                new Table(
                    "ktes-implied",
                    bench.Say["ktes.implied"],
                    [
                        bench.Say["ktes.year"],
                        new Column(bench.Say["ktes.printed-ktes"]) { Alignment = Alignment.Right },
                        Column.Of(
                            bench.Say["ktes.implied-sum"],
                            Cells.UnitOf(bench.Say, AnswerUnit.UsDollar),
                            NumberKind.Calculated
                        ),
                    ],
                    [.. rows]
                ),
            ];
    }

    // The document's own turnover where it prints one, else the most precise that another document prints for the year.
    private static string TurnoverBy(Bench bench, Claim claim) =>
        bench
            .Evidence.PairClaims.Where(c =>
                c.Kind == ClaimKind.Level && c.Direction == "turnover" && c.Period == claim.Period && !c.IsForecast
            )
            .Select(c => (c.Source, Statement: ClaimTerms.EvidenceOf(c)))
            .Where(c => c.Statement is { Interval.IsBounded: true } && c.Statement.Claim.Coverage == Coverage.Goods)
            .OrderBy(c => c.Source == claim.Source ? 0 : 1)
            .ThenBy(c => c.Statement!.Interval.High - c.Statement.Interval.Low)
            .ThenBy(c => c.Source, StringComparer.Ordinal)
            .Select(c => c.Source)
            .FirstOrDefault(claim.Source);
}
