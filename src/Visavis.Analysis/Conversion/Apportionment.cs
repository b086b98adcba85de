using System.Numerics;

namespace Visavis.Analysis.Conversion;

/// <summary>Splits an amount into parts that add up to it to the last digit, by the method of largest remainders (Hamilton).</summary>
internal static class Apportionment
{
    private const int Cents = 2;
    private const int WeightDigits = 12;

    /// <summary>The parts of an amount, in the order of the weights; of equal remainders the first wins.</summary>
    /// <param name="amount">Split to the hundredth, or to its own last digit where that is finer.</param>
    /// <param name="weights">None negative, not all zero; their sum is the whole.</param>
    public static decimal[] Split(decimal amount, IReadOnlyList<decimal> weights)
    {
        var scale = Math.Max(Cents, (int)amount.Scale);
        var units = Units(Math.Abs(amount), scale);
        var parts = weights.Select(w => Units(w, WeightDigits)).ToArray();
        var whole = parts.Aggregate(BigInteger.Add);
        var floors = parts.Select(p => BigInteger.DivRem(units * p, whole)).ToArray();
        var left = (int)(units - floors.Select(f => f.Quotient).Aggregate(BigInteger.Add));
        var raised = Enumerable
            .Range(0, parts.Length)
            .OrderByDescending(i => floors[i].Remainder)
            .ThenBy(i => i)
            .Take(left)
            .ToHashSet();
        return
        [
            .. floors.Select((f, i) => Math.Sign(amount) * Amount(f.Quotient + (raised.Contains(i) ? 1 : 0), scale)),
        ];
    }

    private static BigInteger Units(decimal value, int digits) =>
        new BigInteger(decimal.Truncate(value)) * BigInteger.Pow(10, digits)
        + new BigInteger(decimal.Round((value - decimal.Truncate(value)) * (decimal)BigInteger.Pow(10, digits)));

    // Whole and fraction apart: together they may have more digits than a decimal holds on the way.
    private static decimal Amount(BigInteger units, int scale)
    {
        var one = BigInteger.Pow(10, scale);
        var (whole, fraction) = BigInteger.DivRem(units, one);
        return (decimal)whole + ((decimal)fraction / (decimal)one);
    }
}
