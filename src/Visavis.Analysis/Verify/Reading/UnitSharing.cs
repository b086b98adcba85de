namespace Visavis.Analysis.Verify.Reading;

/// <summary>Numbers that share one printed unit: "с 33,9 до 43,4 млрд долл.", "21, 22 и 25 %".</summary>
internal static class UnitSharing
{
    private const int Apart = 3;
    private static readonly string[] Links =
    [
        "до",
        "и",
        "или",
        ",",
        "to",
        "and",
        "or",
        "against",
        "против",
        "с",
        "около",
        "почти",
        "более",
        "about",
        "на",
        ";",
        "–",
        "—",
    ];

    /// <summary>The same numbers; those without a unit have that of their neighbour in the row.</summary>
    public static List<Numeral> Of(List<Numeral> numerals, List<Token> tokens)
    {
        for (var i = numerals.Count - 2; i >= 0; i--)
        {
            if (AreLinked(numerals[i], numerals[i + 1], tokens))
            {
                numerals[i] = Shared(numerals[i], numerals[i + 1]);
            }
        }
        for (var i = 1; i < numerals.Count; i++)
        {
            if (
                AreLinked(numerals[i - 1], numerals[i], tokens)
                && (numerals[i].IsTo || numerals[i].Digits.Contains('.'))
            )
            {
                numerals[i] = Shared(numerals[i], numerals[i - 1]);
            }
        }
        for (var i = 0; i + 1 < numerals.Count; i++)
        {
            numerals[i] = Scaled(numerals[i], numerals[i + 1]);
        }
        for (var i = 1; i < numerals.Count; i++)
        {
            numerals[i] = numerals[i].Unit.Other == "same" ? Same(numerals, i) : numerals[i];
        }
        return numerals;
    }

    // "на аналогичную величину": the number before it, said again.
    private static Numeral Same(List<Numeral> numerals, int i)
    {
        var told = numerals
            .GetRange(0, i)
            .FindLast(n => n.IsQuantity && n.Digits.Length > 0 && (n.Unit.IsMoney || n.Unit.Other is "%" or "pp"));
        return told is null
            ? numerals[i]
            : numerals[i] with
            {
                Digits = told.Digits,
                Value = told.Value,
                Unit = told.Unit,
                IsBy = true,
            };
    }

    // "from $1.5 to $4.5 million": nobody means one dollar and a half.
    private static Numeral Scaled(Numeral low, Numeral high)
    {
        var isPair =
            low is { IsQuantity: true, IsFrom: true, Unit: { IsMoney: true, Scale: "" } }
            && high is { IsTo: true, Unit: { IsMoney: true, Scale.Length: > 0 } }
            && low.Unit.Currency == high.Unit.Currency
            && high.First - low.PhraseLast <= Apart;
        return isPair ? low with { Unit = high.Unit } : low;
    }

    private static bool AreLinked(Numeral one, Numeral other, List<Token> tokens)
    {
        if (!one.IsQuantity || !other.IsQuantity || other.First - one.PhraseLast - 1 is <= 0 or > Apart)
        {
            return false;
        }
        for (var i = one.PhraseLast + 1; i < other.First; i++)
        {
            if (!Links.Contains(tokens[i].Key) && tokens[i].Kind != TokenKind.Symbol)
            {
                return false;
            }
        }
        return true;
    }

    private static Numeral Shared(Numeral to, Numeral from)
    {
        var isBare =
            to.Unit.IsNone
            && to.Digits.Length > 0
            && from.Unit.Other is not ("rank" or "year" or "share" or "months" or "same" or "record");
        return isBare ? to with { Unit = from.Unit }
            : to.Unit is { Scale.Length: > 0, Currency.Length: 0, Other.Length: 0 } && from.Unit.IsMoney
                ? to with
                {
                    Unit = to.Unit with { Currency = from.Unit.Currency },
                }
            : to;
    }
}
