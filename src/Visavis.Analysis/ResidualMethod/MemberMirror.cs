using Visavis.Core;

namespace Visavis.Analysis.ResidualMethod;

/// <summary>What a member of the group recorded of its trade with the economy whose total it is.</summary>
/// <param name="Member">Who recorded it.</param>
/// <param name="Period">When; it need not be the period of the total.</param>
/// <param name="Valuation">At whose border; unstated is read as the custom is: exports FOB, imports CIF.</param>
/// <param name="Value">With its rounding, bounded, not negative, in the unit of the total.</param>
/// <param name="Margin">From FOB to CIF between the two.</param>
/// <param name="Source">Id of the source.</param>
public sealed record MemberMirror(
    Economy Member,
    Period Period,
    Valuation Valuation,
    Interval Value,
    CifMargin Margin,
    string Source
)
{
    /// <summary>The value at the valuation of the total, the margin's range included.</summary>
    internal Amount At(GroupTotal total)
    {
        var value = new Amount(Value.Middle, Value);
        var (from, to) = (Valuation.OrCustom(total.Flow.Mirror()), total.Valuation.OrCustom(total.Flow));
        var (low, high) = (1 + Margin.Range.Low!.Value, 1 + Margin.Range.High!.Value);
        return (from, to) switch
        {
            (Valuation.Cif, Valuation.Fob) => value.Times(new(1 / (1 + Margin.Value), new(1 / high, 1 / low))),
            (Valuation.Fob, Valuation.Cif) => value.Times(new(1 + Margin.Value, new(low, high))),
            _ => value,
        };
    }
}

/// <summary>What custom says of a valuation that nobody stated.</summary>
internal static class Valuations
{
    public static Valuation OrCustom(this Valuation valuation, Flow flow) =>
        valuation != Valuation.Unstated ? valuation
        : flow.LeavesReporter() ? Valuation.Fob
        : Valuation.Cif;
}
