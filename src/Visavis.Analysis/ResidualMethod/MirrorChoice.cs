using Visavis.Core;

namespace Visavis.Analysis.ResidualMethod;

/// <summary>Which of a member's mirrors fits a total best: of the period, else of the shortest that covers it, else of the nearest.</summary>
internal static class MirrorChoice
{
    public static MemberUse For(Economy member, GroupTotal total, IEnumerable<MemberMirror> mirrors)
    {
        var best = mirrors
            .Where(m => m.Member == member)
            .GroupBy(m => m.Period)
            .OrderBy(g => Fit(g.Key, total.Period))
            .ThenBy(g => Fit(g.Key, total.Period) == MirrorFit.OfALongerPeriod ? g.Key.Months : 0)
            .ThenBy(g => Math.Abs(TwiceItsMiddle(g.Key) - TwiceItsMiddle(total.Period)))
            .ThenBy(g => g.Key.StartMonth)
            .FirstOrDefault();
        return best is null
            ? new(member, MirrorFit.Missing, total.Period, Amount.Unknown, "")
            : new(member, Fit(best.Key, total.Period), best.Key, Joined(best, total), Sources(best));
    }

    private static MirrorFit Fit(Period mirror, Period total) =>
        mirror == total ? MirrorFit.OfThePeriod
        : mirror.Covers(total) ? MirrorFit.OfALongerPeriod
        : MirrorFit.OfAnotherPeriod;

    private static int TwiceItsMiddle(Period period) => (2 * period.StartMonth) + period.Months;

    // Armenia publishes imports by consignment and by origin: one movement, two records.
    private static Amount Joined(IEnumerable<MemberMirror> records, GroupTotal total) =>
        records.Select(r => r.At(total)).Aggregate((a, b) => a.Hull(b));

    private static string Sources(IEnumerable<MemberMirror> records) =>
        string.Join(", ", records.Select(r => r.Source).Distinct().Order(StringComparer.Ordinal));
}
