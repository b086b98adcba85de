using System.Collections.Frozen;
using System.Globalization;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Places in an order: 4-е место, четвертую позицию, second-largest, ranked fourth.</summary>
internal static class Ordinals
{
    private const int Reach = 3;
    private static readonly FrozenSet<string> Endings = WordSet.Of(
        "й е я м х го му ми ю ой ей ое ая ую ый ий ом ых ым ого"
    );

    /// <summary>A number in digits that is a place or a decade; absent where it is an amount.</summary>
    public static Numeral? At(List<Token> tokens, int i)
    {
        var isHyphened =
            i + 2 < tokens.Count
            && tokens[i + 1].IsDash
            && tokens[i + 1].Start == tokens[i].End
            && tokens[i + 2].Start == tokens[i + 1].End
            && Endings.Contains(tokens[i + 2].Key);
        var isEnglish =
            i + 1 < tokens.Count
            && tokens[i + 1].Start == tokens[i].End
            && tokens[i + 1].Key is "st" or "nd" or "rd" or "th" or "s";
        var last =
            isHyphened ? i + 2
            : isEnglish ? i + 1
            : i;
        var isRanked = IsRank(tokens, last + 1, last == i ? 1 : Reach) || IsRankedBefore(tokens, i, last > i);
        if (last == i && !isRanked)
        {
            return null;
        }
        if (!isRanked)
        {
            // 1990-е, 90-х, the 1990s, 21-й век.
            var isYear = tokens[i].Length == 4 || tokens[last].Key is "s";
            return Numeral.Over(i, last, isYear ? NumberRole.Year : NumberRole.Name).Printing(tokens[i].Key);
        }
        return Place(i, last, tokens[i].Key);
    }

    /// <summary>A place in words; absent where the word is none.</summary>
    public static Numeral? InWords(List<Token> tokens, int i)
    {
        var key = tokens[i].Key;
        var hyphen = key.IndexOf('-', StringComparison.Ordinal);
        var place = NumberWords.Ordinal(hyphen < 0 ? key : key[..hyphen]);
        var isRanked =
            hyphen > 0
                ? key[(hyphen + 1)..] is "largest" or "biggest" or "ranked" or "most" or "important"
                : IsRank(tokens, i + 1, Reach) || IsRankedBefore(tokens, i, true);
        return place > 0 && isRanked ? Place(i, i, place.ToString(CultureInfo.InvariantCulture)) : null;
    }

    private static bool IsRank(List<Token> tokens, int from, int reach)
    {
        for (var i = from; i < Math.Min(tokens.Count, from + reach); i++)
        {
            if (tokens[i].Kind == TokenKind.Symbol && !tokens[i].IsDash)
            {
                return false;
            }
            if (Vocabulary.All.Longest(tokens, i, out var phrase) > 0 && phrase!.Concept == "rank")
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsRankedBefore(List<Token> tokens, int i, bool isOrdinal) =>
        i > 0
        && (
            tokens[i - 1].Key is "ranked" or "ranks" or "ranking"
            || (isOrdinal && tokens[i - 1].Key is "was" or "came" or "стала" or "стал")
            || (
                i > 1
                && tokens[i - 1].Key is "№" or "number" or "no"
                && tokens[i - 2].Key is "место" or "ranked" or "ranks"
            )
        );

    private static Numeral Place(int first, int last, string digits) =>
        Numeral.Over(first, last).Printing(digits) with
        {
            Unit = Measured.Only("rank"),
        };
}
