namespace Visavis.Analysis.Verify.Reading;

/// <summary>Finds the noun that a number is about: the flow, the measure, or what else.</summary>
internal static class Heads
{
    private const int Filler = 6;
    private const int NounPhrase = 6;
    private const int Balance = 4;

    /// <summary>The terms of a sentence that a number can be about.</summary>
    public static List<Term> Of(Sentence sentence)
    {
        var all = sentence.Terms.FindAll(IsHead);
        return all.FindAll(h => !IsComplement(sentence, all, h));
    }

    /// <summary>The head of a number; absent where the sentence has none.</summary>
    public static (Term? Head, bool IsWhole) For(Sentence sentence, List<Term> heads, Numeral number)
    {
        if (IsPart(number) && Behind(sentence, heads, number, IsFiller) is { } whole)
        {
            return (whole, true);
        }
        if (ChangeBehind(sentence, heads, number) is { } changed)
        {
            return (changed, false);
        }
        var before = heads.FindLast(h => h.Last < number.First && !IsInClosedParenthesis(sentence, h, number));
        return (
            before
                ?? heads.Find(h =>
                    h.First > number.Last && (IsListed(sentence, number) || !IsBehindOther(sentence, h, number))
                ),
            false
        );
    }

    private static bool IsHead(Term term) => term.Kind is "flow" or "topic" or "measure";

    private static bool IsPart(Numeral number) => number.Unit.Other is "%" or "share" && !number.IsBy;

    // "60 % of Belarus's total exports": only words of the same noun phrase between.
    private static Term? Behind(Sentence sentence, List<Term> heads, Numeral number, Func<Sentence, int, bool> isFiller)
    {
        var at = number.PhraseLast + 1;
        for (var i = at; i <= Math.Min(sentence.Last, at + Filler); i++)
        {
            if (heads.Find(h => h.First == i) is { } head)
            {
                return head;
            }
            if (!isFiller(sentence, i))
            {
                return null;
            }
        }
        return null;
    }

    // "a 5 % rise in exports", "5-процентный рост экспорта".
    private static Term? ChangeBehind(Sentence sentence, List<Term> heads, Numeral number)
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

    private static bool IsFiller(Sentence sentence, int i)
    {
        var key = sentence.Tokens[i].Key;
        return key
                is "of"
                    or "the"
                    or "its"
                    or "all"
                    or "total"
                    or "от"
                    or "в"
                    or "in"
                    or "всего"
                    or "всей"
                    or "общего"
                    or "общей"
                    or "объема"
                    or "объеме"
                    or "совокупного"
                    or "их"
                    or "его"
                    or "ее"
                    or "their"
                    or "country's"
                    or "стоимости"
                    or "overall"
                    or "both"
                    or "aggregate"
                    or "republic's"
                    or "bilateral"
                    or "взаимного"
                    or "взаимной"
                    or "товарного"
                    or "foreign"
                    or "merchandise"
                    or "goods"
                    or "внешнего"
                    or "совокупном"
                    or "общем"
                    or "mutual"
                    or "whole"
                    or "entire"
                    or "процентов"
                    or "these"
                    or "those"
                    or "this"
                    or "that"
                    or "such"
                    or "этого"
                    or "этой"
                    or "этих"
                    or "такого"
                    or "данного"
            || sentence.Economies.Exists(e => e.First <= i && i <= e.Last)
            || sentence.Terms.Exists(t => t.First <= i && i <= t.Last && t.Kind is "product" or "coverage");
    }

    // "экспорт продукции производства Беларуси": a topic inside the noun phrase of a flow is no head of its own.
    private static bool IsComplement(Sentence sentence, List<Term> heads, Term head)
    {
        if (head.Is("flow", "turnover"))
        {
            return heads.Exists(f =>
                f.Is("flow")
                && f.Value is "balance" or "deficit" or "surplus"
                && (IsNear(sentence, f, head, Balance) || IsWhere(sentence, f, head))
            );
        }
        if (head.Kind is "flow" or "measure")
        {
            return false;
        }
        return heads.Exists(f =>
            f.Is("flow")
            && f.Last < head.First
            && head.First - f.Last <= NounPhrase
            && !sentence.HasBetween(
                f.Last,
                head.First,
                t => t.IsNumber || t.Key is "," or "и" or "and" or "—" or "–" or ";"
            )
            && !sentence.Terms.Exists(t =>
                t.First > f.Last && t.Last < head.First && t.Kind is "change" or "level" or "share"
            )
        );
    }

    // "сальдо торговли Польши с Китаем", "профицит Беларуси в торговле с Россией"
    private static bool IsNear(Sentence sentence, Term one, Term other, int reach) =>
        one.Last < other.First
        && other.First - one.Last <= reach
        && !sentence.HasBetween(one.Last, other.First, t => t.IsNumber || t.Kind == TokenKind.Symbol);

    // "a surplus of 4.5 bn in trade with Russia": where the amount arose.
    private static bool IsWhere(Sentence sentence, Term balance, Term trade) =>
        balance.Last < trade.First
        && sentence.Tokens[trade.First - 1].Key is "in" or "в" or "во"
        && sentence.Quantities.Count(q => balance.Last < q.First && q.Last < trade.First) == 1
        && !sentence.HasBetween(balance.Last, trade.First, t => t.Key is "," or ";" or "and" or "и");

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
