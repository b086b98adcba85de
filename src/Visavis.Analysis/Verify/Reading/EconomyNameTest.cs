using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Tells whether words that could name an economy do: not "американских долларов", not "прочие товары", not a small letter.</summary>
internal sealed class EconomyNameTest(string text, List<Token> tokens, bool isCell)
{
    private static readonly string[] Common = ["OTH", "WLD", "UNION_STATE"];

    /// <summary>Whether a form that was found names an economy.</summary>
    public bool Is(int at, int length, KnownPhrase form)
    {
        var code = EconomyForms.CodeOf(form);
        var isAdjective = EconomyForms.IsAdjective(form);
        if ((code == "USA" || isAdjective) && (IsOfMoney(at + length) || IsBehindMoney(at)))
        {
            return false;
        }
        var isCommon = Common.Contains(code);
        // "третьи страны", "developing countries": kinds of countries, whose names are common words.
        var isKind = length > 1 && EconomyForms.EconomyOf(form).Kind == EconomyKind.Area;
        if (isCommon && ((length == 1 && !isCell) || IsOfGoods(at, length) || IsOfFlow(at, length, code)))
        {
            return false;
        }
        // The kind of a place is small, its name is not: "острова Буве".
        var hasCapital = tokens.Skip(at).Take(length).Any(t => char.IsUpper(text[t.Start]));
        if (!hasCapital && !isCommon && !isKind && !isAdjective)
        {
            return false;
        }
        var isAbbreviation = tokens[at].Length <= 3 && EconomyForms.CasesOf(form) is "*" or "NGDAIP";
        return !isAbbreviation || length > 1 || !HasSmallLetter(at);
    }

    // "прочие товары" are goods, "прочие" alone are partners.
    private bool IsOfGoods(int at, int length) =>
        Vocabulary.All.Longest(tokens, at, out var phrase) > length
        && phrase!.Concept.StartsWith("product:", StringComparison.Ordinal);

    // "Total trade" is the flow, "Total" alone all partners.
    private bool IsOfFlow(int at, int length, string code) =>
        code == "WLD"
        && at + length < tokens.Count
        && Vocabulary.All.Longest(tokens, at + length, out var phrase) > 0
        && phrase!.Concept.StartsWith("flow:", StringComparison.Ordinal);

    private bool HasSmallLetter(int at)
    {
        var word = text.AsSpan(tokens[at].Start, tokens[at].Length);
        return word.ContainsAnyInRange('a', 'z') || word.ContainsAnyInRange('а', 'я');
    }

    // "млн долл. США", "$US 15 billion" are money and no partner.
    private bool IsBehindMoney(int at)
    {
        var before = at > 0 && tokens[at - 1].Is(".") ? at - 2 : at - 1;
        return (before >= 0 && tokens[before].Begins("долл") && tokens[at].Is("сша"))
            || CurrencyCodes.IsOfDollar(tokens, at);
    }

    private bool IsOfMoney(int next) =>
        next < tokens.Count
        && Vocabulary.Units.Longest(tokens, next, out var unit) > 0
        && unit!.Concept.StartsWith("currency", StringComparison.Ordinal);
}
