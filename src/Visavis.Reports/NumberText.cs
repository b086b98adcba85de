using System.Globalization;
using Visavis.Core;

namespace Visavis.Reports;

/// <summary>The one place where numbers become text.</summary>
public sealed class NumberText
{
    // A thin space that does not break; the plain one (U+2009) lets a line end inside a number.
    private const string ThinSpace = "\u202F";
    private readonly NumberFormatInfo format;
    private readonly bool isRussian;

    /// <param name="language">Decides the decimal mark and the quotation marks.</param>
    public NumberText(Language language)
    {
        isRussian = language == Language.Ru;
        format = new()
        {
            NegativeSign = "−",
            NumberGroupSeparator = ThinSpace,
            NumberDecimalSeparator = isRussian ? "," : ".",
        };
    }

    /// <summary>Before a claim.</summary>
    public string OpeningQuote => isRussian ? "«" : "“";

    /// <summary>Behind a claim.</summary>
    public string ClosingQuote => isRussian ? "»" : "”";

    /// <summary>Mark, digits, interval and unit: "“49.0” [48.95, 49.05] USD bn".</summary>
    public string Whole(Number number) => $"{Marked(number)}{Spaced(Interval(number))}{Unit(number.Unit)}";

    /// <summary>The digits with what tells their kind: “49.0” for a claim, ≈ 49.0 for an estimate.</summary>
    public string Marked(Number number) => Marked(number.Kind, Digits(number));

    /// <summary>Digits with what tells their kind.</summary>
    internal string Marked(NumberKind kind, string digits) => $"{Opening(kind)}{digits}{Closing(kind)}";

    /// <summary>What stands before the digits: a quotation mark, the sign of an estimate, or nothing.</summary>
    public string Opening(NumberKind kind) =>
        kind switch
        {
            NumberKind.Claimed => OpeningQuote,
            NumberKind.Estimated => $"≈{ThinSpace}",
            _ => "",
        };

    /// <summary>What stands behind the digits: the quotation mark of a claim, or nothing.</summary>
    public string Closing(NumberKind kind) => kind == NumberKind.Claimed ? ClosingQuote : "";

    /// <summary>The digits, or the words that a document puts in their place.</summary>
    public string Digits(Number number) =>
        number.Printed.Length > 0
            ? number.Printed
            : Digits(Printed(number.Value, number.Unit), number.Decimals, MidpointRounding.AwayFromZero);

    /// <summary>The interval with one decimal more, rounded outwards: never narrower than it is. Empty where there is none.</summary>
    public string Interval(Number number)
    {
        if (number.Interval is not { IsPoint: false } interval)
        {
            return "";
        }
        var separator = isRussian ? ";" : ",";
        return (interval.Low, interval.High) switch
        {
            (null, null) => $"(−∞{separator} ∞)",
            ({ } low, null) => $"[{End(low, number, MidpointRounding.ToNegativeInfinity)}{separator} ∞)",
            (null, { } high) => $"(−∞{separator} {End(high, number, MidpointRounding.ToPositiveInfinity)}]",
            ({ } low, { } high) =>
                $"[{End(low, number, MidpointRounding.ToNegativeInfinity)}{separator} {End(high, number, MidpointRounding.ToPositiveInfinity)}]",
        };
    }

    /// <summary>The unit with the space before it; empty for a pure number.</summary>
    public static string Unit(NumberUnit unit) =>
        unit.Label switch
        {
            "" => "",
            "%" => $"{ThinSpace}%",
            _ => $"\u00A0{unit.Label}",
        };

    /// <summary>A number on an axis: in printed units, with as many decimals as the step has.</summary>
    internal string Tick(decimal printed, int decimals) => Digits(printed, decimals, MidpointRounding.AwayFromZero);

    /// <summary>How many.</summary>
    internal string Count(int count) => Digits(count, 0, MidpointRounding.AwayFromZero);

    /// <summary>A value in the unit in which it is printed.</summary>
    internal static decimal Printed(decimal value, NumberUnit unit) => value * PrintedFigure.PowerOfTen(-unit.Exponent);

    private static string Spaced(string text) => text.Length == 0 ? "" : $" {text}";

    private string End(decimal value, Number number, MidpointRounding rounding) =>
        Digits(Printed(value, number.Unit), number.Decimals + 1, rounding);

    private string Digits(decimal printed, int decimals, MidpointRounding rounding)
    {
        var rounded = Math.Round(printed, decimals, rounding);
        var unsignedZero = rounded == 0 ? 0 : rounded;
        return unsignedZero.ToString(string.Create(CultureInfo.InvariantCulture, $"N{decimals}"), format);
    }
}
