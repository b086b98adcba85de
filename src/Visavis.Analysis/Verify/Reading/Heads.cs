using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Finds the noun that a number is about: the flow, the measure, or what else.</summary>
internal static class Heads
{
    private const int Filler = 6;
    private static readonly FrozenSet<string> Fillers = WordSet.Of(
        "of the its all total in their country's overall both aggregate republic's bilateral foreign merchandise goods",
        "mutual whole entire these those this that such",
        "от в всего всей общего общей объема объеме совокупного их его ее стоимости взаимного взаимной товарного",
        "внешнего совокупном общем процентов этого этой этих такого данного"
    );

    /// <summary>The terms of a sentence that a number can be about.</summary>
    public static List<Term> Of(Sentence sentence)
    {
        var all = sentence.Terms.FindAll(t => t.Kind is "flow" or "topic" or "measure");
        return [.. PartnerHeads.Of(sentence, all), .. all.Where(h => !Complements.Has(sentence, all, h))];
    }

    /// <summary>The head of a number, absent where the sentence has none; and whether it is the whole of which the number is a part.</summary>
    public static (Term? Head, bool IsWhole) For(Sentence sentence, List<Term> heads, Numeral number)
    {
        if (IsPart(number) && Whole(sentence, heads, number) is { } whole)
        {
            return (whole, true);
        }
        return (
            RightBehind(sentence, heads, number)
                ?? PartBehind(sentence, heads, number)
                ?? Changed(sentence, heads, number)
                ?? heads.FindLast(h => h.Last < number.First && !IsInClosedParenthesis(sentence, h, number))
                ?? heads.Find(h =>
                    h.First > number.Last
                    && !IsOfName(sentence, number)
                    && (IsListed(sentence, number) || !IsBehindOther(sentence, h, number))
                ),
            false
        );
    }

    // "Kazakhstan ($2.8 bn): exports of 0.9": what stands in brackets behind a name is not of the flow that follows.
    private static bool IsOfName(Sentence sentence, Numeral number) =>
        number.Unit.IsMoney
        && number.PhraseFirst - 2 is var name
        && name >= sentence.First
        && sentence.Tokens[name + 1].Is("(")
        && sentence.Economies.Exists(e => e.Last == name && e.Link == Link.Bare);

    private static bool IsPart(Numeral number) => number.Unit.Other is "%" or "share" && !number.IsBy;

    // "60 % of Belarus's total exports": only words of the same noun phrase between.
    private static Term? Whole(Sentence sentence, List<Term> heads, Numeral number)
    {
        var at = number.PhraseLast + 1;
        for (var i = at; i <= Math.Min(sentence.Last, at + Filler); i++)
        {
            if (heads.Find(h => h.First == i) is { } head)
            {
                return head;
            }
            if (!IsFiller(sentence, i))
            {
                return null;
            }
        }
        return null;
    }

    private static bool IsFiller(Sentence sentence, int i) =>
        Fillers.Contains(sentence.Tokens[i].Key)
        || sentence.Economies.Exists(e => e.First <= i && i <= e.Last)
        || sentence.Terms.Exists(t => t.First <= i && i <= t.Last && t.Kind is "product" or "coverage");

    // «25 млрд по экспорту и 24 млрд по импорту», "5.9 bn were imports and 9.1 bn exports"
    private static Term? RightBehind(Sentence sentence, List<Term> heads, Numeral number)
    {
        var head = heads.Find(h => h.First > number.PhraseLast);
        return
            number.Unit.IsMoney
            && head is { Value: "export" or "import" }
            && sentence.Tokens[head.Last].Key is "exports" or "imports" or "экспорту" or "импорту"
            && (
                head.First == number.PhraseLast + 1
                || (head.First == number.PhraseLast + 2 && sentence.Tokens[head.First - 1].Key is "по" or "were")
            )
            ? head
            : null;
    }

    // "83.7 bn, of which 35.6 bn were exports", "из которых 35,6 млрд пришлось на экспорт"
    private static Term? PartBehind(Sentence sentence, List<Term> heads, Numeral number)
    {
        var floor = sentence.Before(number)?.PhraseLast ?? sentence.First - 1;
        var part = sentence.Terms.Find(t => t.IsPart && t.First > floor && t.Last < number.First);
        var end = sentence.Behind(number)?.PhraseFirst ?? sentence.Last + 1;
        return part is null || heads.Exists(h => h.First > part.Last && h.Last < number.First)
            ? null
            : heads.Find(h =>
                h.First > number.Last
                && h.Last < end
                && !sentence.HasBetween(number.PhraseLast, h.First, t => t.Key is "," or ";")
            );
    }

    // "a 5 % rise in exports", "5-процентный рост экспорта".
    private static Term? Changed(Sentence sentence, List<Term> heads, Numeral number)
    {
        var at = number.PhraseLast + 1;
        var change = sentence.Terms.Find(t => t.First >= at && t.First <= at + 2 && t.Is("change"));
        if (
            change is null
            || number.IsBy
            || sentence.HasBetween(number.PhraseLast, change.First, t => t.Kind == TokenKind.Symbol && !t.IsDash)
        )
        {
            return null;
        }
        var next = change.Last + 1;
        while (
            next <= sentence.Last && sentence.Tokens[next].Key is "in" or "of" or "the" or "its"
            || sentence.Economies.Exists(e => e.First == next)
        )
        {
            next++;
        }
        return heads.Find(h => h.First == next);
    }

    private static bool IsInClosedParenthesis(Sentence sentence, Term head, Numeral number)
    {
        var depth = 0;
        for (var i = head.Last + 1; i < number.First; i++)
        {
            depth +=
                sentence.Tokens[i].Is("(") ? 1
                : sentence.Tokens[i].Is(")") ? -1
                : 0;
            if (depth < 0)
            {
                return true;
            }
        }
        return false;
    }

    // "Russia (65 %), China (7 %) … of exports": the head of a list may stand behind it.
    private static bool IsListed(Sentence sentence, Numeral number) =>
        sentence.Behind(number) is { } next
        && next.Unit == number.Unit
        && sentence.Economies.Exists(e => e.First > number.Last && e.Last < next.First);

    // A head behind the number belongs to another number when one stands between.
    private static bool IsBehindOther(Sentence sentence, Term head, Numeral number) =>
        sentence.Quantities.Exists(q => q.First > number.Last && q.Last < head.First);
}
