using System.Globalization;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>One number that is printed in two or more scales, or in an Indian one: "12 млрд 40,5 млн", "$9 billion 18.5 million", "Rs 5,000 crore".</summary>
internal static class JoinedScales
{
    private static readonly string[] Falling = ["tn", "bn", "mn", "th"];

    /// <summary>The same number, the part of a lower scale behind it taken in; the last digit stays that of the last part.</summary>
    public static Numeral Joined(Numeral high, Numeral low)
    {
        var scale = high.Unit.Scale;
        var digits = low.Digits.Split('.');
        var places = 3 * (Array.IndexOf(Falling, low.Unit.Scale) - Array.IndexOf(Falling, scale));
        var whole = high.Digits.Split('.');
        var fraction = whole.Length > 1 ? whole[1] : "";
        var behind = fraction + digits[0].PadLeft(places - fraction.Length, '0') + string.Concat(digits.Skip(1));
        return high.Printing($"{whole[0]}.{behind}") with
        {
            Last = low.Last,
            PhraseLast = low.PhraseLast,
            Unit = low.Unit with { Scale = scale, Currency = CurrencyOf(high, low) },
        };
    }

    /// <summary>Whether a number goes on in the next one.</summary>
    public static bool AreOne(Numeral high, Numeral low)
    {
        var (above, below) = (Array.IndexOf(Falling, high.Unit.Scale), Array.IndexOf(Falling, low.Unit.Scale));
        return above >= 0
            && below > above
            && low.First == high.PhraseLast + 1
            && low.PhraseFirst == low.First
            && high.Unit.Other.Length == 0
            && (high.Unit.Currency.Length == 0 || low.Unit.Currency.Length == 0)
            && IsWhole(high, 3 * (below - above))
            && low.Value is > 0 and < 1000
            && !low.Digits.Contains('–');
    }

    /// <summary>Crore and lakh put as billion and million.</summary>
    public static Numeral Metric(Numeral number) =>
        number.Unit.Scale switch
        {
            "crore" => Moved(number, 2, "bn"),
            "lakh" => Moved(number, 1, "mn"),
            "lakh crore" => number with { Unit = number.Unit with { Scale = "tn" } },
            _ => number,
        };

    private static Numeral Moved(Numeral number, int places, string scale)
    {
        var ends = number.Digits.Split('–').Select(e => Moved(e, places));
        return number.Printing(string.Join('–', ends)) with { Unit = number.Unit with { Scale = scale } };
    }

    private static string Moved(string digits, int places)
    {
        var decimals = digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point
            ? digits.Length - point - 1
            : 0;
        return decimal.TryParse(digits, CultureInfo.InvariantCulture, out var value)
            ? (value / (decimal)Math.Pow(10, places)).ToString($"F{decimals + places}", CultureInfo.InvariantCulture)
            : digits;
    }

    // "3,2 млрд 14 млн" is no one number; joined parts leave their places free.
    private static bool IsWhole(Numeral high, int places) =>
        high.Digits.Length > 0
        && !high.Digits.Contains('–')
        && (
            high.Digits.IndexOf('.', StringComparison.Ordinal) is var point and >= 0
                ? high.Digits.Length - point - 1 < places && high.Last > high.First
                : true
        );

    private static string CurrencyOf(Numeral high, Numeral low) =>
        high.Unit.Currency.Length > 0 ? high.Unit.Currency : low.Unit.Currency;
}
