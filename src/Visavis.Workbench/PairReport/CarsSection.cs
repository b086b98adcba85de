using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

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
        var unit = NumberUnit.Money(new MoneyUnit(monthly[0].Key.Currency, 6));
        var series = monthly.Select(g => new Series(
            $"to {g.Key.Partner.NameEn}",
            [.. g.OrderBy(o => o.Key.Period.StartMonth).Select(o => Point(bench, o, unit))]
        ));
        var blocks = new List<Block>
        {
            new Figure(
                "cars-chart",
                $"Exports of cars (HS 8703) by {monthly[0].Key.Reporter.NameEn}, monthly",
                new TimeChart(ChartMark.Line, unit, [.. series])
            )
            {
                SourceIds = [monthly[0].Key.Source],
                Notes = ["Euros, FOB. They are never set against dollars without saying at which rate."],
            },
        };
        blocks.AddRange(monthly.Select(g => Turn(bench, g.Key.Source, g.Key.Reporter, g.Key.Partner, g.Key.Currency)));
        blocks.AddRange(monthly.Select(g => Yearly(bench, [.. g])));
        return new("cars", "Cars from the European Union, by month", [.. blocks]);
    }

    private static ChartPoint Point(Bench bench, Observation observation, NumberUnit unit) =>
        new(
            observation.Key.Period,
            Cells.Of(bench.Figure(observation)) is Number n
                ? n with
                {
                    Unit = unit,
                    Decimals = 1,
                }
                : new Missing(MissingReason.NotReported)
        );

    private static Paragraph Turn(Bench bench, string source, Economy reporter, Economy partner, Currency currency)
    {
        var answer = bench.Ask("turn", Selection(source, reporter, partner, currency));
        var month = answer.Receipt.Notes.FirstOrDefault(n => n.Code == "turn")?.Text;
        return month is null
            ? new(
                $"To {partner.NameEn}: no month parts the series into two levels ({answer.Value.WhyUndefined ?? "the break has no name"})."
            )
            : new(
                $"To {partner.NameEn}: the month that best parts the series into two levels is {month}; from it on the typical month is {Cells.Calculation(answer)} times that of before."
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
                Period.Year(year),
                Text(count),
                Cells.Calculation(euros),
                Cells.Calculation(dollars),
                Claim(bench, first.Key.Reporter, partner, year)
            );
        return new(
            $"cars-{partner.Code}".ToLowerInvariant(),
            $"Cars to {partner.NameEn}: sums of the months, and what documents print",
            [
                "year",
                new Column("months") { Alignment = Alignment.Right },
                Column.Of("euros", NumberUnit.Money(new MoneyUnit(first.Key.Currency, 9)), NumberKind.Calculated),
                Column.Of("dollars at the year’s mean rate", Cells.UnitOf(AnswerUnit.UsDollar), NumberKind.Calculated),
                new Column("a document prints") { Alignment = Alignment.Right },
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
