namespace Visavis.Api.Sdmx;

/// <summary>What an address asks for, in the grammar of SDMX 2.1 (REST 1) or 3.0 (REST 2).</summary>
/// <param name="IsData">Data; else structures.</param>
/// <param name="Kind">Which structures: dataflow, datastructure, codelist, conceptscheme; * for all.</param>
/// <param name="Agency">Whose; * for all.</param>
/// <param name="Id">Id of the data flow or structure; * for all.</param>
/// <param name="Version">Its version, or a word for the latest.</param>
/// <param name="Key">The key of data; all or * for every series.</param>
internal sealed record SdmxPath(bool IsData, string Kind, string Agency, string Id, string Version, string Key)
{
    private const string Any = "*";

    /// <summary>The kinds of structures that there are.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["codelist", "conceptscheme", "dataflow", "datastructure"];

    /// <summary>Reads a path behind <c>/sdmx/</c>; nothing where it is none.</summary>
    public static SdmxPath? Of(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray();
        return parts switch
        {
            // SDMX 3.0: data/dataflow/AGENCY/ID/VERSION/KEY
            ["data", "dataflow", var agency, var id, var version] => new(true, "", agency, id, version, Any),
            ["data", "dataflow", var agency, var id, var version, var key] => new(true, "", agency, id, version, key),
            // SDMX 2.1: data/FLOW/KEY/PROVIDER
            ["data", var flow] => OfFlow(flow, Any),
            ["data", var flow, var key] => OfFlow(flow, key),
            ["data", var flow, var key, var provider] when IsAny(provider) || provider == DataModel.Agency => OfFlow(
                flow,
                key
            ),
            ["structure", var kind, .. var rest] when rest.Length <= 3 => OfStructure(kind, rest),
            [var kind, .. var rest] when rest.Length <= 3 && Kinds.Contains(kind) => OfStructure(kind, rest),
            _ => null,
        };
    }

    /// <summary>Whether a word stands for everything.</summary>
    public static bool IsAny(string word) => word is Any or "all" or "";

    /// <summary>Whether the version asked for is the one that there is.</summary>
    public bool IsOurVersion =>
        IsAny(Version) || Version is "latest" or "+" or "~" or "1.0" or "1.0.0" or "1.0+" or "1+" or "1.0+.0";

    /// <summary>Whether the agency asked for is the one that there is.</summary>
    public bool IsOurAgency => IsAny(Agency) || Agency == DataModel.Agency;

    private static SdmxPath? OfFlow(string flow, string key) =>
        flow.Split(',') switch
        {
            [var id] => new(true, "", Any, id, Any, key),
            [var agency, var id] => new(true, "", agency, id, Any, key),
            [var agency, var id, var version] => new(true, "", agency, id, version, key),
            _ => null,
        };

    private static SdmxPath? OfStructure(string kind, string[] rest) =>
        IsAny(kind) || Kinds.Contains(kind)
            ? new(
                false,
                IsAny(kind) ? Any : kind,
                rest.ElementAtOrDefault(0) ?? Any,
                rest.ElementAtOrDefault(1) ?? Any,
                rest.ElementAtOrDefault(2) ?? Any,
                ""
            )
            : null;
}
