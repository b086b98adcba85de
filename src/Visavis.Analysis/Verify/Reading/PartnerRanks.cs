using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Partners that hold a place in the flow of whoever was spoken of before: "Germany took most of the exports, with 1.6 bn", «Китай лидирует в импорте».</summary>
internal static class PartnerRanks
{
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

    /// <summary>The partner, where the subject of a flow is one; absent where the flow may be its own.</summary>
    public static EconomyMention? Of(Sentence sentence, ReadingContext context, Term head, Roles roles)
    {
        var named = roles.Subject;
        var isOfAnother =
            named is not null
            && context.Subject is { IsTrade: true, Reporter: { } whose }
            && !whose.Value.Equals(named.Economy);
        return
            isOfAnother
            && head.Value is "export" or "import"
            && roles is { Owner: null, To: null, From: null, With: null }
            && named!.Last < head.First
            && HoldsPlace(sentence, named.Last, head.First)
            ? named
            : null;
    }

    private static bool HoldsPlace(Sentence sentence, int from, int to) =>
        sentence.HasBetween(from, to, t => t.Begins(Places))
        || (
            sentence.HasBetween(from, to, t => Takes.Contains(t.Key))
            && sentence.HasBetween(from, to, t => Parts.Contains(t.Key))
        );
}
