namespace Visavis.Analysis.Verify.Reading;

/// <summary>A phrase in a text and what it means.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Kind">What kind of meaning: flow, change, share.</param>
/// <param name="Value">Which: export, up; empty where the kind says all.</param>
internal sealed record Term(int First, int Last, string Kind, string Value)
{
    public bool Is(string kind) => Kind == kind;

    /// <summary>Whether what follows is a part of what comes before: of which, в том числе.</summary>
    public bool IsPart => Kind == "part" || Is("share", "part");

    public bool Is(string kind, string value) => Kind == kind && Value == value;
}

/// <summary>Finds the phrases that the reader knows.</summary>
internal static class Terms
{
    /// <summary>The phrases in a text, from left to right, none inside another.</summary>
    public static List<Term> Of(List<Token> tokens)
    {
        var terms = new List<Term>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Vocabulary.All.Longest(tokens, i, out var phrase) is > 0 and var length)
            {
                var (kind, value) = Split(phrase!.Concept);
                terms.Add(new(i, i + length - 1, kind, value));
                i += length - 1;
            }
        }
        return terms;
    }

    public static (string Kind, string Value) Split(string concept)
    {
        var colon = concept.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (concept, "") : (concept[..colon], concept[(colon + 1)..]);
    }
}
