using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Words around a flow that tell whose it is without naming anybody: mutual, foreign, total, of a region, with third countries.</summary>
internal sealed class FlowHints(Sentence sentence, Term head)
{
    private const int Near = 2;
    private const int Far = 6;
    private static readonly string[] Mutual = ["взаимн", "двусторонн", "mutual", "bilateral", "two-way"];
    private static readonly string[] Inside =
    [
        "intra-",
        "intraregional",
        "внутрисоюзн",
        "внутриблок",
        "внутрирегиональн",
    ];
    private static readonly string[] OfTheWorld =
    [
        "внешн",
        "foreign",
        "общ",
        "total",
        "overall",
        "всего",
        "совокупн",
        "мировой",
        "merchandise",
    ];
    private static readonly FrozenSet<string> Ties = WordSet.Of("to from with into в из со с");
    private static readonly FrozenSet<string> OfTwo = WordSet.Of(
        "двумя двух обеими обеих странами сторонами государствами друг two both"
    );

    /// <summary>Whether it is called mutual or two-sided.</summary>
    public bool IsCalledMutual => HasNear(Mutual) || IsWithin;

    /// <summary>Whether it is between the members of a group: "intra-EU trade", «внутрисоюзная торговля».</summary>
    public bool IsWithin => HasNear(Inside);

    /// <summary>Whether it is called foreign, total: with all countries.</summary>
    public bool IsCalledForeign => HasNear(OfTheWorld);

    /// <summary>Whether it is called mutual, or of both countries.</summary>
    public bool IsMutual => IsCalledMutual || Around(Far, t => OfTwo.Contains(t.Key));

    /// <summary>Whether it is with a name that is not known, which is not the world: "exports to ASEAN", "экспорт в страны АСЕАН".</summary>
    public bool HasUnknownPartner
    {
        get
        {
            var end = Math.Min(sentence.Last, head.Last + Far);
            var at = sentence.Tokens.FindIndex(head.Last + 1, end - head.Last, t => Ties.Contains(t.Key));
            return at > 0 && at < end && (IsUnknownName(GroupAt(at + 1)) || IsThird(at + 1));
        }
    }

    // "with third countries", "с третьими странами": outside of a union, not the world.
    private bool IsThird(int i) =>
        i < sentence.Last
        && sentence.Tokens[i].Begins("third", "треть")
        && sentence.Tokens[i + 1].Begins("countr", "стран", "государств");

    private int GroupAt(int i) =>
        i < sentence.Last && sentence.Tokens[i].Key is "the" or "страны" or "стран" or "странами" ? i + 1 : i;

    private bool IsUnknownName(int i) =>
        sentence.Tokens[i].Length > 2
        && sentence.Piece.Words(i, i).All(char.IsUpper)
        && !sentence.Economies.Exists(e => e.First <= i && i <= e.Last)
        && !sentence.Terms.Exists(t => t.First <= i && i <= t.Last)
        && Vocabulary.Units.Longest(sentence.Tokens, i, out _) == 0;

    private bool HasNear(string[] stems) => Around(Near, t => t.Begins(stems));

    private bool Around(int reach, Func<Token, bool> isOne) =>
        sentence.HasBetween(
            Math.Max(sentence.First, head.First - Near) - 1,
            Math.Min(sentence.Last, head.Last + reach) + 1,
            isOne
        );

    /// <summary>Whether brackets call it all of it: "(total exports: USD 3,017 million)", "(весь импорт — 39,9 млрд)".</summary>
    public bool IsTotalInBrackets =>
        head.First - 2 >= sentence.First
        && sentence.Tokens[head.First - 1].Begins("total", "overall", "весь", "вся", "всего", "общ")
        && sentence.Tokens[head.First - 2].Is("(");

    /// <summary>Whether it is a region's: "Товарооборот Псковской области с Беларусью".</summary>
    public bool IsOfRegion => Around(Far, Regions.Is);
}
