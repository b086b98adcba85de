using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>On which words a claim rests, and how sure it is.</summary>
internal static class ClaimBasis
{
    private const double Unfounded = 0.3;
    private const double Doubtful = 0.45;
    private const double Undated = 0.5;

    /// <summary>One entry for each attribution.</summary>
    public static ImmutableArray<Basis> Of(Attribution read, FoundNumber number, Claim claim)
    {
        var basis = read.Subject.Basis.ToBuilder();
        if (read.Put.Word is { } word && read.Words is { } words)
        {
            basis.Add(new(ClaimAttribute.Indicator, words(word), number.Spot, BasisFrom.Sentence));
        }
        if (read.Subject is { IsTrade: true, Coverage: null })
        {
            basis.Add(new(ClaimAttribute.Coverage, "", number.Spot, BasisFrom.Assumed));
        }
        if (read.When.Period is { } period)
        {
            basis.Add(period.As(ClaimAttribute.Period));
        }
        if (read.When.Base is { } before)
        {
            basis.Add(before.As(ClaimAttribute.BasePeriod));
        }
        if (claim.Unit != number.Unit)
        {
            basis.Add(new(ClaimAttribute.Unit, "", number.Spot, BasisFrom.Assumed));
        }
        return basis.ToImmutable();
    }

    /// <summary>As sure as the weakest of what the claim needs, 0 to 1; the coverage that everybody assumes weighs little.</summary>
    public static double Confidence(Claim claim, ImmutableArray<Basis> basis, Attribution read)
    {
        var weakest = basis
            .Where(b => b.Attribute != ClaimAttribute.Coverage)
            .Select(b =>
                b is { Attribute: ClaimAttribute.Flow, From: BasisFrom.Assumed } && claim.Kind != ClaimKind.Rank
                    ? Doubtful
                    : Trust(b.From)
            )
            .DefaultIfEmpty(Unfounded)
            .Min();
        var isWhole =
            claim.Kind != ClaimKind.Other
            && (!read.Subject.IsTrade || claim is { Reporter: not null, Partner: not null });
        return !isWhole ? Math.Min(weakest, Unfounded)
            : claim.Period is null ? Math.Min(weakest, Undated)
            : weakest;
    }

    private static double Trust(BasisFrom from) =>
        from switch
        {
            BasisFrom.Clause => 0.95,
            BasisFrom.ColumnHead or BasisFrom.RowHead => 0.95,
            BasisFrom.Sentence or BasisFrom.Caption => 0.9,
            BasisFrom.Paragraph => 0.8,
            BasisFrom.Earlier => 0.6,
            BasisFrom.Document => 0.6,
            _ => 0.5,
        };
}
