using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Round amounts that are a mark to reach: "the $100 billion mark", «отметка в 100 млрд».</summary>
internal static class Thresholds
{
    private const int Apart = 6;

    /// <summary>Whether a number is a mark that nothing is said to have passed.</summary>
    public static bool IsUnpassed(List<Token> tokens, Numeral number) =>
        number.Qualifier != Qualifier.MoreThan
        && (IsMark(tokens, number) || IsBehindMark(tokens, number.PhraseFirst))
        && !IsReached(tokens, number.PhraseFirst);

    /// <summary>"the $100 billion mark", "the $100 billion-mark"</summary>
    public static bool IsMark(List<Token> tokens, Numeral number)
    {
        var at = number.PhraseLast + 1;
        at = at < tokens.Count && tokens[at].IsDash ? at + 1 : at;
        return tokens[number.PhraseLast].Key.EndsWith("-mark", StringComparison.Ordinal)
            || (at < tokens.Count && tokens[at].Key is "mark" or "threshold" or "milestone");
    }

    // «достигнув отметки в 37,56 млрд»: what is reached is the level.
    private static bool IsReached(List<Token> tokens, int first) =>
        tokens
            .GetRange(Math.Max(0, first - Apart), Math.Min(Apart, first))
            .Exists(t => t.Begins("достиг", "вышел", "вышл", "reach", "hit", "attain"));

    private static bool IsBehindMark(List<Token> tokens, int first) =>
        first > 1
        && tokens[first - 1].Key is "в" or "of"
        && tokens[first - 2].Begins("отметк", "порог", "планк", "рубеж", "threshold", "milestone");
}
