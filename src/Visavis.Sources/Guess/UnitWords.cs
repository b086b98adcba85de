using System.Collections.Immutable;

namespace Visavis.Sources;

/// <summary>Units in headers and titles: <c>value_kusd</c>, "млн долл. США", "Trade Value (US$)", "netWgt kg".</summary>
internal static class UnitWords
{
    /// <summary>The unit as manifests write it; absent where no word says one.</summary>
    public static string? Find(ImmutableArray<string> words) => Money(words) ?? Mass(words);

    /// <summary>A currency with its power of ten, or none.</summary>
    public static string? Money(ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (CurrencyIn(word) is var (currency, prefix) && currency is not null)
            {
                var scale = prefix ?? words.Select(ScaleOf).FirstOrDefault(s => s is not null);
                return scale is null ? currency : $"{currency} {scale}";
            }
        }
        return null;
    }

    private static string? Mass(ImmutableArray<string> words) =>
        words.Select(w => GuessWords.All.Masses.GetValueOrDefault(w)).FirstOrDefault(u => u is not null);

    // One word may be both: kusd, musd, meur.
    private static (string? Currency, string? Scale) CurrencyIn(string word)
    {
        if (GuessWords.All.Currencies.TryGetValue(word, out var whole))
        {
            return (whole, null);
        }
        foreach (var (name, currency) in GuessWords.All.Currencies)
        {
            if (word.EndsWith(name, StringComparison.Ordinal) && ScaleOf(word[..^name.Length]) is { } scale)
            {
                return (currency, scale);
            }
        }
        return (null, null);
    }

    private static string? ScaleOf(string word) => GuessWords.All.Scales.GetValueOrDefault(word);
}
