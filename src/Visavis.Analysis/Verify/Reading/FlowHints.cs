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
    private static readonly FrozenSet<string> OfTwo = WordSet.Of(
        "двумя двух обеими обеих странами сторонами государствами друг two both"
    );

    private readonly UnnamedPartner unnamed = new(sentence, head);

    /// <summary>Whether it is called mutual or two-sided.</summary>
    public bool IsCalledMutual => HasNear(Mutual) || IsWithin;

    /// <summary>Whether it is between the members of a group: "intra-EU trade", «внутрисоюзная торговля».</summary>
    public bool IsWithin => HasNear(Inside);

    /// <summary>Whether it is called foreign, total: with all countries.</summary>
    public bool IsCalledForeign => HasNear(OfTheWorld);

    /// <summary>Whether it is called mutual, or of both countries.</summary>
    public bool IsMutual => IsCalledMutual || Around(Far, t => OfTwo.Contains(t.Key));

    /// <summary>Whether it is with a name that is not known, which is not the world: "exports to CAREC".</summary>
    public bool HasUnknownPartner => unnamed.IsUnknown;

    /// <summary>Whether it is with somebody who was named before: «оборот Грузии с ней», "imports from those countries".</summary>
    public bool IsWithOneNamed => unnamed.IsOneNamed;

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
