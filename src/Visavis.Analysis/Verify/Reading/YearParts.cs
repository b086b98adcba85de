namespace Visavis.Analysis.Verify.Reading;

/// <summary>Quarters and halves of a year: I квартал, second quarter, Q3, первое полугодие, H1.</summary>
internal static class YearParts
{
    private static readonly string[] Romans = ["i", "ii", "iii", "iv"];

    /// <summary>The part that begins at a token: its last token, its first month, its months; no months where there is none.</summary>
    public static (int Last, int First, int Months) At(List<Token> tokens, int i)
    {
        var key = tokens[i].Key;
        if (
            key is "q" or "h"
            && i + 1 < tokens.Count
            && tokens[i + 1] is { IsNumber: true, Key: "1" or "2" or "3" or "4" }
        )
        {
            return Part(i + 1, tokens[i + 1].Key[0] - '0', key == "q" ? 3 : 6);
        }
        var ordinal = OrdinalAt(tokens, i, out var next);
        if (ordinal == 0 || next >= tokens.Count)
        {
            return default;
        }
        if (
            tokens[next].IsDash
            && next + 2 < tokens.Count
            && OrdinalAt(tokens, next + 1, out var behind) is > 0 and var second
            && behind < tokens.Count
            && IsQuarter(tokens[behind])
        )
        {
            return (behind, ((ordinal - 1) * 3) + 1, (second - ordinal + 1) * 3);
        }
        return IsQuarter(tokens[next]) || tokens[next].Is("кв") ? Part(next, ordinal, 3)
            : IsHalf(tokens[next]) && ordinal <= 2 ? Part(next, ordinal, 6)
            : default;
    }

    /// <summary>A Roman number from 1 to 4; 0 where it is none.</summary>
    public static int Roman(Token token) => Array.IndexOf(Romans, token.Key) + 1;

    private static (int Last, int First, int Months) Part(int last, int number, int months) =>
        number * months <= 12 ? (last, ((number - 1) * months) + 1, months) : default;

    private static bool IsQuarter(Token token) => token.Begins("квартал") || token.Key is "quarter" or "quarters";

    private static bool IsHalf(Token token) =>
        token.Begins("полугод") || token.Key is "half" or "h" or "половине" or "половина" or "половину";

    // "первом", "first", "I", "1-м": a number from 1 to 4 in its place in an order.
    private static int OrdinalAt(List<Token> tokens, int i, out int next)
    {
        next = i + 1;
        var token = tokens[i];
        if (token is { IsNumber: true, Length: 1 })
        {
            next += EndingAt(tokens, next);
            return token.Key[0] is >= '1' and <= '4' ? token.Key[0] - '0' : 0;
        }
        return Roman(token) is > 0 and var roman ? roman
            : token.IsWord && NumberWords.Ordinal(token.Key) is >= 1 and <= 4 and var ordinal ? ordinal
            : 0;
    }

    // 1-м, 2nd: how many tokens make the number an ordinal.
    private static int EndingAt(List<Token> tokens, int i) =>
        i + 1 < tokens.Count && tokens[i].IsDash && tokens[i + 1].IsWord && tokens[i + 1].Length <= 2 ? 2
        : i < tokens.Count && tokens[i].Key is "st" or "nd" or "rd" or "th" ? 1
        : 0;
}
