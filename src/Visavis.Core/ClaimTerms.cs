using System.Collections.Immutable;

namespace Visavis.Core;

/// <summary>What a claim says of quantities, as terms. A claim that speaks of no quantity, or in words, says nothing here.</summary>
public static class ClaimTerms
{
    // A file may print anything; no amount, rate or precision of trade comes near these.
    private const double LargestAmount = 1e18;
    private const double LargestRatio = 1e9;
    private const int FinestDigitOfRatio = -6;

    /// <summary>The claim as evidence; absent where it is about no trade flow, has no figure or one beyond any trade, no period, or an unprintable unit.</summary>
    public static Evidence? EvidenceOf(Claim claim)
    {
        if (claim is not { Reporter: { } reporter, Partner: { } partner, Period: { } period, Figure: { } figure })
        {
            return null;
        }
        var terms = Terms(claim, reporter, partner, claim.Commodity, period);
        if (terms.IsEmpty || !IsPossible(figure, claim))
        {
            return null;
        }
        var before = claim.BasePeriod ?? period.PlusYears(-1);
        return claim.Kind switch
        {
            ClaimKind.Level => Amount(claim, figure, terms),
            ClaimKind.Change => Amount(
                claim,
                figure,
                [.. terms, .. Negative(Terms(claim, reporter, partner, claim.Commodity, before))]
            ),
            ClaimKind.Share => new(claim, terms, WholeOf(claim, reporter, partner, period), PerCent(claim, figure, 0)),
            ClaimKind.Growth => new(
                claim,
                terms,
                Terms(claim, reporter, partner, claim.Commodity, before),
                PerCent(claim, figure, 1)
            ),
            ClaimKind.Index => new(
                claim,
                terms,
                Terms(claim, reporter, partner, claim.Commodity, before),
                PerCent(claim, figure, 0)
            ),
            ClaimKind.Times => new(
                claim,
                terms,
                Terms(claim, reporter, partner, claim.Commodity, before),
                figure.Rounding(claim.Qualifier, claim.ZerosCount)
            ),
            _ => null,
        };
    }

    private static bool IsPossible(PrintedFigure figure, Claim claim)
    {
        var size = Math.Max(Math.Abs((double)figure.Low), Math.Abs((double)figure.High));
        return MoneyUnit.TryParse(claim.Unit, out var unit)
            ? size * Math.Pow(10, unit.Exponent) < LargestAmount
            : size < LargestRatio && figure.LastDigit >= FinestDigitOfRatio;
    }

    private static Evidence? Amount(Claim claim, PrintedFigure figure, ImmutableArray<Term> terms) =>
        MoneyUnit.TryParse(claim.Unit, out var unit)
            ? new(
                claim,
                terms,
                [],
                figure.Rounding(claim.Qualifier, claim.ZerosCount) * PrintedFigure.PowerOfTen(unit.Exponent)
            )
            : null;

    private static Interval PerCent(Claim claim, PrintedFigure figure, decimal plus) =>
        (figure.Rounding(claim.Qualifier, claim.ZerosCount) * 0.01m) + Interval.Point(plus);

    private static ImmutableArray<Term> WholeOf(Claim claim, Economy reporter, Economy partner, Period period) =>
        claim.Whole == Whole.AllPartners
            ? Terms(claim, reporter, Economies.World, claim.Commodity, period)
            : Terms(claim, reporter, partner, Commodity.Total, period);

    private static ImmutableArray<Term> Terms(
        Claim claim,
        Economy reporter,
        Economy partner,
        Commodity commodity,
        Period period
    )
    {
        var currency = MoneyUnit.TryParse(claim.Unit, out var unit) ? unit.Currency : Currency.UsDollar;
        Term Exports(decimal sign) =>
            new(sign, new(reporter, partner, commodity, period, claim.Coverage, currency, reporter));
        Term Imports(decimal sign) =>
            new(sign, new(partner, reporter, commodity, period, claim.Coverage, currency, reporter));
        return claim.Direction switch
        {
            "export" => [Exports(1)],
            "import" => [Imports(1)],
            "turnover" => [Exports(1), Imports(1)],
            "balance" => [Exports(1), Imports(-1)],
            _ => [],
        };
    }

    private static IEnumerable<Term> Negative(IEnumerable<Term> terms) =>
        terms.Select(t => t with { Coefficient = -t.Coefficient });
}
