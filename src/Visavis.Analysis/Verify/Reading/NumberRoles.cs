using System.Collections.Frozen;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells what a number is that counts and measures nothing.</summary>
internal sealed class NumberRoles(string text, List<Token> tokens, BlockKind kind)
{
    private const int FarthestList = 20;
    private static readonly FrozenSet<string> Suffixes = WordSet.Of("st nd rd th s г гг й е я м х го му ми ю ой ей");
    private readonly bool[] bracketed = Bracketed(tokens);

    /// <summary>What the number at a token is; a quantity where nothing says otherwise.</summary>
    public NumberRole At(int i)
    {
        var token = tokens[i];
        return kind == BlockKind.PageFurniture ? NumberRole.Page
            : token.Glue == Glue.Word || IsRaised(i) ? NumberRole.FootnoteMark
            : token.Glue == Glue.Name || IsName(i) ? NumberRole.Name
            : bracketed[i]
                ? IsPage(i, i) ? NumberRole.Page
                    : NumberRole.Reference
            : token.Key.Count(c => c == '.') >= 2 || token.Key.Length > 20
                ? i == 0 ? NumberRole.ListNumber
                    : NumberRole.Code
            : IsTime(i) ? NumberRole.Time
            : IsListNumber(i) ? NumberRole.ListNumber
            : Labelled(i);
    }

    private NumberRole Labelled(int i)
    {
        // Table 2, tables 2 and 3, pp. 12–15: back over numbers of the same kind.
        var at = i;
        while (
            at >= 2
            && i - at < FarthestList
            && tokens[at - 2].IsNumber
            && (tokens[at - 1].IsDash || tokens[at - 1].Key is "," or "и" or "and" or "–")
        )
        {
            at -= 2;
        }
        if (IsPage(at, i))
        {
            return NumberRole.Page;
        }
        var end = at > 0 && tokens[at - 1].Is(".") && at > 1 && tokens[at - 2].Length <= 5 ? at - 1 : at;
        while (end > 1 && tokens[end - 1].Key is "№" or "от" or ":" or "n" && end == at)
        {
            end--;
        }
        if (end < at && tokens[end].Is("№"))
        {
            return NumberRole.Article;
        }
        return Vocabulary.Labels.LongestBefore(tokens, end, out var phrase) > 0
            && !UnitReader.IsMeasureAt(tokens, i + 1)
                ? Enum.Parse<NumberRole>(phrase!.Concept)
            : IsCodeBehind(i) ? NumberRole.Code
            : NumberRole.Quantity;
    }

    private bool IsCodeBehind(int i) => i + 2 < tokens.Count && tokens[i + 1].Is("тн") && tokens[i + 2].Is("вэд");

    // "С. 16", "p. 7": one letter and a point. The preposition "с" has none.
    private bool IsPage(int at, int i)
    {
        if (
            at >= 2
            && tokens[at - 1].Is(".")
            && tokens[at - 2].Key is "с" or "p" or "pp" or "стр" or "s"
            && tokens[at - 2].End == tokens[at - 1].Start
        )
        {
            return at < 3 || !tokens[at - 3].Is("т") || i < 0;
        }
        // "280 с.", "185 p.": the length of a book.
        return false;
    }

    // 10:30, not 1:2.
    private bool IsTime(int i) =>
        (
            i + 2 < tokens.Count
            && tokens[i + 1].Is(":")
            && IsTwoDigits(i + 2)
            && tokens[i + 1].Start == tokens[i].End
            && tokens[i + 2].Start == tokens[i + 1].End
        )
        || (
            i >= 2
            && tokens[i - 1].Is(":")
            && tokens[i - 2].IsNumber
            && IsTwoDigits(i)
            && tokens[i - 1].End == tokens[i].Start
            && tokens[i - 2].End == tokens[i - 1].Start
        );

    private bool IsTwoDigits(int i) => tokens[i] is { IsNumber: true, Length: 2 };

    private bool IsListNumber(int i) =>
        i == 0
        && tokens.Count > 2
        && tokens[0].Length <= 4
        && (
            tokens[1].Is(")")
            || (tokens[1].Is(".") && tokens[1].Start == tokens[0].End && tokens[2].IsWord)
            || (kind == BlockKind.Heading && tokens[1].IsWord && char.IsUpper(text[tokens[1].Start]))
        );

    // Footnote marks that lost their place: right behind the full stop of a sentence, the comma, the quotation mark.
    private bool IsRaised(int i)
    {
        var token = tokens[i];
        if (
            i == 0
            || token.Length > 2
            || tokens[i - 1].End != token.Start
            || !(tokens[i - 1].Key is "." or "," or "»" or "”" or "\"" or ")" or ";")
        )
        {
            return false;
        }
        var before = i >= 2 ? tokens[i - 2] : default;
        var isBehind = before.IsWord && before.End == tokens[i - 1].Start && before.Length > 2;
        return isBehind
            && (
                token.End == text.Length
                || !char.IsLetterOrDigit(text[token.End]) && text[token.End] is not ('%' or ',' or '.')
            );
    }

    // 5G, 3D, Ту-154, 20-е годы, 90-летие: digits and letters that make one word.
    private bool IsName(int i)
    {
        var end = tokens[i].End;
        if (end >= text.Length)
        {
            return false;
        }
        var isGlued = char.IsLetter(text[end]) && i + 1 < tokens.Count;
        return isGlued && !Suffixes.Contains(tokens[i + 1].Key) && Vocabulary.Units.Longest(tokens, i + 1, out _) == 0;
    }

    private static bool[] Bracketed(List<Token> tokens)
    {
        var inside = new bool[tokens.Count];
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!tokens[i].Is("[") || !tokens[i + 1].IsNumber)
            {
                continue;
            }
            var end = i + 1;
            while (end < tokens.Count && end - i < 40 && !tokens[end].Is("]"))
            {
                end++;
            }
            if (end < tokens.Count && tokens[end].Is("]"))
            {
                Array.Fill(inside, true, i, end - i);
                i = end;
            }
        }
        return inside;
    }
}
