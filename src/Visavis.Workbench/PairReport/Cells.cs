using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench.Answers;

namespace Visavis.Workbench.PairReport;

/// <summary>From an answer to what a page shows. Decimals are chosen here, nowhere else.</summary>
internal static class Cells
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
            return $"“{claim.Printed}” {claim.Unit}".Trim();
        }
        var number = NumberOf(answer);
        return number with { Interval = answer.Bounds, Printed = Word(claim.Qualifier) + claim.Printed };
    }

    public static NumberUnit UnitOf(AnswerUnit unit) =>
        unit.Unit switch
        {
            Unit.UsDollar => NumberUnit.Money(new MoneyUnit(unit.Currency, 9)),
            Unit.Share => NumberUnit.Share,
            Unit.Growth => NumberUnit.Growth,
            Unit.ShareDifference => NumberUnit.PercentagePoints,
            Unit.Hundredfold => NumberUnit.Of(""),
            Unit.Log => NumberUnit.Log,
            _ => NumberUnit.Ratio,
        };

    private static Number NumberOf(Answer answer) =>
        new(
            (decimal)answer.Value.Value,
            UnitOf(answer.Unit),
            DecimalsOf(answer),
            answer.Kind switch
            {
                AnswerKind.Reported => NumberKind.Reported,
                AnswerKind.Claimed => NumberKind.Claimed,
                _ => NumberKind.Calculated,
            },
            answer.Receipt
        );

    private static int DecimalsOf(Answer answer) =>
        answer.Unit.Unit switch
        {
            Unit.UsDollar => 2,
            Unit.Hundredfold or Unit.Log or Unit.Ratio => 3,
            _ => 1,
        };

    private static string Word(Qualifier qualifier) =>
        qualifier switch
        {
            Qualifier.About => "about ",
            Qualifier.Almost => "almost ",
            Qualifier.MoreThan => "more than ",
            Qualifier.LessThan => "less than ",
            _ => "",
        };
}
