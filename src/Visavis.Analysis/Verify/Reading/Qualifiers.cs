using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads what stands around a number and its unit: about, more than; by, from, to.</summary>
internal sealed class Qualifiers(List<Token> tokens)
{
    private const int Apart = 6;

    /// <summary>The number with its qualifier and preposition.</summary>
    public Numeral Of(Numeral numeral)
    {
        // "почти в 7 раз": the qualifier stands before the preposition.
        var isTimes =
            numeral.Unit.Other == "times" && numeral.PhraseFirst > 0 && tokens[numeral.PhraseFirst - 1].Is("в");
        var at = isTimes ? numeral.PhraseFirst - 1 : numeral.PhraseFirst;
        var length = Vocabulary.Qualifiers.LongestBefore(tokens, at, out var phrase);
        if (length == 0)
        {
            var bare = After(
                numeral with
                {
                    Qualifier = Exceeds(at) || Passes(numeral, at) ? Qualifier.MoreThan : numeral.Qualifier,
                }
            );
            return WithPreposition(bare, at);
        }
        var first = at - length;
        var qualified = numeral with { PhraseFirst = first, Qualifier = Enum.Parse<Qualifier>(phrase!.Concept) };
        // "на более чем 5 %", "более чем на 5 %": the preposition stands on either side of the qualifier.
        return WithPreposition(qualified, first) with { IsBy = IsBy(at) || IsBy(first) };
    }

    private Numeral WithPreposition(Numeral numeral, int first)
    {
        var key = Before(first);
        return numeral with
        {
            IsBy = IsBy(first),
            IsFrom = key is "с" or "со" or "from" or "от",
            IsTo = key is "до" or "to",
        };
    }

    private bool IsBy(int first) => Before(first) is "на" or "by";

    private string Before(int first) => first > 0 ? tokens[first - 1].Key : "";

    // "превышает, по официальным данным, отметку в 50 %": the verb stands apart from its number.
    private bool Exceeds(int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - Apart); i--)
        {
            if (tokens[i].IsNumber || tokens[i].Is("."))
            {
                return false;
            }
            if (tokens[i].Key is "отметку" or "mark" or "порог" or "threshold" or "планку" or "рубеж")
            {
                return HasVerb(i - 1, Math.Max(0, i - Apart));
            }
        }
        return false;
    }

    // "passed the $100 billion mark"
    private bool Passes(Numeral numeral, int first) =>
        Thresholds.IsMark(tokens, numeral)
        && (
            HasVerb(first - 1, Math.Max(0, first - Apart))
            || tokens
                .GetRange(Math.Max(0, first - 3), Math.Min(3, first))
                .Exists(t => t.Key is "passed" or "crossed" or "crossing" or "passing" or "broke" or "past")
        );

    private bool HasVerb(int from, int to)
    {
        for (var i = from; i >= to; i--)
        {
            if (Vocabulary.Qualifiers.Longest(tokens, i, out var phrase) > 0 && phrase!.Concept == "MoreThan")
            {
                return true;
            }
        }
        return false;
    }

    // "44 млрд с лишним, "5 % и более".
    private Numeral After(Numeral numeral)
    {
        var at = numeral.PhraseLast + 1;
        var isMore =
            at + 1 < tokens.Count
            && (
                (tokens[at].Is("с") && tokens[at + 1].Is("лишним"))
                || (tokens[at].Key is "и" or "or" && tokens[at + 1].Key is "более" or "more")
            );
        return isMore ? numeral with { Qualifier = Qualifier.MoreThan, PhraseLast = at + 1 } : numeral;
    }
}
