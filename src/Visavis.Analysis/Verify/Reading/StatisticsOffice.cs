namespace Visavis.Analysis.Verify.Reading;

/// <summary>Offices that tell figures: "Poland's statistics office", "the customs of China", "таможня Китая".</summary>
internal static class StatisticsOffice
{
    /// <summary>The mention; one whose office tells the figures trades nothing here.</summary>
    public static EconomyMention Told(List<Token> tokens, EconomyMention mention)
    {
        var before = mention.First > 1 && tokens[mention.First - 1].Is("of") ? mention.First - 1 : mention.First;
        var isTeller =
            mention.Link == Link.Owner
            && (
                IsOffice(Vocabulary.All.LongestBefore(tokens, before, out var phrase), phrase)
                || (
                    mention.Last + 1 < tokens.Count
                    && IsOffice(Vocabulary.All.Longest(tokens, mention.Last + 1, out phrase), phrase)
                )
            );
        return isTeller ? mention with { Link = Link.Apart, IsTeller = true } : mention;
    }

    private static bool IsOffice(int length, KnownPhrase? phrase) => length > 0 && phrase!.Concept == "office";
}
