using System.Globalization;
using System.Text.RegularExpressions;

namespace Visavis.Reports.Xlsx;

/// <summary>What the format demands of words and numbers.</summary>
internal static partial class XlsxText
{
    /// <summary>Most characters of a cell.</summary>
    public const int Most = 32_767;

    private const string Formula = "=+-@\t\r\n";

    /// <summary>Whether a spreadsheet would take these words for a formula if somebody typed them.</summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal);

    /// <summary>Words as they stand in the file: cut at what a cell holds, and what reads as an escape is escaped.</summary>
    public static string Of(string text) => Escape().Replace(Cut(text), "_x005F_");

    /// <summary>A number as it stands in the file: the shortest digits that give the same binary number.</summary>
    /// <remarks>A cast from decimal may miss the nearest binary number by one place; reading the digits does not.</remarks>
    public static string Of(decimal number) =>
        double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Significant digits of a number.</summary>
    public static int Digits(decimal number) =>
        number.ToString(CultureInfo.InvariantCulture).Where(char.IsAsciiDigit).SkipWhile(d => d == '0').Count()
        - TrailingZeros(number);

    private static int TrailingZeros(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return number == 0 ? 0 : text.Where(char.IsAsciiDigit).Reverse().TakeWhile(d => d == '0').Count();
    }

    // No half of a character is left at the end.
    private static string Cut(string text) =>
        text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 2]) ? Most - 2 : Most - 1)] + "…";

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
