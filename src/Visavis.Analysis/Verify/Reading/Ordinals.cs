using System.Globalization;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Places in an order: 4-е место, четвертую позицию, second-largest, ranked fourth.</summary>
internal static class Ordinals
{
    private const int Reach = 3;

    /// <summary>A number in digits that is a place or a decade; absent where it is an amount.</summary>
    public static Numeral? At(List<Token> tokens, int i)
    {
        var isHyphened =
            i + 2 < tokens.Count
            && tokens[i + 1].IsDash
            && tokens[i + 1].Start == tokens[i].End
            && tokens[i + 2].Start == tokens[i + 1].End
            && IsEnding(tokens[i + 2].Key);
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
            return Plain(
                i,
                last,
                tokens[i],
                tokens[i].Length == 4 || tokens[last].Key is "s" ? NumberRole.Year : NumberRole.Name,
                ""
            );
        }
        return Plain(i, last, tokens[i], NumberRole.Quantity, "rank");
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
        return place > 0 && isRanked
            ? Plain(
                i,
                i,
                new(TokenKind.Number, 0, 0, place.ToString(CultureInfo.InvariantCulture)),
                NumberRole.Quantity,
                "rank"
            )
            : null;
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

    private static bool IsEnding(string key) =>
        key
            is "й"
                or "е"
                or "я"
                or "м"
                or "х"
                or "го"
                or "му"
                or "ми"
                or "ю"
                or "ой"
                or "ей"
                or "ое"
                or "ая"
                or "ую"
                or "ый"
                or "ий"
                or "ом"
                or "ых"
                or "ым"
                or "ого";

    private static Numeral Plain(int first, int last, Token number, NumberRole role, string unit) =>
        new()
        {
            First = first,
            Last = last,
            PhraseFirst = first,
            PhraseLast = last,
            Role = role,
            Digits = PrintedFigure.TryParse(number.Key, out _) ? number.Key : "",
            Value = PrintedFigure.TryParse(number.Key, out var figure) ? figure.Value : null,
            Unit = new("", "", unit),
        };
}
