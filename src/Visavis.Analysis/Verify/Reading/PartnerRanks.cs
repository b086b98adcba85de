using System.Collections.Frozen;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Partners that hold a place in the flow of another: "Germany took most of the exports, with 1.6 bn", "China stayed Russia's largest partner, with a turnover of 240 bn", «Китай лидирует в импорте».</summary>
internal static class PartnerRanks
{
    private const int Near = 4;
    private static readonly string[] Places =
    [
        "ranked",
        "ranks",
        "tops",
        "topped",
        "занял",
        "занима",
        "лидир",
        "возглав",
    ];
    private static readonly FrozenSet<string> Takes = WordSet.Of("took takes taking had has held holds");
    private static readonly FrozenSet<string> Parts = WordSet.Of("most share part place spot lead bulk majority");

    /// <summary>Whose flow it is and with whom, where the subject of the sentence is the partner; absent where the flow may be its own.</summary>
    public static (Attributed<Economy>? Reporter, Attributed<Economy> Partner)? Of(
        Sentence sentence,
        ReadingContext context,
        Term head,
        Roles roles
    )
    {
        if (
            roles is not { Subject: { } named, Owner: null, To: null, From: null, With: null }
            || head.Value is not ("export" or "import" or "turnover")
        )
        {
            return null;
        }
        if (named.First > head.Last)
        {
            return IsMainPartner(sentence, named, head) ? (null, sentence.Said(named)) : null;
        }
        var partner = sentence.Said(named);
        return WhoseIsNamed(sentence, named, head) is { } whose ? (sentence.Said(whose), partner)
            : IsOfAnother(context, named) && (HoldsPlace(sentence, named, head) || IsAttached(sentence, named, head))
                ? (null, partner)
            : null;
    }

    // "Russia's largest partner", «крупнейшим партнером России»
    private static EconomyMention? WhoseIsNamed(Sentence sentence, EconomyMention named, Term head)
    {
        var word = sentence.Terms.Find(t => t.Is("partner-word") && t.First > named.Last && t.Last < head.First);
        return word is null
            ? null
            : sentence.Economies.Find(e =>
                e.Link == Link.Owner
                && e.First > named.Last
                && e.Last < head.First
                && Math.Min(Math.Abs(word.First - e.Last), Math.Abs(e.First - word.Last)) <= Near
            );
    }

    // "The main partner for exports was Germany, with 1.3 bn"
    private static bool IsMainPartner(Sentence sentence, EconomyMention named, Term head) =>
        named.Link == Link.Bare
        && sentence.Terms.Exists(t => t.Is("partner-word") && t.First < named.First && t.First >= head.First - Near)
        && sentence.HasBetween(head.Last, named.First, t => t.Key is "was" or "is" or "were" or "remained" or "stayed");

    private static bool IsOfAnother(ReadingContext context, EconomyMention named) =>
        context.Subject is { IsTrade: true, Reporter: { } whose } && !whose.Value.Equals(named.Economy);

    private static bool HoldsPlace(Sentence sentence, EconomyMention named, Term head) =>
        sentence.HasBetween(named.Last, head.First, t => t.Begins(Places))
        || (
            sentence.HasBetween(named.Last, head.First, t => Takes.Contains(t.Key))
            && sentence.HasBetween(named.Last, head.First, t => Parts.Contains(t.Key))
        );

    // "Belarus was fourth, with a turnover of 55 bn", «с товарооборотом 55 млрд»
    private static bool IsAttached(Sentence sentence, EconomyMention named, Term head) =>
        sentence.HasBetween(
            Math.Max(named.Last, head.First - Near),
            head.First,
            t =>
                t.Key is "with"
                || (t.Key is "с" or "со" && sentence.Tokens[head.Last].Key.EndsWith("ом", StringComparison.Ordinal))
        );
}
