using System.Collections.Immutable;

namespace Visavis.Core;

/// <summary>Which of several word forms agrees with a number, by the plural rules of CLDR.</summary>
internal static class Agreement
{
    /// <param name="amount">The number.</param>
    /// <param name="language">Whose rules.</param>
    /// <param name="forms">English: one, other. Russian: one, few, many.</param>
    public static string Of(decimal amount, Language language, ImmutableArray<string> forms) =>
        forms[Math.Min(language == Language.Ru ? Russian(Math.Abs(amount)) : English(amount), forms.Length - 1)];

    private static int English(decimal amount) => amount == 1 ? 0 : 1;

    // A fraction takes the genitive singular, as few does: 1,5 года.
    private static int Russian(decimal amount) =>
        amount != decimal.Truncate(amount) ? 1
        : amount % 100 is >= 11 and <= 14 ? 2
        : (amount % 10) switch
        {
            1 => 0,
            >= 2 and <= 4 => 1,
            _ => 2,
        };
}
