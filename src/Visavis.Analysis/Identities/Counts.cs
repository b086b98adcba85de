using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Shares of counted things: 115 of 310, about 90 % of 28.</summary>
internal static class Counts
{
    /// <summary>Verdicts on shares that counts beside them allow or not.</summary>
    public static IEnumerable<Finding> Of(IReadOnlyCollection<Claim> claims) =>
        claims
            .Where(c => c.Direction.Length == 0)
            .SelectMany(c => OfPartAndWhole(c, claims).Concat(OfWhole(c, claims)));

    /// <summary>"activities completed (share)" beside "activities completed" and "activities planned".</summary>
    private static IEnumerable<Finding> OfPartAndWhole(Claim share, IReadOnlyCollection<Claim> claims)
    {
        const string ending = " completed (share)";
        if (!share.Indicator.EndsWith(ending, StringComparison.Ordinal) || ShareOf(share) is not { } interval)
        {
            yield break;
        }
        var things = share.Indicator[..^ending.Length];
        var part = claims.FirstOrDefault(c => c.Indicator == $"{things} completed" && c.Commodity == share.Commodity);
        var whole = claims.FirstOrDefault(c => c.Indicator == $"{things} planned" && c.Commodity == share.Commodity);
        if (part?.Figure is not { } some || whole?.Figure is not { Value: > 0 } all)
        {
            yield break;
        }
        var ratio = some.Value / all.Value;
        var text = Divided(some.Value, all.Value, share);
        yield return new(share, interval.Contains(ratio) ? Verdict.ConsistentByRounding : Verdict.Inconsistent, text);
        yield return new(part, Verdict.Consistent, text);
        yield return new(whole, Verdict.Consistent, text);
    }

    /// <summary>A completion rate of so many programmes: some whole number of them must give it.</summary>
    private static IEnumerable<Finding> OfWhole(Claim rate, IReadOnlyCollection<Claim> claims)
    {
        const string ending = " completion rate";
        if (!rate.Indicator.EndsWith(ending, StringComparison.Ordinal) || ShareOf(rate) is not { } interval)
        {
            yield break;
        }
        var counted = $"{rate.Indicator[..^ending.Length]} count";
        var count = claims.FirstOrDefault(c => c.Indicator == counted && c.Locator == rate.Locator);
        if (count?.Figure is not { Value: > 0 } all)
        {
            yield break;
        }
        var nearest = Math.Round(all.Value * Middle(interval), MidpointRounding.AwayFromZero);
        var ratio = nearest / all.Value;
        var text = Divided(nearest, all.Value, rate);
        yield return new(rate, interval.Contains(ratio) ? Verdict.Consistent : Verdict.Inconsistent, text);
        yield return new(count, Verdict.Consistent, text);
    }

    private static Interval? ShareOf(Claim claim) =>
        claim.Figure is { } figure && claim.Unit.StartsWith('%') ? figure.Rounding(claim.Qualifier) * 0.01m
        : Fraction(claim.Printed) is { } fraction ? Around(fraction, claim.Qualifier)
        : null;

    private static Interval Around(decimal fraction, Qualifier qualifier) =>
        qualifier switch
        {
            Qualifier.MoreThan => new(fraction, null),
            Qualifier.LessThan => new(null, fraction),
            _ => Interval.Around(fraction, 0.05m),
        };

    private static decimal? Fraction(string printed) =>
        printed switch
        {
            "one-third" or "1/3" => 1m / 3,
            "two-thirds" or "2/3" => 2m / 3,
            "half" or "one-half" or "1/2" => 0.5m,
            _ => null,
        };

    private static decimal Middle(Interval interval) =>
        interval.IsBounded ? interval.Middle : interval.Low ?? interval.High ?? 0;

    private static Saying Divided(decimal part, decimal whole, Claim share) =>
        Texts.Say(say =>
            say.Text(
                "identities.printed",
                ("sum", $"{Number(part, say)} / {Number(whole, say)} = {Number(100 * part / whole, say, 1)} %"),
                ("printed", Spoken(share, say))
            )
        );

    private static string Number(decimal value, Speech say, int decimals = 0) =>
        SpokenNumber.Of(value, decimals, say.Language);

    private static string Spoken(Claim claim, Speech say)
    {
        var number = claim.Figure is { } figure
            ? $"{Number(figure.Value, say, Math.Max(0, -figure.LastDigit))} %"
            : claim.Printed;
        return claim.Qualifier == Qualifier.Exactly
            ? number
            : say.Text($"qualifier.{claim.Qualifier.ToString().ToLowerInvariant()}", ("number", number));
    }
}
