namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads the unit around a number: млрд долл. США, $44bn, USD 1.2 tn, %, п.п., раза, долл. за тонну.</summary>
internal sealed class UnitReader(List<Token> tokens)
{
    private static readonly string[] OneLetter = ["m", "b", "k", "x", "g"];
    private static readonly string[] OfTimeOrCount = ["years", "months", "quarters", "days", "persons", "units"];

    /// <summary>Whether a unit begins at a token that stands only behind an amount: %, млн, tonnes, roubles; not "years", not "$".</summary>
    public static bool IsMeasureAt(List<Token> tokens, int at) =>
        at < tokens.Count
        && Vocabulary.Units.Longest(tokens, at, out var phrase) is > 0 and var length
        && !OfTimeOrCount.Contains(phrase!.Concept)
        && !OneLetter.Contains(tokens[at].Key)
        && !IsEuroArea(tokens, at)
        && !(phrase.Concept.StartsWith("currency:", StringComparison.Ordinal) && IsPrefix(tokens, at, length));

    /// <summary>The unit behind a token, -1 for the beginning; and the last token of it.</summary>
    public (Measured Unit, int Last) After(int last, bool hasCurrency)
    {
        var at = last + 1;
        var unit = Measured.None;
        var end = last;
        if (
            Word(at, last, hasCurrency) is var (concept, next)
            && concept.StartsWith("scale:", StringComparison.Ordinal)
        )
        {
            unit = unit with { Scale = concept[6..] };
            (at, end) = (next, next - 1);
        }
        if (Word(at, end, hasCurrency) is var (name, behind) && !name.StartsWith("scale:", StringComparison.Ordinal))
        {
            unit = name.StartsWith("currency:", StringComparison.Ordinal)
                ? unit with
                {
                    Currency = name[9..],
                }
                : unit with
                {
                    Other = Plain(name),
                };
            end = behind - 1;
        }
        if (unit.Other is "%" && OfGdp(end + 1) is > 0 and var gdp)
        {
            return (unit with { Other = "% of GDP" }, gdp);
        }
        return unit.Currency.Length > 0 || hasCurrency ? Per(unit, end) : (unit, end);
    }

    /// <summary>The currency before a token, and its first token.</summary>
    public (string Currency, int First) Before(int first)
    {
        for (var length = Math.Min(4, first); length > 0; length--)
        {
            var isOne = Vocabulary.Units.Longest(tokens, first - length, out var phrase) == length;
            if (
                isOne
                && phrase!.Concept.StartsWith("currency:", StringComparison.Ordinal)
                && IsPrefix(tokens, first - length, length)
                && !IsArticle(first - length, length)
                && !IsRate(first - length, first)
            )
            {
                return (phrase.Concept[9..], first - length);
            }
        }
        return ("", first);
    }

    // "$", "US$" and codes stand before a number; "долларов" and "roubles" do not.
    private static bool IsPrefix(List<Token> tokens, int at, int length) =>
        tokens[at + length - 1].Kind == TokenKind.Symbol
        || tokens[at].Is("$")
        || (length == 1 && CurrencyCodes.Has(tokens[at].Key));

    // "a euro cost CHF 0.96": a rate, unless a scale follows or the code touches the number.
    private bool IsRate(int at, int first) =>
        CurrencyCodes.IsSmall(tokens[at].Key)
        && tokens[at].End < tokens[first].Start
        && !(
            first + 1 < tokens.Count
            && Vocabulary.Units.Longest(tokens, first + 1, out var scale) > 0
            && scale!.Concept.StartsWith("scale:", StringComparison.Ordinal)
        );

    // "a $5 million loan" is no "A$5 million".
    private bool IsArticle(int at, int length) =>
        length > 1 && tokens[at] is { IsWord: true, Length: 1 } && tokens[at].End < tokens[at + 1].Start;

    // "euro area", "euro zone": no money.
    private static bool IsEuroArea(List<Token> tokens, int at) =>
        at + 1 < tokens.Count && tokens[at].Is("euro") && tokens[at + 1].Key is "area" or "zone" or "area's";

    private (string Concept, int Next)? Word(int at, int last, bool hasCurrency)
    {
        if (at >= tokens.Count)
        {
            return null;
        }
        var from = tokens[at].IsDash && at + 1 < tokens.Count && IsTouching(at, last) ? at + 1 : at;
        var length = Vocabulary.Units.Longest(tokens, from, out var phrase);
        if (length == 0)
        {
            length = Vocabulary.Units.Longest(tokens, at, out phrase);
            from = at;
        }
        if (length == 0 || !IsUnit(from, length, last, hasCurrency))
        {
            return null;
        }
        var next = from + length;
        // The point of an abbreviation, unless the sentence ends there.
        var isAbbreviated =
            next < tokens.Count
            && tokens[next].Is(".")
            && tokens[next].Start == tokens[next - 1].End
            && Abbreviations.IsUnit(tokens[next - 1].Key);
        next = isAbbreviated ? next + 1 : next;
        if (next < tokens.Count && isAbbreviated && tokens[next].Key is "сша")
        {
            next++;
        }
        return (phrase!.Concept, next);
    }

    private bool IsUnit(int at, int length, int last, bool hasCurrency)
    {
        var key = tokens[at].Key;
        var isTouching = IsTouching(at, last);
        return !IsEuroArea(tokens, at) && (length > 1 || !OneLetter.Contains(key) || isTouching || hasCurrency);
    }

    private bool IsTouching(int at, int last) => last >= 0 && tokens[at].Start == tokens[last].End;

    private int OfGdp(int at)
    {
        var noun = at < tokens.Count && tokens[at].Key is "of" or "от" or "к" ? at + 1 : at;
        noun = noun < tokens.Count && tokens[noun].Key is "the" or "its" or "объема" ? noun + 1 : noun;
        return noun < tokens.Count && tokens[noun].Key is "gdp" or "ввп" ? noun : 0;
    }

    // долл. за тонну, $/t, USD per 1 000 m3: a price.
    private (Measured Unit, int Last) Per(Measured unit, int end)
    {
        var at = end + 1;
        if (at + 1 >= tokens.Count || !(tokens[at].Key is "за" or "/" or "per" or "a"))
        {
            return (unit, end);
        }
        var isThousand =
            tokens[at + 1] is { IsNumber: true, Key: "1000" } || tokens[at + 1].Key is "тыс" or "тысячу" or "thousand";
        var noun = isThousand ? at + 2 : at + 1;
        noun = noun < tokens.Count && tokens[noun].Is(".") ? noun + 1 : noun;
        if (noun >= tokens.Count || Vocabulary.Units.Longest(tokens, noun, out var phrase) is not (> 0 and var length))
        {
            return (unit, end);
        }
        var name = phrase!.Concept;
        return name is "t" or "kg" or "m3" or "bbl" or "kwh"
            ? (unit with { Other = isThousand ? $"/1000 {name}" : $"/{name}" }, noun + length - 1)
            : (unit, end);
    }

    private static string Plain(string concept) => concept == "pct" ? "%" : concept;
}
