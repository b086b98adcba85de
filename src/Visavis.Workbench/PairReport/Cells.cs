using System.Text.RegularExpressions;
using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Sources;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>From an answer to what a page shows. Decimals are chosen here, nowhere else.</summary>
internal static partial class Cells
{
    /// <summary>A number in its usual unit: money in billions, ratios as the unit says.</summary>
    public static ValueCell Of(Answer answer) =>
        answer.IsDefined
            ? NumberOf(answer)
            : new Missing(MissingReason.NotReported) { Note = answer.Value.WhyUndefined! };

    /// <summary>As <see cref="Of"/>, where a missing number means that a calculation lacks its inputs.</summary>
    public static ValueCell Calculation(Answer answer) =>
        answer.IsDefined
            ? NumberOf(answer)
            : new Missing(MissingReason.NotReproduced) { Note = answer.Value.WhyUndefined! };

    /// <summary>A number with its interval beside it.</summary>
    public static ValueCell WithInterval(Answer answer) =>
        Of(answer) is Number number ? number with { Interval = answer.Bounds } : Of(answer);

    /// <summary>What a document prints, in its own words where it used words.</summary>
    public static TableCell OfClaim(Bench bench, Claim claim)
    {
        var answer = bench.Ask("claim", ("id", claim.Id));
        if (!answer.IsDefined)
        {
            var words = bench.Say.Text("cells.quoted", ("printed", ClaimWords.Printed(claim, bench.Say.Language)));
            return $"{words} {Wording.Unit(bench.Say, claim)}".Trim();
        }
        var unit = ClaimUnits.Printed(claim);
        return NumberOf(answer) with
        {
            Unit = unit.Label == claim.Unit ? unit with { Label = Wording.Unit(bench.Say, claim) } : unit,
            Decimals = Math.Max(0, -claim.Figure!.Value.LastDigit),
            Interval = IsCounted(claim.Kind) ? null : answer.Bounds,
            Printed = Qualified(bench.Say, claim),
        };
    }

    // What is counted is a whole number: it was not rounded.
    private static bool IsCounted(ClaimKind kind) => kind is ClaimKind.Count or ClaimKind.Rank or ClaimKind.Target;

    /// <summary>A whole number of things.</summary>
    public static ValueCell Count(Answer answer) => NumberOf(answer) with { Unit = NumberUnit.Of(""), Decimals = 0 };

    /// <summary>Money in a power of ten, under its name in the language.</summary>
    public static NumberUnit Money(Speech say, MoneyUnit money) =>
        NumberUnit.Money(money) with
        {
            Label = money.Name(say.Language),
        };

    /// <summary>The unit in which answers are shown: money in billions.</summary>
    public static NumberUnit UnitOf(Speech say, AnswerUnit unit)
    {
        var plain = Plain(unit);
        return plain with { Label = Wording.Unit(say, plain.Label) };
    }

    private static NumberUnit Plain(AnswerUnit unit) =>
        unit.Unit switch
        {
            Unit.UsDollar => NumberUnit.Money(new MoneyUnit(unit.Currency, 9)),
            Unit.Share => NumberUnit.Share,
            Unit.Growth => NumberUnit.Growth,
            Unit.ShareDifference => NumberUnit.PercentagePoints,
            Unit.Hundredfold => NumberUnit.Of(""),
            Unit.Log => NumberUnit.Log,
            Unit.Quotient => NumberUnit.Quotient,
            Unit.Rank => NumberUnit.Of(""),
            Unit.UsDollarPerKilogram => NumberUnit.Of("USD per kg"),
            _ => NumberUnit.Ratio,
        };

    private static Number NumberOf(Answer answer) =>
        new(
            (decimal)answer.Value.Value,
            UnitOf(answer.Say, answer.Unit),
            DecimalsOf(answer),
            answer.Kind switch
            {
                AnswerKind.Reported => NumberKind.Reported,
                AnswerKind.Claimed => NumberKind.Claimed,
                AnswerKind.Estimated => NumberKind.Estimated,
                _ => NumberKind.Calculated,
            },
            answer.Receipt
        );

    private static int DecimalsOf(Answer answer) =>
        answer.Unit.Unit switch
        {
            Unit.Rank => 0,
            Unit.UsDollar or Unit.UsDollarPerKilogram => 2,
            Unit.Hundredfold or Unit.Log or Unit.Ratio => 3,
            _ => 1,
        };

    // A deficit or a decline is printed without its sign; the words that say so stand elsewhere in the sentence.
    private static bool LacksSign(Claim claim) =>
        claim.Figure is { Value: < 0 } && !claim.Printed.StartsWith('-') && !claim.Printed.StartsWith('−');

    private static string Qualified(Speech say, Claim claim)
    {
        var printed = DecimalMark().Replace(claim.Printed, SpokenNumber.Format(say.Language).NumberDecimalSeparator);
        var number = LacksSign(claim) ? say.Text("cells.minus", ("number", printed)) : printed;
        return claim.Qualifier == Qualifier.Exactly ? number : say.Text($"cells.{claim.Qualifier}", ("number", number));
    }

    // Our files write every number with a point, whatever the document's language.
    [GeneratedRegex(@"(?<=\d)\.(?=\d)", RegexOptions.None, 1000)]
    private static partial Regex DecimalMark();
}
