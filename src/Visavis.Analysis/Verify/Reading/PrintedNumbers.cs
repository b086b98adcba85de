using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Numbers in digits with their sign, currency and unit: 7, 66–67 %, -$7.3 billion, 1,2 млрд долл.</summary>
internal sealed class PrintedNumbers(
    List<Token> tokens,
    NumberRoles roles,
    UnitReader units,
    Dictionary<int, PeriodMention> periodAt
)
{
    /// <summary>The number that begins at a numeral.</summary>
    public Numeral At(int i)
    {
        var role = IsOfEvery(i) ? NumberRole.Code : roles.At(i);
        return role != NumberRole.Quantity
            ? Numeral.Over(i, i, role).Printing(tokens[i].Key)
            : Ordinals.At(tokens, i) ?? Fractions.InDigits(tokens, i) ?? Compound(i);
    }

    // "12 млрд 40,5 млн долл.": one figure.
    private Numeral Compound(int i)
    {
        var number = Amount(i);
        while (
            IsNumber(number.PhraseLast + 1)
            && !periodAt.ContainsKey(number.PhraseLast + 1)
            && roles.At(number.PhraseLast + 1) == NumberRole.Quantity
            && Amount(number.PhraseLast + 1) is var next
            && JoinedScales.AreOne(number, next)
        )
        {
            number = JoinedScales.Joined(number, next);
        }
        return JoinedScales.Metric(number);
    }

    // "NOK 9 in every 10" is no amount.
    private bool IsOfEvery(int i) => i + 2 < tokens.Count && tokens[i + 1].Is("in") && tokens[i + 2].Is("every");

    private Numeral Amount(int i)
    {
        var (sign, from) = Sign(i);
        var (currency, start) = units.Before(from);
        // "-$7.3 billion": the sign may stand before the currency.
        (sign, from) = sign.Length == 0 && currency.Length > 0 ? Sign(start) : (sign, from);
        var (last, digits) = Range(i, sign);
        var (unit, end) = units.After(last, currency.Length > 0);
        var isTooLong = !PrintedFigure.TryParse(digits, out _);
        return Numeral.Over(i, last, isTooLong ? NumberRole.Code : NumberRole.Quantity).Printing(digits) with
        {
            PhraseFirst = Math.Min(start, from),
            PhraseLast = end,
            Unit =
                currency.Length > 0 ? unit with { Currency = currency }
                : unit.IsNone && i > 0 && tokens[i - 1].Is("×") ? Measured.Only("times")
                : unit,
        };
    }

    // A minus that touches the number and nothing before it; "минус 4".
    private (string Sign, int From) Sign(int i)
    {
        if (i == 0)
        {
            return ("", i);
        }
        var before = tokens[i - 1];
        if (before.Key is "минус" or "minus")
        {
            return ("-", i - 1);
        }
        var isTouching =
            before.End == tokens[i].Start
            && (i == 1 || tokens[i - 2].End < before.Start || tokens[i - 2].Key is "(" or "$" or "€");
        return isTouching
            && before.IsDash
            && !(i > 1 && tokens[i - 2].IsNumber && before.Key is "–" or "—" && tokens[i - 2].End == before.Start)
                ? ("-", i - 1)
            : isTouching && before.Is("+") ? ("", i - 1)
            : ("", i);
    }

    // 66–67, $1.2–$1.4bn, and from A to B where nothing moves from A to B.
    private (int Last, string Digits) Range(int i, string sign)
    {
        var low = sign + tokens[i].Key;
        return IsNumber(i + 2) && !periodAt.ContainsKey(i + 2) && IsRangeMark(i) && Spans(low, i + 2)
                ? (i + 2, $"{low}–{tokens[i + 2].Key}")
            : IsNumber(i + 3) && tokens[i + 1].IsDash && tokens[i + 2].Key is "$" or "€" && Spans(low, i + 3)
                ? (i + 3, $"{low}–{tokens[i + 3].Key}")
            : (i, low);
    }

    private bool IsNumber(int i) => i < tokens.Count && tokens[i].IsNumber;

    private bool Spans(string low, int high) => PrintedFigure.TryParse($"{low}–{tokens[high].Key}", out _);

    private bool IsRangeMark(int i) =>
        tokens[i + 1].IsDash
            ? tokens[i + 1].End - tokens[i].End <= 2 && tokens[i + 2].Start - tokens[i + 1].End <= 1
            : i > 0
                && (
                    (tokens[i - 1].Is("от") && tokens[i + 1].Is("до"))
                    || (tokens[i - 1].Is("between") && tokens[i + 1].Is("and"))
                );
}
