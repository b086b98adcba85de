using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Workbench.Answers;

/// <summary>From the printed unit of a claim to the stored one: per cent to a ratio, bn to units.</summary>
internal static class ClaimUnits
{
    public static (decimal Scale, AnswerUnit Unit) Of(Claim claim)
    {
        if (MoneyUnit.TryParse(claim.Unit, out var money))
        {
            return (PrintedFigure.PowerOfTen(money.Exponent), new(Unit.UsDollar, money.Currency));
        }
        return claim.Kind switch
        {
            ClaimKind.Share => (0.01m, new(Unit.Share, default)),
            ClaimKind.Growth => (0.01m, new(Unit.Growth, default)),
            ClaimKind.Index => (0.01m, new(Unit.Share, default)),
            _ when claim.Unit.StartsWith('%') => (0.01m, new(Unit.Share, default)),
            _ => (1, new(Unit.Ratio, default)),
        };
    }
}
