using Visavis.Core;

namespace Visavis.Analysis.ResidualMethod;

/// <summary>By what part of itself a value grows from the exporter's border to the importer's: CIF = FOB · (1 + margin).</summary>
/// <param name="Value">0.06 is 6 %; above -1.</param>
/// <param name="Range">How far it may lie, bounded.</param>
/// <param name="Source">Estimated on which pairs, or taken from where.</param>
public sealed record CifMargin(decimal Value, Interval Range, string Source)
{
    /// <summary>6 %, where nothing better is known (IMF, Direction of Trade Statistics, 2018); 0 to 20 % (METHODS 2.2).</summary>
    public static CifMargin Fallback { get; } = new(0.06m, new(0, 0.2m), "fallback, IMF DOTS 2018");
}
