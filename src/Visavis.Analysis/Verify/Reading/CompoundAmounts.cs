using System.Globalization;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Amounts that are printed in two scales: "3 billion 263.4 million dollars", «31 млрд 198,7 млн долл.».</summary>
internal static class CompoundAmounts
{
    private const decimal Step = 1000;
    private static readonly List<string> Scales = ["th", "mn", "bn", "tn"];

    /// <summary>The same numbers, each of those pairs as one, in the smaller scale: it is as exact as its last part.</summary>
    public static List<Numeral> Joined(List<Numeral> numerals)
    {
        var joined = new List<Numeral>(numerals.Count);
        foreach (var numeral in numerals)
        {
            if (joined.Count > 0 && Sum(joined[^1], numeral) is { } sum)
            {
                joined[^1] = sum;
            }
            else
            {
                joined.Add(numeral);
            }
        }
        return joined;
    }

    private static Numeral? Sum(Numeral whole, Numeral part)
    {
        var steps = Scales.IndexOf(whole.Unit.Scale) - Scales.IndexOf(part.Unit.Scale);
        var isPair =
            whole is { IsQuantity: true, Unit.Other.Length: 0 }
            && part is { IsQuantity: true, Unit.Other.Length: 0 }
            && part.First == whole.PhraseLast + 1
            && part.Unit.Scale.Length > 0
            && steps > 0
            && (
                whole.Unit.Currency.Length == 0
                || part.Unit.Currency.Length == 0
                || whole.Unit.Currency == part.Unit.Currency
            );
        if (!isPair || !TryAmount(whole.Digits, out var high) || !TryAmount(part.Digits, out var low))
        {
            return null;
        }
        var factor = (decimal)Math.Pow((double)Step, steps);
        if (high != decimal.Truncate(high) || low < 0 || low >= factor)
        {
            return null;
        }
        var amount = (high * factor) + (high < 0 ? -low : low);
        var currency = part.Unit.Currency.Length > 0 ? part.Unit.Currency : whole.Unit.Currency;
        return (
            whole with
            {
                Last = part.Last,
                PhraseLast = part.PhraseLast,
                Unit = part.Unit with { Currency = currency },
            }
        ).Printing(amount.ToString(CultureInfo.InvariantCulture));
    }

    private static bool TryAmount(string digits, out decimal amount) =>
        decimal.TryParse(
            digits,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out amount
        );
}
