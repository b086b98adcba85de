using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>The words around a number that say that something rose or fell.</summary>
internal sealed class ChangeWords(Sentence sentence, Numeral number)
{
    private static readonly FrozenSet<string> Comparatives = WordSet.Of(
        "больше меньше выше ниже higher lower more less up down"
    );

    /// <summary>The change that the number says: a comparative right behind it, else the nearest before it, then any behind it.</summary>
    public Term? Nearest =>
        ComparativeBehind
        ?? sentence.Terms.FindLast(t => t.Is("change") && t.Last < number.First && !IsQualifier(t))
        ?? Behind("change")
        ?? sentence.Terms.Find(t => t.Is("change") && t.First > number.Last);

    /// <summary>"5 % more": right behind the number.</summary>
    public Term? ComparativeBehind =>
        Behind("change") is { } behind && IsComparative(behind) && !IsOfNext(behind) ? behind : Behind("beside");

    // "were $426.8 million - up 16.4 percent": the change is the next number's.
    private bool IsOfNext(Term change) => sentence.Behind(number)?.PhraseFirst == change.Last + 1;

    /// <summary>"a rise of 5": right before the number; absent where none is.</summary>
    public Term? NounBefore =>
        sentence.Terms.Find(t =>
            t.Is("change") && t.Last == number.PhraseFirst - 2 && sentence.Tokens[number.PhraseFirst - 1].Is("of")
        );

    /// <summary>"up $3bn", "rose $2bn to $40bn", «прибавил 3 млрд»: the change touches the number; but "rose above $3bn".</summary>
    public Term? Touching =>
        sentence.Tokens[number.PhraseFirst].Key is "above" or "below" or "under" or "выше" or "ниже" or "свыше"
            ? null
            : sentence.Terms.Find(t => t.Is("change") && t.Last == number.PhraseFirst - 1 && !IsQualifier(t));

    /// <summary>The change that is said before the number or right behind it.</summary>
    public Term? Governing =>
        Nearest is { } change && (change.Last < number.First || change == Behind("change")) ? change : null;

    /// <summary>The term of a kind right behind the number; absent where none is.</summary>
    public Term? Behind(string kind)
    {
        var from = number.PhraseLast + 1;
        from = from <= sentence.Last && sentence.Tokens[from].IsDash ? from + 1 : from;
        return sentence.Terms.Find(t =>
            t.Is(kind)
            && t.First >= from
            && t.First <= from + 2
            && !sentence.HasBetween(
                number.PhraseLast,
                t.First,
                x => x.Key is "," or "." or ";" or "(" or ")" or "and" or "и" or "а"
            )
        );
    }

    // "больше 5 %"; but "went up by 5 %".
    private bool IsQualifier(Term term) =>
        IsComparative(term) && sentence.Tokens[term.First].Key is not ("up" or "down");

    private bool IsComparative(Term term) => Comparatives.Contains(sentence.Tokens[term.First].Key);
}
