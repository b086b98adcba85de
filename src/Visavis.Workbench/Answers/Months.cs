using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Econometrics;
using Visavis.Econometrics.Robust;

namespace Visavis.Workbench.Answers;

/// <summary>Numbers made of a monthly series: the sum of a year's months, and the month that parts the series into two levels.</summary>
internal static class Months
{
    private const int ShortestLevel = 3;

    /// <summary>Sum of the months of one year, in the currency of the source or converted at the year's mean rate.</summary>
    public static Answer Sum(PairEvidence evidence, ReceiptAddress address)
    {
        var selection = new Selection(address, evidence.Say);
        var year = selection.Period("year");
        var months = Series(evidence, selection).Where(o => year.Covers(o.Key.Period)).ToList();
        var currency = new Currency(selection.Text("in", selection.Text("currency")));
        var unit = new AnswerUnit(Unit.UsDollar, currency);
        if (selection.Trouble is { } trouble || months.Count == 0)
        {
            return Answer.Missing(
                address,
                unit,
                selection.Trouble ?? evidence.Say.Text("answers.no-month", ("year", year))
            );
        }
        var inputs = months.ConvertAll(m => Levels.Of(evidence, m));
        var (rate, why) = Rate(evidence, selection, year, months[0].Key.Currency, currency);
        return rate is null
            ? Answer.Missing(address, unit, why!)
            : Total(evidence.Say, address, unit, months, inputs, rate);
    }

    /// <summary>The median month from the turn on over the median month before; the note <c>turn</c> names the month.</summary>
    public static Answer Turn(PairEvidence evidence, ReceiptAddress address)
    {
        var selection = new Selection(address, evidence.Say);
        var months = Series(evidence, selection).OrderBy(o => o.Key.Period.StartMonth).ToList();
        var unit = new AnswerUnit(Unit.Ratio, default);
        if (selection.Trouble is { } trouble)
        {
            return Answer.Missing(address, unit, trouble);
        }
        if (months.Exists(m => m.Value <= 0))
        {
            return Answer.Missing(address, unit, evidence.Say["answers.no-logarithm"]);
        }
        var values = months.Select(m => (double)m.Value!.Value).ToArray();
        var turn = SingleBreak.Find([.. values.Select(v => Math.Log(v))], ShortestLevel);
        if (turn < 0)
        {
            return Answer.Missing(address, unit, evidence.Say.Text("answers.too-short", ("months", 2 * ShortestLevel)));
        }
        var ratio = Quantiles.Median(values[turn..]) / Quantiles.Median(values[..turn]);
        var receipt = new Receipt(
            address,
            "",
            evidence.Say["answers.turn"],
            [.. months.Select(m => Levels.ReceiptOf(evidence, m))],
            [new Note("turn", months[turn].Key.Period.ToString(), 1)]
        );
        return new(address, AnswerKind.Calculated, Measured.Of(ratio), Interval.Point((decimal)ratio), unit, receipt);
    }

    /// <summary>The longest run of months below the same month of the year before: its trade over that of the same months a year earlier. The note <c>run</c> names it.</summary>
    public static Answer Run(PairEvidence evidence, ReceiptAddress address)
    {
        var selection = new Selection(address, evidence.Say);
        var unit = new AnswerUnit(Unit.Growth, default);
        var byPeriod = Series(evidence, selection).ToDictionary(o => o.Key.Period);
        if (selection.Trouble is { } trouble)
        {
            return Answer.Missing(address, unit, trouble);
        }
        var run = LongestFall(byPeriod);
        if (run.Count == 0)
        {
            return Answer.Missing(address, unit, evidence.Say["answers.no-fall"]);
        }
        var before = run.ConvertAll(m => byPeriod[m.Key.Period.PlusYears(-1)]);
        var change = (double)(run.Sum(m => m.Value!.Value) / before.Sum(m => m.Value!.Value)) - 1;
        var receipt = new Receipt(
            address,
            "",
            evidence.Say["answers.fall"],
            [.. run.Concat(before).Select(m => Levels.ReceiptOf(evidence, m))],
            [new Note("run", $"{Period.Span(run[0].Key.Period, run[^1].Key.Period)}", run.Count)]
        );
        return new(address, AnswerKind.Calculated, Measured.Of(change), Interval.Point((decimal)change), unit, receipt);
    }

    private static List<Observation> LongestFall(Dictionary<Period, Observation> byPeriod)
    {
        var (longest, current) = (new List<Observation>(), new List<Observation>());
        foreach (var month in byPeriod.Values.OrderBy(o => o.Key.Period.StartMonth))
        {
            var isBelow =
                byPeriod.TryGetValue(month.Key.Period.PlusYears(-1), out var before) && month.Value < before.Value;
            var isNext = current.Count == 0 || current[^1].Key.Period.Plus(1) == month.Key.Period;
            current =
                isBelow && isNext ? [.. current, month]
                : isBelow ? [month]
                : [];
            longest = current.Count > longest.Count ? current : longest;
        }
        return longest;
    }

    private static IEnumerable<Observation> Series(PairEvidence evidence, Selection selection)
    {
        var reporter = selection.Economy("reporter");
        var partner = selection.Economy("partner");
        var flow = selection.Text("flow") == "export" ? Flow.Export : Flow.Import;
        var commodity = Commodity.Parse(selection.Text("commodity", "TOTAL"));
        var currency = selection.Text("currency", "USD");
        return evidence
            .ObservationsBy(selection.Text("by"))
            .Where(o => o.Key.Reporter.Equals(reporter) && o.Key.Partner.Equals(partner) && o.Key.Flow == flow)
            .Where(o =>
                o.Key.Commodity == commodity
                && o.Key.Currency.Code == currency
                && o.Key.Period.IsMonth
                && o.Status.HasValue()
            );
    }

    private static (Input? Rate, string? Why) Rate(
        PairEvidence evidence,
        Selection selection,
        Period year,
        Currency from,
        Currency to
    )
    {
        if (from == to)
        {
            return (new(1, Interval.Point(1), AnswerKind.Calculated, []), null);
        }
        var source = selection.Text("fx");
        var indicator = $"fx-{to.Code}-per-{from.Code}".ToLowerInvariant();
        var point = evidence.Rows.Series.FirstOrDefault(p =>
            p.Source == source && p.Indicator == indicator && p.Period == year
        );
        return point is null
            ? (
                null,
                evidence.Say.Text(
                    "answers.no-rate",
                    ("source", source),
                    ("from", from.Code),
                    ("to", to.Code),
                    ("period", year)
                )
            )
            : (SeriesInputs.Of(evidence, point), null);
    }

    private static Answer Total(
        Speech say,
        ReceiptAddress address,
        AnswerUnit unit,
        List<Observation> months,
        List<Input> inputs,
        Input rate
    )
    {
        var factor = (decimal)rate.Value;
        var bounds = inputs.Select(i => i.Bounds).Aggregate((a, b) => a + b) * factor;
        var value = inputs.Sum(i => i.Value) * rate.Value;
        var count = months.Count;
        var notes =
            count == 12
                ? Array.Empty<Note>()
                : [new Note("part-year", say.Text("answers.part-year", ("months", count)), count)];
        var receipt = new Receipt(
            address,
            "",
            say.Text(rate.Receipts.Count == 0 ? "answers.sum" : "answers.sum-at-rate", ("months", count)),
            [.. inputs.SelectMany(i => i.Receipts), .. rate.Receipts],
            [.. notes]
        );
        return new(address, AnswerKind.Calculated, Measured.Of(value), bounds, unit, receipt);
    }
}
