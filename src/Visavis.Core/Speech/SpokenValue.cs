using System.Globalization;

namespace Visavis.Core;

/// <summary>A value as it stands in a sentence.</summary>
internal static class SpokenValue
{
    public static string Of(object value, string form, Language language) =>
        value switch
        {
            string text => text,
            Economy economy => economy.Name(language),
            Period period => period.ToString(),
            Saying saying => saying.In(language),
            IFormattable number when IsWhole(value) => number.ToString("0", CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"A {value.GetType().Name} cannot be said in {language}, {form}."),
        };

    /// <summary>The number with which words agree.</summary>
    public static decimal Amount(object value) =>
        value is decimal amount ? amount
        : IsWhole(value) ? Convert.ToDecimal(value, CultureInfo.InvariantCulture)
        : throw new ArgumentException($"A {value.GetType().Name} has no plural.");

    private static bool IsWhole(object value) => value is int or long or short or byte;
}
