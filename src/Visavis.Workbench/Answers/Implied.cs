using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>What a printed number implies of the numbers behind it.</summary>
internal static class Implied
{
    /// <summary>The sum of a table's shares in one period.</summary>
    public static Answer SumOfShares(PairEvidence evidence, ReceiptAddress address)
    {
        var unit = new AnswerUnit(Unit.Share, default);
        var (parts, why) = VectorInputs.All(evidence, new Selection(address, evidence.Say), withTargets: false);
        if (parts is null)
        {
            return Answer.Missing(address, unit, why!);
        }
        var receipt = new Receipt(
            address,
            "",
            evidence.Say["answers.sum-of-shares"],
            [.. parts.SelectMany(p => p.Receipts)],
            []
        );
        var bounds = parts.Select(p => p.Bounds).Aggregate((a, b) => a + b);
        return new(address, AnswerKind.Calculated, Measured.Of(parts.Sum(p => p.Value)), bounds, unit, receipt);
    }

    /// <summary>The GDP of two economies together that a printed KTES and a printed turnover imply.</summary>
    public static Answer GdpSum(PairEvidence evidence, ReceiptAddress address)
    {
        var selection = new Selection(address, evidence.Say);
        var claim = evidence.ClaimOf(selection.Text("claim"));
        var turnoverBy = selection.Text("by");
        var period = selection.Period("period");
        var (reporter, partner) = (selection.Economy("reporter"), selection.Economy("partner"));
        if (selection.Trouble is { } trouble || claim is not { Figure: { } figure })
        {
            return Answer.Missing(address, AnswerUnit.UsDollar, selection.Trouble ?? evidence.Say["answers.no-figure"]);
        }
        var query = new LevelQuery(turnoverBy, reporter, partner, "turnover", period);
        var (turnover, why) = Levels.Find(evidence, query);
        if (turnover is null)
        {
            return Answer.Missing(address, AnswerUnit.UsDollar, why!);
        }
        var sum = Ktes.ImpliedGdpSum(turnover.Bounds, figure.Rounding(claim.Qualifier));
        var receipt = new Receipt(
            address,
            "",
            evidence.Say["answers.gdp-sum"],
            [.. turnover.Receipts, Levels.ReceiptOf(evidence, claim)],
            []
        );
        var value = 100 * turnover.Value / (double)figure.Value;
        return new(address, AnswerKind.Calculated, Measured.Of(value), sum, AnswerUnit.UsDollar, receipt);
    }

    /// <summary>The partner's turnover over the turnover with the world, as one witness gives the two.</summary>
    public static Answer ShareOfTurnover(PairEvidence evidence, ReceiptAddress address)
    {
        var selection = new Selection(address, evidence.Say);
        var unit = new AnswerUnit(Unit.Share, default);
        var query = new LevelQuery(
            selection.Text("by"),
            selection.Economy("reporter"),
            selection.Economy("partner"),
            "turnover",
            selection.Period("period")
        );
        if (selection.Trouble is { } trouble)
        {
            return Answer.Missing(address, unit, trouble);
        }
        var (part, why) = Levels.Find(evidence, query);
        var (whole, whyNotWhole) = Levels.Find(evidence, query with { Partner = Economies.World });
        if (part is null || whole is not { Bounds: { IsBounded: true, Low: > 0 } })
        {
            return Answer.Missing(address, unit, why ?? whyNotWhole ?? evidence.Say["answers.no-world"]);
        }
        var bounds = new Interval(part.Bounds.Low / whole.Bounds.High, part.Bounds.High / whole.Bounds.Low);
        var receipt = new Receipt(
            address,
            "",
            evidence.Say["answers.share-of-turnover"],
            [.. part.Receipts, .. whole.Receipts],
            []
        );
        return new(address, AnswerKind.Calculated, Measured.Of(part.Value / whole.Value), bounds, unit, receipt);
    }
}
