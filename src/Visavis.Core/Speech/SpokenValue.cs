using System.Globalization;

namespace Visavis.Core;

/// <summary>A value as it stands in a sentence, in the grammatical form that the sentence asks for.</summary>
internal static class SpokenValue
{
    public static string Of(object value, string form, Language language) =>
        value switch
        {
            string text => text,
            Economy economy => Of(EconomyNames.Of(economy), form, language),
            Period period => PeriodWords.Of(period, FormOf(form), language),
            Saying saying => saying.In(language),
            IFormattable number when IsWhole(value) => number.ToString("0", CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"A {value.GetType().Name} cannot be said in {language}, {form}."),
        };

    /// <summary>The number with which words agree.</summary>
    public static decimal Amount(object value) =>
        value is decimal amount ? amount
        : IsWhole(value) ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
        : throw new ArgumentException($"A {value.GetType().Name} has no plural.");

    private static string Of(EconomyName name, string form, Language language) =>
        (form, language) switch
        {
            ("bare", Language.En) => name.English(EnglishForm.Bare),
            ("s", Language.En) => name.English(EnglishForm.Possessive),
            ("", Language.En) => name.English(EnglishForm.Running),
            ("" or "bare", Language.Ru) => name.Russian(RussianCase.Nominative),
            ("gen", Language.Ru) => name.Russian(RussianCase.Genitive),
            ("dat", Language.Ru) => name.Russian(RussianCase.Dative),
            ("acc", Language.Ru) => name.Russian(RussianCase.Accusative),
            ("ins", Language.Ru) => name.Russian(RussianCase.Instrumental),
            ("pre", Language.Ru) => name.Russian(RussianCase.Prepositional),
            ("in", Language.Ru) => name.In,
            ("into", Language.Ru) => name.Into,
            ("from", Language.Ru) => name.From,
            _ => throw new ArgumentException($"A name has no form {form} in {language}."),
        };

    private static PeriodForm FormOf(string form) =>
        form switch
        {
            "" or "bare" => PeriodForm.Plain,
            "in" => PeriodForm.In,
            "for" => PeriodForm.For,
            "of" => PeriodForm.Of,
            _ => throw new ArgumentException($"A period has no form {form}."),
        };

    private static bool IsWhole(object value) => value is int or long or short or byte;
}
