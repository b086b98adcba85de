using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>Numbers that are shown as they were published: a source's figure, a document's claim, a GDP.</summary>
internal static class PublishedFigures
{
    public static Answer Figure(PairEvidence evidence, ReceiptAddress address)
    {
        var selection = new Selection(address, evidence.Say);
        var currency = new Currency(selection.Text("currency", "USD"));
        var query = new LevelQuery(
            selection.Text("by"),
            selection.Economy("reporter"),
            selection.Economy("partner"),
            selection.Text("flow"),
            selection.Period("period")
        )
        {
            Commodity = Commodity.Parse(selection.Text("commodity", "TOTAL")),
            Currency = currency,
            Basis = Enum.TryParse<PartnerBasis>(selection.Text("basis", ""), ignoreCase: true, out var basis)
                ? basis
                : null,
        };
        var unit = new AnswerUnit(Unit.UsDollar, currency);
        if (selection.Trouble is { } trouble)
        {
            return Answer.Missing(address, unit, trouble);
        }
        var (input, why) = Levels.Find(evidence, query);
        if (input is null)
        {
            return Answer.Missing(address, unit, why!);
        }
        var method = input.Kind == AnswerKind.Claimed ? "answers.as-printed" : "answers.as-published";
        return Of(address, input, unit, evidence.Say[method]);
    }

    public static Answer Claim(PairEvidence evidence, ReceiptAddress address)
    {
        var selection = new Selection(address, evidence.Say);
        var claim = evidence.ClaimOf(selection.Text("id"));
        if (claim is not { Figure: { } figure })
        {
            return Answer.Missing(
                address,
                default,
                evidence.Say[claim is null ? "answers.no-claim" : "answers.in-words"]
            );
        }
        var (scale, unit) = ClaimUnits.Of(claim);
        var input = new Input(
            (double)(figure.Value * scale),
            figure.Rounding(claim.Qualifier) * scale,
            AnswerKind.Claimed,
            [Levels.ReceiptOf(evidence, claim)]
        );
        return Of(address, input, unit, evidence.Say["answers.as-printed"]);
    }

    public static Answer Gdp(PairEvidence evidence, ReceiptAddress address)
    {
        var selection = new Selection(address, evidence.Say);
        var economy = selection.Economy("economy");
        var period = selection.Period("period");
        var source = selection.Text("gdp");
        var point = evidence.Rows.Series.FirstOrDefault(p =>
            p.Indicator == "gdp" && p.Source == source && economy.Equals(p.Economy) && p.Period == period
        );
        return selection.Trouble is { } trouble ? Answer.Missing(address, AnswerUnit.UsDollar, trouble)
            : point is null
                ? Answer.Missing(
                    address,
                    AnswerUnit.UsDollar,
                    evidence.Say.Text("answers.no-gdp", ("source", source), ("economy", economy), ("period", period))
                )
            : Of(address, SeriesInputs.Of(evidence, point), AnswerUnit.UsDollar, evidence.Say["answers.as-published"]);
    }

    /// <summary>A claim read as an amount of dollars.</summary>
    public static Answer Amount(PairEvidence evidence, ReceiptAddress address)
    {
        var (input, why) = Counts.Forecast(evidence, new Selection(address, evidence.Say));
        return input is null
            ? Answer.Missing(address, AnswerUnit.UsDollar, why!)
            : Of(address, input, AnswerUnit.UsDollar, evidence.Say["answers.as-read"]);
    }

    private static Answer Of(ReceiptAddress address, Input input, AnswerUnit unit, string method) =>
        new(
            address,
            input.Kind,
            Measured.Of(input.Value),
            input.Bounds,
            unit,
            new Receipt(address, "", method, [.. input.Receipts], [])
        );
}
