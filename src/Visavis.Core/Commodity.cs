namespace Visavis.Core;

/// <summary>A product: a nomenclature edition and a code in it. Codes of two editions are never equal.</summary>
/// <param name="Nomenclature">Edition as HS2017, SITC3, BEC4; HS or SITC where the source states no edition; TOTAL for the total.</param>
/// <param name="Code">Code in the edition; empty for the total.</param>
public readonly record struct Commodity(string Nomenclature, string Code)
{
    /// <summary>All commodities together.</summary>
    public static Commodity Total { get; } = new("TOTAL", "");

    /// <summary>Whether this is the total.</summary>
    public bool IsTotal => Nomenclature == "TOTAL";

    /// <summary>Whether it stands for goods that the reporter did not specify or hid (HS 99 and 9999AA, SITC 93, BEC 7): a cell of its own, of no kind of goods.</summary>
    public bool IsResidual => Nomenclatures.IsResidual(Nomenclature, Code);

    /// <summary>A group of goods that only its publisher's words delimit, such as "suppressed groups".</summary>
    public static Commodity InWords(string words) => new("WORDS", words);

    /// <summary>Reads "TOTAL", "HS8703" (edition unstated), "HS2017:870323", or words.</summary>
    public static Commodity Parse(string text)
    {
        if (text is "TOTAL" or "")
        {
            return Total;
        }
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            return new(text[..colon], text[(colon + 1)..]);
        }
        return text.StartsWith("HS", StringComparison.Ordinal) && text.Length > 2 && text[2..].All(char.IsAsciiDigit)
            ? new("HS", text[2..])
            : InWords(text);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Nomenclature switch
        {
            "TOTAL" => "TOTAL",
            "WORDS" => Code,
            "HS" => $"HS{Code}",
            _ => $"{Nomenclature}:{Code}",
        };
}
