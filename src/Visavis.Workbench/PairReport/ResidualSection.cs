using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>What published group totals say of a pair that is not published, and what they do not say.</summary>
internal static class ResidualSection
{
    public static Section? Of(Bench bench, PairQuery query)
    {
        var totals = Totals(bench, query).ToList();
        if (totals.Count == 0)
        {
            return null;
        }
        var unit = Cells.UnitOf(bench.Say, AnswerUnit.UsDollar);
        var table = new Table(
            "residual-table",
            bench.Say["residual.table"],
            [
                bench.Say["residual.period"],
                bench.Say["residual.flow"],
                Column.Of(bench.Say["residual.total"], unit, NumberKind.Claimed),
                Column.Of(bench.Say["residual.left-in"], unit, NumberKind.Calculated),
                Column.Of(bench.Say["residual.carried"], unit, NumberKind.Calculated),
                bench.Say["residual.method"],
            ],
            [.. totals.Select(t => RowOf(bench, t))]
        )
        {
            Notes =
            [
                .. totals
                    .SelectMany(t => Ask(bench, t, "left-out").Receipt.Notes.Select(n => n.Text))
                    .Distinct(StringComparer.Ordinal)
                    .Select(n => (Prose)n),
            ],
        };
        return new("residual", bench.Say["residual.heading"], [new Paragraph(bench.Say["residual.lead"]), table]);
    }

    /// <summary>The estimate for one claim of a group total.</summary>
    public static Answer Ask(Bench bench, Claim total, string missing) =>
        bench.Ask("residual", [.. Selection(bench, total), ("missing", missing)]);

    /// <summary>The claims of either economy's trade with a group whose publishers are known to count the other.</summary>
    public static IEnumerable<Claim> Totals(Bench bench, PairQuery query) =>
        bench
            .Evidence.Rows.Claims.Where(c =>
                c.Kind == ClaimKind.Level && c.Partner is not null && c.Direction is "export" or "import"
            )
            .Where(c => c.Figure is not null && c.Period is { } p && query.Holds(p) && !c.IsForecast)
            .Where(c => query.A.Equals(c.Reporter) || query.B.Equals(c.Reporter))
            .Where(c => IsCounted(bench.Evidence.Other(c.Reporter!), c.Partner!, c.Period!.Value))
            .OrderBy(c => c.Period!.Value.StartMonth)
            .ThenBy(c => c.Direction, StringComparer.Ordinal);

    private static bool IsCounted(Economy economy, Economy group, Period period) =>
        Groups.CountedAs(group.Code) is { } members && Groups.Members(members, period).Contains(economy);

    private static (string, string)[] Selection(Bench bench, Claim total) =>
        [
            ("by", total.Source),
            ("reporter", total.Reporter!.Code),
            ("partner", bench.Evidence.Other(total.Reporter).Code),
            ("flow", total.Direction),
            ("period", total.Period!.Value.ToString()),
            ("group", total.Partner!.Code),
            ("members", Groups.CountedAs(total.Partner.Code)!),
        ];

    private static Row RowOf(Bench bench, Claim total)
    {
        var left = Ask(bench, total, "left-out");
        var why = left.Receipt.Notes.FirstOrDefault(n => n.Code == "not-reproduced")?.Text;
        return new(
            Wording.Of(bench.Say, total.Period!.Value),
            bench.Say[$"residual.{total.Direction}"],
            Cells.OfClaim(bench, total),
            Cells.WithInterval(left),
            Cells.WithInterval(Ask(bench, total, "carried")),
            why is null ? bench.Say["residual.reproduced"] : bench.Say.Text("residual.not-reproduced", ("why", why))
        );
    }
}
