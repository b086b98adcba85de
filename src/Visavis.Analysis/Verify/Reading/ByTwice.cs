namespace Visavis.Analysis.Verify.Reading;

/// <summary>A change that is said twice: "rose by 12% or $40 million", «выросли на 34 %, или на 4 млрд».</summary>
internal static class ByTwice
{
    private const int Apart = 3;

    /// <summary>The same numbers; the second saying of a change says by how much as the first does.</summary>
    public static List<Numeral> Of(List<Numeral> numerals, List<Token> tokens)
    {
        for (var i = 1; i < numerals.Count; i++)
        {
            if (
                numerals[i - 1].IsBy
                && (
                    IsSaidAgain(numerals[i - 1], numerals[i], tokens)
                    || IsNextInRow(numerals[i - 1], numerals[i], tokens)
                )
            )
            {
                numerals[i] = numerals[i] with { IsBy = true };
            }
        }
        return numerals;
    }

    // "growing by $15.7 billion and $12.4 billion"
    private static bool IsNextInRow(Numeral one, Numeral other, List<Token> tokens) =>
        other.PhraseFirst == one.PhraseLast + 2
        && one.Unit == other.Unit
        && tokens[one.PhraseLast + 1].Key is "and" or "и" or ",";

    private static bool IsSaidAgain(Numeral one, Numeral other, List<Token> tokens)
    {
        var apart = other.PhraseFirst - one.PhraseLast - 1;
        return apart is > 0 and <= Apart
            && one.Unit.IsMoney != other.Unit.IsMoney
            && (one.Unit.Other == "%" || other.Unit.Other == "%")
            && tokens.GetRange(one.PhraseLast + 1, apart) is var between
            && between.Exists(t => t.Key is "or" or "или")
            && between.TrueForAll(t => t.Key is "or" or "или" or "," or "by" or "на");
    }
}
