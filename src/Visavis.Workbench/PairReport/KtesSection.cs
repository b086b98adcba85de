using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>The coefficient of trade-and-economic connectedness by side and by vintage of GDP, beside what documents print.</summary>
internal static class KtesSection
{
    public static Section? Of(Bench bench, PairQuery query)
    {
        var vintages = bench
            .Evidence.Rows.Series.Where(s => s.Indicator == "gdp")
            .Select(s => s.Source)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
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
        var columns = new List<Column> { "year", "side", "turnover by" };
        columns.AddRange(vintages.Select(v => Column.Of($"GDP of {v}", NumberUnit.Of(""), NumberKind.Calculated)));
        columns.Add(new Column("printed") { Alignment = Alignment.Right });
        var table = new Table(
            "ktes-table",
            "KTES = 100 · turnover / (GDP + GDP)",
            [.. columns],
            [
                .. rows.Select(r => new Row([
                    r.Witness.Period,
                    r.Witness.Reporter.NameEn,
                    r.Witness.Source,
                    .. r.Values.Select(v => (TableCell)(Cells.Calculation(v) with { Note = "" })),
                    Printed(bench, r.Witness.Period),
                ])),
            ]
        )
        {
            Notes =
            [
                "The figures of a document are its claims; the coefficient calculated from them is ours. Side and GDP vintage both move the third digit or more: an answer without the two is no answer.",
            ],
            SourceIds = [.. vintages],
        };
        return new(
            "ktes",
            "KTES, by side and by GDP vintage",
            [.. Chart(rows, vintages), table, .. Implied(bench, query)]
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

    private static IEnumerable<Block> Chart(
        List<((string Source, Economy Reporter, Period Period) Witness, List<Answer> Values)> rows,
        List<string> vintages
    )
    {
        var series = rows.SelectMany(r => vintages.Zip(r.Values, (v, a) => (r.Witness, Vintage: v, Answer: a)))
            .GroupBy(p => (p.Witness.Source, p.Witness.Reporter.Code, p.Vintage))
            .Where(g => g.Count(p => p.Answer.IsDefined) >= 5)
            .Select(g => new Series(
                $"{g.Key.Code}, {g.Key.Source}, {g.Key.Vintage}",
                [.. g.Select(p => new ChartPoint(p.Witness.Period, Cells.Calculation(p.Answer) with { Note = "" }))]
            ))
            .ToList();
        return series.Count == 0
            ? []
            :
            [
                new Figure(
                    "ktes-chart",
                    "KTES through time, by side",
                    new TimeChart(ChartMark.Line, NumberUnit.Of(""), [.. series])
                ),
            ];
    }

    private static TableCell Printed(Bench bench, Period period) =>
        Claims(bench).FirstOrDefault(c => c.Period == period) is { } claim ? Cells.OfClaim(bench, claim) : "";

    private static IEnumerable<Claim> Claims(Bench bench) =>
        bench.Evidence.PairClaims.Where(c =>
            c.Kind == ClaimKind.Measure
            && c.Indicator.Contains("KTES", StringComparison.Ordinal)
            && c.Figure is not null
        );

    // The GDP sum that makes a printed coefficient true says which vintage its author had.
    private static IEnumerable<Block> Implied(Bench bench, PairQuery query)
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
                    "GDP of the two together that the printed coefficients imply",
                    [
                        "year",
                        new Column("printed KTES") { Alignment = Alignment.Right },
                        Column.Of("implied GDP sum", Cells.UnitOf(AnswerUnit.UsDollar), NumberKind.Calculated),
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
