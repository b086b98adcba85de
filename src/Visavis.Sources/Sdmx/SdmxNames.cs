namespace Visavis.Sources;

/// <summary>Ids of SDMX artefacts.</summary>
internal static class SdmxNames
{
    /// <summary>The id in a URN, such as DS-045409 in "…Dataflow=ESTAT:DS-045409(1.0)"; empty where there is none.</summary>
    public static string IdOf(string urn)
    {
        var colon = urn.IndexOf(':', urn.LastIndexOf('=') + 1);
        var bracket = urn.LastIndexOf('(');
        return urn.Contains('=', StringComparison.Ordinal) && colon >= 0 && bracket > colon
            ? urn[(colon + 1)..bracket]
            : "";
    }

    /// <summary>The id of what a reference names: of an item of a scheme its own (FREQ in "…Concept=SDMX:CONCEPTS(1.0).FREQ"), of a text that is no URN all of it.</summary>
    public static string LastOf(string reference)
    {
        var item = reference.LastIndexOf(").", StringComparison.Ordinal);
        return item >= 0 ? reference[(item + 2)..]
            : IdOf(reference) is { Length: > 0 } id ? id
            : reference;
    }
}
