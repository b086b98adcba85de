using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Words between a preposition and the name that it governs: to the neighbouring countries of the EU, with the Republic of Belarus.</summary>
internal static class EnglishModifiers
{
    private static readonly FrozenSet<string> Words = WordSet.Of(
        "the neighbouring neighboring all both countries states republic country members non-cis non-eu"
    );

    /// <summary>The token before a name and its modifiers; -1 where there is none.</summary>
    public static int Before(List<Token> tokens, int first)
    {
        var before = first - 1;
        while (before >= 0 && Words.Contains(tokens[before].Key))
        {
            before--;
            var isOf =
                before > 0
                && tokens[before].Is("of")
                && tokens[before - 1].Key is "republic" or "countries" or "people's";
            before -= isOf ? 1 : 0;
        }
        return before;
    }
}
