using Visavis.Analysis.Identities;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Verify;

/// <summary>
/// What a number is about may be said before its sentence, and then it may be told wrong: the more so, the less its conflict is one
/// that chance hardly makes. A sum of two, or growth and its two levels, is such a conflict; a share, a part above its whole or a chain of several is not.
/// </summary>
internal sealed class Carrying(Surroundings around)
{
    /// <summary>Why a conflict is in doubt; absent where it is not.</summary>
    public Saying? Doubt(Conflict conflict, IReadOnlyList<ReadClaim> claims)
    {
        if (IsClosed(conflict) || IsInOnePlace(claims))
        {
            return null;
        }
        var carried = claims.FirstOrDefault(c => c.Basis.Any(IsCarried));
        return carried is null ? null : Texts.Say("doubt.carried", ("printed", carried.Number.Printed));
    }

    private static bool IsClosed(Conflict conflict) =>
        conflict.Claims.Length == 3
        && conflict.Claims.Count(c => c.Evidence.IsRatio) <= 1
        && !conflict.Claims.Any(c => c.Evidence.Claim.Kind == ClaimKind.Share);

    /// <summary>In one table or one sentence: what is told wrong there is told wrong of all.</summary>
    private bool IsInOnePlace(IReadOnlyList<ReadClaim> claims)
    {
        var first = claims[0].Number;
        var isTable = first.Range.Row >= 0;
        return claims.All(c =>
            c.Number.Range.Block == first.Range.Block
            && c.Number.Range.Row >= 0 == isTable
            && (isTable || around.Sentence(c.Number) == around.Sentence(first))
        );
    }

    private static bool IsCarried(Basis basis) =>
        basis.Attribute is ClaimAttribute.Partner or ClaimAttribute.Flow or ClaimAttribute.Period
        && basis.From is BasisFrom.Paragraph or BasisFrom.Earlier or BasisFrom.Document;
}
