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
}
