namespace Visavis.Core;

/// <summary>The form of a noun beside a number. Source: Unicode CLDR, plural rules of English and Russian.</summary>
public static class Plural
{
    /// <summary>The form that a number asks for; its sign does not matter, the decimals that it shows do (1.0 is no 1).</summary>
    public static PluralForm Of(decimal number, Language language)
    {
        var isFraction = number.Scale > 0;
        if (language == Language.En)
        {
            return !isFraction && Math.Abs(number) == 1 ? PluralForm.One : PluralForm.Other;
        }
        // CLDR calls the form beside a fraction "other"; for nouns it is the genitive singular, as for 2 to 4.
        return isFraction ? PluralForm.Few : Whole((int)(Math.Abs(number) % 100));
    }

    /// <summary>The noun that a number asks for.</summary>
    /// <param name="number">The number as it is shown.</param>
    /// <param name="language">Of the noun.</param>
    /// <param name="forms">English: one and other. Russian: one, few and many.</param>
    /// <exception cref="ArgumentException">The language has another number of forms.</exception>
    public static string Pick(decimal number, Language language, IReadOnlyList<string> forms)
    {
        var needed = language == Language.En ? 2 : 3;
        if (forms.Count != needed)
        {
            throw new ArgumentException($"A noun has {needed} forms, not {forms.Count}.", nameof(forms));
        }
        var form = Of(number, language);
        return forms[form == PluralForm.Other ? 1 : (int)form];
    }

    private static PluralForm Whole(int lastTwo) =>
        (lastTwo, lastTwo % 10) switch
        {
            (>= 11 and <= 14, _) => PluralForm.Many,
            (_, 1) => PluralForm.One,
            (_, 2 or 3 or 4) => PluralForm.Few,
            _ => PluralForm.Many,
        };
}
