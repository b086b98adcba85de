using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Declared;

namespace Visavis.Workbench.PairReport;

/// <summary>European Union's exports of cars to the pair, month by month: the signal that is asked about when re-exports are suspected.</summary>
internal static class CarsSection
{
    private const string Cars = "HS8703";

    public static Section? Of(Bench bench, PairQuery query)
    {
        var monthly = bench
            .Evidence.Rows.Observations.Where(o =>
                o.Key.Commodity.ToString() == Cars && o.Key.Period.IsMonth && o.Status.HasValue()
            )
            .Where(o => o.Key.Partner.Equals(query.A) || o.Key.Partner.Equals(query.B))
            .GroupBy(o => (o.Source, o.Key.Reporter, o.Key.Partner, o.Key.Currency))
            .OrderBy(g => g.Key.Partner.Equals(query.A) ? 0 : 1)
            .ToList();
        if (monthly.Count == 0)
        {
            return null;
        }
        var blocks = new List<Block>(DeclaredCharts.In(bench, query, "cars"));
        blocks.AddRange(monthly.Select(g => Turn(bench, g.Key.Source, g.Key.Reporter, g.Key.Partner, g.Key.Currency)));
        blocks.AddRange(monthly.Select(g => Yearly(bench, [.. g])));
        return new("cars", bench.Say["cars.heading"], [.. blocks]);
    }

    private static Paragraph Turn(Bench bench, string source, Economy reporter, Economy partner, Currency currency)
    {
        var answer = bench.Ask("turn", Selection(source, reporter, partner, currency));
        var month = answer.Receipt.Notes.FirstOrDefault(n => n.Code == "turn")?.Text;
        return new(
            month is null
                ? Prose.Of(bench.Say, "cars.no-turn", ("partner", partner), ("why", answer.Value.WhyUndefined!))
                : Prose.Of(
                    bench.Say,
                    "cars.turn",
                    ("partner", partner),
                    ("month", Period.Parse(month)),
                    ("times", Cells.Calculation(answer))
                )
        );
    }

    private static (string Key, string Value)[] Selection(
        string source,
        Economy reporter,
        Economy partner,
        Currency currency
    ) =>
        [
            ("by", source),
            ("reporter", reporter.Code),
            ("partner", partner.Code),
            ("flow", "export"),
            ("commodity", Cars),
            ("currency", currency.Code),
        ];

    private static Table Yearly(Bench bench, List<Observation> months)
    {
        var first = months[0];
        var partner = first.Key.Partner;
        var rows =
            from year in months.Select(o => o.Key.Period.FirstYear).Distinct().Order()
            let count = months.Count(o => o.Key.Period.FirstYear == year)
            let selection = Selection(first.Source, first.Key.Reporter, partner, first.Key.Currency)
            let euros = bench.Ask("sum-of-months", [.. selection, ("year", Text(year))])
            let dollars = bench.Ask(
                "sum-of-months",
                [.. selection, ("year", Text(year)), ("in", "USD"), ("fx", "ecb-annual")]
            )
            select new Row(
                Wording.Of(bench.Say, Period.Year(year)),
                Text(count),
                Cells.Calculation(euros),
                Cells.Calculation(dollars),
                Claim(bench, first.Key.Reporter, partner, year)
            );
        return new(
            $"cars-{partner.Code}".ToLowerInvariant(),
            bench.Say.Text("cars.yearly", ("partner", partner)),
            [
                bench.Say["cars.year"],
                new Column(bench.Say["cars.months"]) { Alignment = Alignment.Right },
                Column.Of(
                    bench.Say["cars.euros"],
                    Cells.Money(bench.Say, new(first.Key.Currency, 9)),
                    NumberKind.Calculated
                ),
                Column.Of(
                    bench.Say["cars.dollars"],
                    Cells.UnitOf(bench.Say, AnswerUnit.UsDollar),
                    NumberKind.Calculated
                ),
                new Column(bench.Say["cars.printed"]) { Alignment = Alignment.Right },
            ],
            [.. rows]
        )
        {
            SourceIds = [first.Source],
        };
    }

    private static TableCell Claim(Bench bench, Economy reporter, Economy partner, int year)
    {
        var claim = bench.Evidence.Rows.Claims.FirstOrDefault(c =>
            c.Kind == ClaimKind.Level
            && c.Period == Period.Year(year)
            && c.Commodity.ToString() == Cars
            && (
                (c.Direction == "export" && partner.Equals(c.Partner))
                || (c.Direction == "import" && partner.Equals(c.Reporter))
            )
        );
        return claim is null ? "" : Cells.OfClaim(bench, claim);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
