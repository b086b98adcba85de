using Visavis.Core;

namespace Visavis.Reports;

/// <summary>What stands in a cell of a table: words, a number, or the reason why there is none.</summary>
public abstract record TableCell
{
    /// <summary>What has to be said beside it; tables gather these under a letter. Empty where there is nothing to say.</summary>
    public string Note { get; init; } = "";

    /// <summary>Plain words. An interpolated string with numbers goes into <see cref="Words"/> instead.</summary>
    public static implicit operator TableCell(string text) => new Words(text);

    /// <summary>A period.</summary>
    public static implicit operator TableCell(Period period) => new Words(period.ToString());
}

/// <summary>Words in a cell.</summary>
/// <param name="Text">The words; may hold values.</param>
public sealed record Words(Prose Text) : TableCell;

/// <summary>A number or the reason why there is none: what running text, charts and key facts take.</summary>
public abstract record ValueCell : TableCell;

/// <summary>Who stands behind a number.</summary>
public enum NumberKind
{
    /// <summary>A statistical office reported it.</summary>
    Reported,

    /// <summary>We computed it.</summary>
    Calculated,

    /// <summary>A document prints it: its claim, not ours.</summary>
    Claimed,

    /// <summary>We, or the publisher, estimated it.</summary>
    Estimated,
}

/// <summary>A number with its unit, its kind and its receipt.</summary>
/// <param name="Value">In base units: dollars, shares of 1. The unit prints the scale.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Decimals">Decimals that are printed, 0 to 12, in the printed unit.</param>
/// <param name="Kind">Who stands behind it.</param>
/// <param name="Receipt">What it was made of.</param>
public sealed record Number(decimal Value, NumberUnit Unit, int Decimals, NumberKind Kind, Receipt Receipt) : ValueCell
{
    /// <summary>How far it may lie, in base units; absent where it is not shown.</summary>
    public Interval? Interval { get; init; }

    /// <summary>Of a claim: how the document puts it ("almost 7", "3–4"), shown in place of the digits; empty for the digits.</summary>
    public string Printed { get; init; } = "";
}

/// <summary>Why there is no number.</summary>
public enum MissingReason
{
    /// <summary>Nobody says.</summary>
    NotReported,

    /// <summary>The reporter knows and does not say.</summary>
    Confidential,

    /// <summary>There can be none.</summary>
    NotApplicable,

    /// <summary>Inputs of the calculation are missing.</summary>
    NotReproduced,

    /// <summary>The measure has no value here.</summary>
    Undefined,
}

/// <summary>No number, and why; say more in <see cref="TableCell.Note"/>.</summary>
/// <param name="Reason">Why.</param>
public sealed record Missing(MissingReason Reason) : ValueCell;
