namespace Visavis.Analysis.Verify.Reading;

/// <summary>Nouns inside the noun phrase of another: in "сальдо торговли", "экспорт продукции производства Беларуси" the second is no head of its own.</summary>
internal static class Complements
{
    private const int NounPhrase = 6;
    private const int Balance = 4;

    /// <summary>Whether a term belongs to the noun phrase of one of the others.</summary>
    public static bool Has(Sentence sentence, List<Term> heads, Term head) =>
        head.Is("flow", "turnover")
            ? heads.Exists(f => IsBalance(f) && (IsNear(sentence, f, head, Balance) || IsWhere(sentence, f, head)))
        : head.Is("topic") ? heads.Exists(f => f.Is("flow") && IsInPhraseOf(sentence, f, head))
        : IsBalance(head) && heads.Exists(f => IsSignOf(sentence, f, head) || IsAccountOf(sentence, f, head));

    private static bool IsBalance(Term term) => term.Is("flow") && term.Value is "balance" or "deficit" or "surplus";

    // "the deficit of Moldova's balance of trade": its sign is told first.
    private static bool IsSignOf(Sentence sentence, Term sign, Term balance) =>
        balance.Value == "balance"
        && IsBalance(sign)
        && sign.Value != "balance"
        && IsNear(sentence, sign, balance, Balance);

    // "the current account had a surplus": no trade.
    private static bool IsAccountOf(Sentence sentence, Term account, Term balance) =>
        account.Is("topic", "current account|Other") && IsNear(sentence, account, balance, NounPhrase);

    private static bool IsInPhraseOf(Sentence sentence, Term flow, Term topic) =>
        flow.Last < topic.First
        && topic.First - flow.Last <= NounPhrase
        && !sentence.HasBetween(
            flow.Last,
            topic.First,
            t => t.IsNumber || t.Key is "," or "и" or "and" or "—" or "–" or ";"
        )
        && !sentence.Terms.Exists(t =>
            t.First > flow.Last && t.Last < topic.First && t.Kind is "change" or "level" or "share"
        );

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
}
