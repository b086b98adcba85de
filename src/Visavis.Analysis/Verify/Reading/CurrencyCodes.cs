using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Short names of currencies that stand before a number, often glued to it: USD1.25 trillion, Rs 500 crore, $US15bn.</summary>
internal static class CurrencyCodes
{
    private static readonly FrozenSet<string> Great = WordSet.Of("usd eur rub byn cny gbp kzt rmb jpy");

    private static readonly FrozenSet<string> Small = WordSet.Of(
        "rur uah inr cad aud chf sek nok dkk czk pln hkd sgd nzd brl rs"
    );

    /// <summary>Whether a word is a code.</summary>
    public static bool Has(string key) => Great.Contains(key) || Small.Contains(key);

    /// <summary>Whether a word is the code of a currency in which trade is seldom counted.</summary>
    public static bool IsSmall(string key) => Small.Contains(key);

    /// <summary>Whether the word at a token is the country of a dollar sign that it touches: $US.</summary>
    public static bool IsOfDollar(List<Token> tokens, int at) =>
        at > 0 && tokens[at].Is("us") && tokens[at - 1].Is("$") && tokens[at - 1].End == tokens[at].Start;
}
