using Visavis.Core;

namespace Visavis.Analysis.ResidualMethod;

/// <summary>How far a member's mirror fits the total.</summary>
public enum MirrorFit : byte
{
    /// <summary>Of the very period.</summary>
    OfThePeriod,

    /// <summary>Of a longer period that covers it: a ceiling.</summary>
    OfALongerPeriod,

    /// <summary>Of another period: of use only under an assumption.</summary>
    OfAnotherPeriod,

    /// <summary>There is none.</summary>
    Missing,
}

/// <summary>What is known of one member, and how it is used.</summary>
/// <param name="Member">Who.</param>
/// <param name="Fit">How far its mirror fits.</param>
/// <param name="Period">Of its mirror; that of the total where there is none.</param>
/// <param name="Value">In its own period, at the valuation of the total.</param>
/// <param name="Sources">Ids of the sources; more than one where several records of one movement were joined; empty where there is none.</param>
public sealed record MemberUse(Economy Member, MirrorFit Fit, Period Period, Amount Value, string Sources)
{
    /// <summary>What is taken off the total for this member.</summary>
    internal Amount TakenOff(Period period, MissingMirrors missing) =>
        Fit switch
        {
            MirrorFit.OfThePeriod => Value,
            MirrorFit.OfALongerPeriod when missing.Pace is { } pace => Carried(period, pace).NoMoreThan(Value),
            MirrorFit.OfALongerPeriod => Value.SomePart,
            MirrorFit.OfAnotherPeriod when missing.Pace is { } pace => Carried(period, pace),
            _ => Amount.Unknown,
        };

    /// <summary>Whether nothing is taken off for it.</summary>
    internal bool IsLeftOut(MissingMirrors missing) =>
        Fit == MirrorFit.Missing || (Fit != MirrorFit.OfThePeriod && missing.Pace is null);

    private Amount Carried(Period period, Interval pace)
    {
        var months = (decimal)period.Months / Period.Months;
        return Value.Times(new(pace.Middle * months, pace * months));
    }
}
