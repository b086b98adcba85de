using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>Whose number it is.</summary>
public enum AnswerKind
{
    /// <summary>A statistical source published it.</summary>
    Reported,

    /// <summary>A document or a statement prints it: its claim, not our calculation.</summary>
    Claimed,

    /// <summary>Visavis computed it from figures that were published.</summary>
    Calculated,

    /// <summary>Visavis estimated it from everything that is said.</summary>
    Estimated,
}

/// <summary>A number with its interval, its unit and its receipt; or the reason why there is none.</summary>
public sealed record Answer(
    ReceiptAddress Address,
    AnswerKind Kind,
    Measured Value,
    Interval Bounds,
    AnswerUnit Unit,
    Receipt Receipt
)
{
    /// <summary>The language in which it speaks.</summary>
    public Speech Say { get; init; } = Texts.Book.Speaking(Language.En);

    public bool IsDefined => Value.IsDefined;

    /// <summary>What follows from there being no number.</summary>
    public static Answer Missing(ReceiptAddress address, AnswerUnit unit, string why) =>
        new(
            address,
            AnswerKind.Calculated,
            Measured.Undefined(why),
            Interval.Everything,
            unit,
            new Receipt(address, why, "", [], [])
        );
}

/// <summary>In what an answer is counted: a unit of measures, and the currency where it is money.</summary>
public readonly record struct AnswerUnit(Unit Unit, Currency Currency)
{
    public static AnswerUnit UsDollar { get; } = new(Unit.UsDollar, Currency.UsDollar);
}

/// <summary>One figure that goes into a measure: a number, how far it may lie, and what it is.</summary>
public sealed record Input(double Value, Interval Bounds, AnswerKind Kind, IReadOnlyList<ReceiptInput> Receipts);
