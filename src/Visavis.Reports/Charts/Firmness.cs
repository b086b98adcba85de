namespace Visavis.Reports.Charts;

/// <summary>How firm a number is, as it is drawn.</summary>
internal enum Firmness
{
    /// <summary>Reported, or calculated from what is: filled, solid.</summary>
    Firm,

    /// <summary>Estimated: dotted.</summary>
    Estimated,

    /// <summary>Claimed by a document: hollow, dashed, in the claims' colour.</summary>
    Claimed,
}

/// <summary>Firmness of numbers, and its name in a theme.</summary>
internal static class Firmnesses
{
    public static Firmness Of(Number number) =>
        number.Kind switch
        {
            NumberKind.Claimed => Firmness.Claimed,
            NumberKind.Estimated => Firmness.Estimated,
            _ => Firmness.Firm,
        };

    public static string Name(Firmness firmness) => Json.JsonNames.Of(firmness);
}
