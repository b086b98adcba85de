namespace Visavis.Analysis.Verify.Reading;

/// <summary>Words for partners that stand for the flow with them: "the main trading partners of Moldova were Romania (29 %)", "top suppliers of Armenia".</summary>
internal static class PartnerHeads
{
    /// <summary>The words as flows, where they head a list of figures, or a label, that names no flow itself.</summary>
    public static IEnumerable<Term> Of(Sentence sentence, List<Term> heads)
    {
        var word = sentence.Terms.Find(t => t.Is("partner-word"));
        return word is not null && (sentence.IsLabel ? heads.Count == 0 : IsList(sentence, heads, word))
            ? [word with { Kind = "flow" }]
            : [];
    }

    /// <summary>Whether a head is such a word.</summary>
    public static bool Is(Sentence sentence, Term head) =>
        sentence.Terms.Exists(t => t.Is("partner-word") && t.First == head.First);

    private static bool IsList(Sentence sentence, List<Term> heads, Term word)
    {
        var figures = sentence.Quantities.FindAll(q => q.First > word.Last && (q.Unit.Other is "%" || q.Unit.IsMoney));
        return figures.Count > 1
            && !heads.Exists(h => h.First < figures[0].First)
            && !sentence.Quantities.Exists(q => q.Unit.Other is "rank");
    }
}
