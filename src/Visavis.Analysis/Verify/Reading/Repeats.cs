using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Dates what is said without a period where the same is said with one: "28 programmes" of a summary are those of 2021–2023.</summary>
internal static class Repeats
{
    private const int Near = 12;

    public static ImmutableArray<ReadClaim> Dated(ImmutableArray<ReadClaim> claims)
    {
        var dated = claims
            .Where(c => IsNamed(c) && c.Claim.Period is not null)
            .GroupBy(NameOf)
            .Where(g => g.Select(c => c.Claim.Period).Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g => g.First());
        var said = claims
            .Select(c =>
                c.Claim.Period is null && IsNamed(c) && dated.GetValueOrDefault(NameOf(c)) is { } twin ? As(c, twin) : c
            )
            .ToImmutableArray();
        return [.. said.Select((c, i) => IsRateOf(c, said.ElementAtOrDefault(i + 1)) ? As(c, said[i + 1]) : c)];
    }

    // "90 % of 28 programmes": the rate is of the time of its whole.
    private static bool IsRateOf(ReadClaim rate, ReadClaim? whole) =>
        rate is { Claim: { Kind: ClaimKind.Share, Period: null, Direction.Length: 0 } }
        && whole is { Claim: { Kind: ClaimKind.Count, Period: not null } }
        && whole.Number.Range.Block == rate.Number.Range.Block
        && whole.Number.Range.Start - rate.Number.Phrase.End is >= 0 and < Near;

    private static bool IsNamed(ReadClaim read) =>
        read.Claim
            is {
                Kind: ClaimKind.Count or ClaimKind.Target or ClaimKind.Share,
                Figure: not null,
                Direction.Length: 0,
                Indicator.Length: > 0
            };

    private static (string, Economy?, Economy?, string) NameOf(ReadClaim read) =>
        (read.Claim.Indicator, read.Claim.Reporter, read.Claim.Partner, $"{read.Claim.Figure} {read.Claim.Unit}");

    private static ReadClaim As(ReadClaim read, ReadClaim twin) =>
        read with
        {
            Claim = read.Claim with
            {
                Period = twin.Claim.Period,
                BasePeriod = read.Claim.BasePeriod ?? twin.Claim.BasePeriod,
            },
            Confidence = Math.Min(read.Confidence, twin.Confidence),
            Basis =
            [
                .. read.Basis,
                .. twin
                    .Basis.Where(b => b.Attribute == ClaimAttribute.Period)
                    .Select(b => b with { From = BasisFrom.Document }),
            ],
        };
}
