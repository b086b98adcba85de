using Visavis.Core;

namespace Visavis.Analysis.ResidualMethod;

/// <summary>
/// The combined, or residual, method: where a pair is not published but a total with its group is, the trade with the
/// partner is the total less the mirrors of all other members (METHODS 2.1; docs/methods/combined-method.md).
/// </summary>
public static class CombinedMethod
{
    /// <summary>The trade with one member of a group.</summary>
    /// <param name="total">The published total.</param>
    /// <param name="partner">The member asked for.</param>
    /// <param name="mirrors">What the others recorded of the same flow, of any period; those of non-members are set aside and named.</param>
    /// <param name="treatments">What to assume of members without a mirror of the period; one estimate each.</param>
    public static Residual Estimate(
        GroupTotal total,
        Economy partner,
        IReadOnlyList<MemberMirror> mirrors,
        IReadOnlyList<MissingMirrors> treatments
    )
    {
        if (!total.Members.Contains(partner))
        {
            return Residual.NotReproduced(
                Texts.Say("residual.no-member", ("partner", partner), ("group", total.Group))
            );
        }
        if (!total.Value.IsBounded)
        {
            return Residual.NotReproduced(Texts.Say("residual.unbounded", ("group", total.Group)));
        }
        var uses = Uses(total, partner, mirrors);
        var estimates = treatments.Select(t => Subtract(total, uses, t)).ToList();
        return estimates.Contains(null)
            ? Residual.NotReproduced(Texts.Say("residual.too-much"))
            : new(
                [.. estimates.OfType<ResidualEstimate>()],
                [.. uses],
                uses.Where(u => u.Fit == MirrorFit.OfThePeriod).Sum(u => u.Value.Centre) / total.Value.Middle,
                [.. CombinedNotes.Of(total, uses, mirrors)],
                CombinedNotes.WhyNotReproduced(total, uses)
            );
    }

    private static List<MemberUse> Uses(GroupTotal total, Economy partner, IReadOnlyList<MemberMirror> mirrors) =>
        [
            .. total
                .Members.Where(m => m != partner && m != total.Reporter)
                .OrderBy(m => m.Code, StringComparer.Ordinal)
                .Select(m => MirrorChoice.For(m, total, mirrors)),
        ];

    private static ResidualEstimate? Subtract(GroupTotal total, List<MemberUse> uses, MissingMirrors missing)
    {
        var takenOff = uses.Select(u => u.TakenOff(total.Period, missing)).ToList();
        var range = takenOff.Aggregate(total.Value, (left, amount) => left - amount.Range);
        var value = Math.Max(0, total.Value.Middle - takenOff.Sum(a => a.Centre));
        return range.Intersect(Interval.NonNegative) is { } possible
            ? new(missing, value, possible, [.. uses.Where(u => u.IsLeftOut(missing)).Select(u => u.Member)])
            : null;
    }
}
