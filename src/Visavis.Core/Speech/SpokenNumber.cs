using System.Globalization;

namespace Visavis.Core;

/// <summary>Numbers as they stand in a sentence.</summary>
public static class SpokenNumber
{
    private static readonly NumberFormatInfo English = new() { NegativeSign = "−" };
    private static readonly NumberFormatInfo Russian = new() { NegativeSign = "−", NumberDecimalSeparator = "," };

    /// <summary>The decimal mark and the minus of a language, without groups.</summary>
    public static NumberFormatInfo Format(Language language) => language == Language.Ru ? Russian : English;

    /// <summary>What parts the ends of an interval: a comma, where it is not the decimal mark.</summary>
    public static string Separator(Language language) => language == Language.Ru ? ";" : ",";

    /// <summary>A number rounded to fixed decimals, half away from zero; never "−0".</summary>
    public static string Of(decimal value, int decimals, Language language)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var unsignedZero = rounded == 0 ? 0 : rounded;
        return unsignedZero.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), Format(language));
    }
}
