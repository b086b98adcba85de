using System.Collections.Immutable;
using Visavis.Analysis.Verify.Reading;
using Visavis.Analysis.Verify.Tables;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Comparing;

/// <summary>Holds a claim against every witness: each source, each side, each coverage.</summary>
internal static class Comparer
{
    /// <summary>The comparison; absent where the claim is about no flow, was a forecast, or nobody knows of it.</summary>
    public static Comparison? Compare(ReadClaim read, Witnesses witnesses)
    {
        var claim = read.Claim;
        if (claim.IsForecast || ClaimTerms.EvidenceOf(claim) is not { } evidence)
        {
            return null;
        }
        var values = ValuesOf(evidence, witnesses).OrderBy(v => Gap(evidence.Interval, v.Interval)).ToList();
        if (values.Count == 0)
        {
            return null;
        }
        var agreeing = values
            .Where(v => v.Interval.Intersect(evidence.Interval) is not null)
            .OrderBy(v => StandingOf(claim, v))
            .ToList();
        var nearest = agreeing.Count > 0 ? agreeing[0] : values[0];
        var reading = agreeing.Count > 0 ? null : Readings.Of(evidence, witnesses);
        var standing =
            agreeing.Count > 0 ? StandingOf(claim, nearest)
            : reading is not null ? Standing.AnotherReading
            : Standing.Differs;
        var text = ComparisonWords.Of(evidence, standing, nearest);
        return new(read, evidence, standing, nearest, [.. values], text) { Reading = reading };
    }

    /// <summary>Whether anybody says the same.</summary>
    public static bool Agrees(Evidence evidence, Witnesses witnesses) =>
        ValuesOf(evidence, witnesses).Any(v => v.Interval.Intersect(evidence.Interval) is not null);

    /// <summary>How far apart two intervals lie, as a share of the second; 0 where they touch.</summary>
    public static double Gap(Interval one, Interval other)
    {
        if (one.Intersect(other) is not null)
        {
            return 0;
        }
        var apart = other.Low > one.High ? other.Low - one.High : one.Low - other.High;
        return (double)apart!.Value
            / Math.Max(1e-9, Math.Abs((double)(other.IsBounded ? other.Middle : other.Low ?? other.High ?? 0)));
    }

    private static Standing StandingOf(Claim claim, WitnessValue value) =>
        !IsCovered(claim.Coverage, value.Coverage) ? Standing.AnotherCoverage
        // A turnover is the same from both sides: its reporter is only who is named first.
        : claim.Direction is "turnover" || value.By.Side.Equals(claim.Reporter) ? Standing.Agrees
        : Standing.AnotherSide;

    private static bool IsCovered(Coverage asked, Coverage given) =>
        asked == given
        || (asked is Coverage.Unstated or Coverage.Goods && given is Coverage.Unstated or Coverage.Goods);

    /// <summary>One value for each witness and coverage that gives every amount which the claim needs.</summary>
    private static IEnumerable<WitnessValue> ValuesOf(Evidence evidence, Witnesses witnesses) =>
        from known in witnesses.Of(evidence.Terms[0].Cell).Select(s => (s.By, s.Coverage)).Distinct()
        let top = Sum(evidence.Terms, known, witnesses)
        let bottom = Sum(evidence.Base, known, witnesses)
        where top is not null && bottom is not null
        let value = evidence.IsRatio ? Ratio(top.Value, bottom.Value) : top
        where value is not null
        select new WitnessValue(known.By, known.Coverage, value.Value);

    private static Interval? Sum(
        ImmutableArray<Core.Term> terms,
        (Witness By, Coverage Coverage) known,
        Witnesses witnesses
    )
    {
        var sum = Interval.Point(0);
        foreach (var term in terms)
        {
            var given = witnesses
                .Of(term.Cell)
                .Where(s => (s.By, s.Coverage) == known)
                .Select(s => s.Interval)
                .Distinct()
                .ToList();
            if (given.Count != 1)
            {
                return null;
            }
            sum += given[0] * term.Coefficient;
        }
        return sum;
    }

    private static Interval? Ratio(Interval top, Interval bottom) => Sizes.Ratio(top, bottom);
}
