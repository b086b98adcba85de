using System.Globalization;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Numbers in words that measure or count something: ten months, вдвое, треть, четвертую позицию, на аналогичную величину.</summary>
internal sealed class SpokenNumbers(List<Token> tokens, List<Term> terms, UnitReader units)
{
    private readonly Dictionary<int, Term> termAt = terms.ToDictionary(t => t.First);

    /// <summary>The number that begins at a word; absent where none does.</summary>
    public Numeral? At(int i) =>
        tokens[i].IsWord
            ? EveryNth.At(tokens, i)
                ?? Fractions.InWords(tokens, i)
                ?? Ordinals.InWords(tokens, i)
                ?? Cardinal(i)
                ?? Term(i)
            : null;

    private Numeral? Cardinal(int i)
    {
        if (NumberWords.At(tokens, i) is not var (number, next))
        {
            return null;
        }
        var (unit, last) = units.After(next - 1, hasCurrency: false);
        var isCounted = !unit.IsNone || (number >= 2 && Counts(next));
        if (!isCounted || (number < 2 && number != 1.5m && unit.Scale.Length == 0 && unit.Other is not ("%" or "pp")))
        {
            return null;
        }
        return Of(i, next - 1, last, number, unit);
    }

    // The thing counted stands right behind, or behind one adjective.
    private bool Counts(int next)
    {
        for (var i = next; i < Math.Min(tokens.Count, next + 2); i++)
        {
            if (
                Vocabulary.All.Longest(tokens, i, out var phrase) > 0
                && phrase!.Concept.StartsWith("count:", StringComparison.Ordinal)
            )
            {
                return phrase.Concept != "count:countries";
            }
        }
        return false;
    }

    private Numeral? Term(int i)
    {
        if (!termAt.TryGetValue(i, out var term))
        {
            return null;
        }
        var last = term.Last;
        return term.Kind switch
        {
            "times" => Of(
                i,
                last,
                last,
                decimal.Parse(term.Value, CultureInfo.InvariantCulture),
                Measured.Only("times")
            ),
            "same" => Open(i, last, last, Measured.Only("same")),
            "lead" when HasAmong(last) => Of(i, last, last, 1, Measured.Only("rank")),
            "record" => Open(i, last, last, Measured.Only("record")),
            "vague" => Vague(i, last),
            _ => null,
        };
    }

    private bool HasAmong(int last) => last + 1 < tokens.Count && tokens[last + 1].Key is "среди" or "among" or "в";

    // "несколько десятков миллионов рублей": a unit and no figure.
    private Numeral? Vague(int first, int last)
    {
        while (
            last + 1 < tokens.Count
            && Vocabulary.All.Longest(tokens, last + 1, out var more) == 1
            && more!.Concept == "vague"
        )
        {
            last++;
        }
        var after = last + 1 < tokens.Count && tokens[last + 1].Is("of") ? last + 1 : last;
        var (unit, end) = units.After(after, hasCurrency: false);
        return unit.Scale.Length > 0 ? Open(first, end, end, unit) : null;
    }

    private static Numeral Of(int first, int last, int phraseLast, decimal value, Measured unit) =>
        Open(first, last, phraseLast, unit) with
        {
            Value = value,
            Digits = value.ToString(CultureInfo.InvariantCulture),
        };

    private static Numeral Open(int first, int last, int phraseLast, Measured unit) =>
        Numeral.Over(first, last) with
        {
            PhraseLast = phraseLast,
            Unit = unit,
        };
}
