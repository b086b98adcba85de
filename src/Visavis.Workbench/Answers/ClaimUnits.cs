using Visavis.Analysis.Measures;
using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Workbench.Answers;

/// <summary>From the printed unit of a claim to the stored one: per cent to a ratio, bn to units.</summary>
internal static class ClaimUnits
{
    /// <summary>The unit in which the document prints it.</summary>
    public static NumberUnit Printed(Claim claim) =>
        MoneyUnit.TryParse(claim.Unit, out var money) ? NumberUnit.Money(money)
        : claim.Unit.StartsWith('%') && claim.Unit.Length > 1 ? new NumberUnit("share", claim.Unit, -2)
        : Of(claim).Unit.Unit is Unit.Share or Unit.Growth ? NumberUnit.Share
        : claim.Kind is ClaimKind.Measure or ClaimKind.Count or ClaimKind.Rank ? NumberUnit.Of("")
        : NumberUnit.Of(claim.Unit);

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
