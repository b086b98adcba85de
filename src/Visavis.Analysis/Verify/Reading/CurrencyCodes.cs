using System.Collections.Frozen;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Letters that stand before an amount, with or without a blank: USD 2.98 trillion, EUR30.5bn.</summary>
internal static class CurrencyCodes
{
    private static readonly FrozenSet<string> Codes = WordSet.Of(
        "usd eur rub rur byn cny rmb gbp kzt jpy inr uah try cad aud chf sek nok dkk czk pln hkd sgd nzd brl"
    );

    /// <summary>Whether a word is one.</summary>
    /// <param name="key">The word in small letters.</param>
    public static bool Is(string key) => Codes.Contains(key);
}
