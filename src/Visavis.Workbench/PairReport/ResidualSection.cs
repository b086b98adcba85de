using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>What published group totals say of a pair that is not published, and what they do not say.</summary>
internal static class ResidualSection
{
    private const string Members = "CIS_8";

    public static Section? Of(Bench bench, PairQuery query)
    {
        var totals = Totals(bench, query).ToList();
        if (totals.Count == 0)
        {
            return null;
        }
        var table = new Table(
            "residual-table",
            "Group totals less the mirrors of the other members",
            [
                "period",
                "flow",
                Column.Of("group total", Cells.UnitOf(AnswerUnit.UsDollar), NumberKind.Claimed),
                Column.Of(
                    "missing mirrors left in: an upper bound",
                    Cells.UnitOf(AnswerUnit.UsDollar),
                    NumberKind.Calculated
                ),
                Column.Of(
                    "mirrors of other periods carried: still an upper bound",
                    Cells.UnitOf(AnswerUnit.UsDollar),
                    NumberKind.Calculated
                ),
                "the method as published",
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
        return new(
            "residual",
            "The combined method on published group totals",
            [
                new Paragraph(
                    "Where a pair is not published but a group that contains it is, the pair is the total less what the other members’ mirrors record. A mirror that is missing stays in the result and makes it too high; that is said, not hidden."
                ),
                table,
            ]
        );
    }

    /// <summary>The estimate for one claim of a group total.</summary>
    public static Answer Ask(Bench bench, Claim total, string missing) =>
        bench.Ask("residual", [.. Selection(bench, total), ("missing", missing)]);

    /// <summary>The claims of either economy's trade with a group that has the other as a member.</summary>
    public static IEnumerable<Claim> Totals(Bench bench, PairQuery query) =>
        bench
            .Evidence.Rows.Claims.Where(c =>
                c.Kind == ClaimKind.Level && c.Partner?.Code == "CIS" && c.Direction is "export" or "import"
            )
            .Where(c => c.Figure is not null && c.Period is { } p && query.Holds(p) && !c.IsForecast)
            .Where(c => query.A.Equals(c.Reporter) || query.B.Equals(c.Reporter))
            .Where(c => IsMember(bench.Evidence.Other(c.Reporter!), c.Period!.Value))
            .OrderBy(c => c.Period!.Value.StartMonth)
            .ThenBy(c => c.Direction, StringComparer.Ordinal);

    private static bool IsMember(Economy economy, Period period) => Groups.Members(Members, period).Contains(economy);

    private static (string, string)[] Selection(Bench bench, Claim total) =>
        [
            ("by", total.Source),
            ("reporter", total.Reporter!.Code),
            ("partner", bench.Evidence.Other(total.Reporter).Code),
            ("flow", total.Direction),
            ("period", total.Period!.Value.ToString()),
            ("group", total.Partner!.Code),
            ("members", Members),
        ];

    private static Row RowOf(Bench bench, Claim total)
    {
        var left = Ask(bench, total, "left-out");
        var why = left.Receipt.Notes.FirstOrDefault(n => n.Code == "not-reproduced")?.Text;
        return new(
            total.Period!.Value,
            total.Direction + "s",
            Cells.OfClaim(bench, total),
            Cells.WithInterval(left),
            Cells.WithInterval(Ask(bench, total, "carried")),
            why is null ? "reproduced" : $"not reproduced: {why}"
        );
    }
}
