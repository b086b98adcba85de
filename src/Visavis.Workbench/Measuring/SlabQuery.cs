using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Visavis.Core;

namespace Visavis.Workbench.Measuring;

/// <summary>Codes of one length of one nomenclature: HS2017 at two digits.</summary>
/// <param name="Nomenclature">As the ledger has it; TOTAL for the total of all commodities.</param>
/// <param name="Digits">Length of the codes; 0 for the total.</param>
public sealed record CommodityLevel(string Nomenclature, int Digits)
{
    /// <summary>All commodities together.</summary>
    public static CommodityLevel Total { get; } = new("TOTAL", 0);

    /// <inheritdoc/>
    public override string ToString() =>
        Nomenclature == "TOTAL" ? "TOTAL" : string.Create(CultureInfo.InvariantCulture, $"{Nomenclature}/{Digits}");

    /// <summary>Reads "HS2017/2".</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out CommodityLevel? level)
    {
        var parts = text.Split('/');
        var isLevel =
            parts.Length == 2
            && parts[0].Length > 0
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            && digits is > 0 and <= 12;
        level =
            text == "TOTAL" ? Total
            : isLevel ? new(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture))
            : null;
        return level is not null;
    }
}

/// <summary>Which figures a slab is made of.</summary>
/// <param name="Source">Id: one source at a time, for two may contradict each other.</param>
/// <param name="Period">When.</param>
/// <param name="Level">Of what.</param>
internal sealed record SlabQuery(string Source, Period Period, CommodityLevel Level)
{
    /// <summary>The partner; absent where all partners together are meant, or where they stand across.</summary>
    public string? Partner { get; init; }

    /// <summary>The commodity, where partners stand across and one commodity is meant.</summary>
    public string? Commodity { get; init; }

    /// <summary>Whether partners stand across; otherwise commodities do.</summary>
    public bool PartnersAcross { get; init; }

    /// <summary>What the cells hold.</summary>
    public Variable Variable { get; init; }
}
