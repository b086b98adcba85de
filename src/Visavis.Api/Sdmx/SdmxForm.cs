namespace Visavis.Api.Sdmx;

/// <summary>A form of messages: its media type, and the short name that the parameter <c>format</c> takes.</summary>
internal sealed record SdmxForm(string Name, string MediaType, bool IsData)
{
    public static SdmxForm GenericXml { get; } =
        new("genericdata", "application/vnd.sdmx.genericdata+xml;version=2.1", true);

    public static SdmxForm SpecificXml { get; } =
        new("structurespecificdata", "application/vnd.sdmx.structurespecificdata+xml;version=2.1", true);

    public static SdmxForm DataJson { get; } = new("jsondata", "application/vnd.sdmx.data+json;version=2.0.0", true);

    public static SdmxForm DataCsv { get; } = new("csv", "application/vnd.sdmx.data+csv;version=2.0.0", true);

    public static SdmxForm StructureXml { get; } =
        new("structure", "application/vnd.sdmx.structure+xml;version=2.1", false);

    public static SdmxForm StructureJson { get; } =
        new("structurejson", "application/vnd.sdmx.structure+json;version=2.0.0", false);

    /// <summary>Every form; the first of each kind is what is sent where nothing else is asked.</summary>
    public static IReadOnlyList<SdmxForm> All { get; } =
    [GenericXml, SpecificXml, DataJson, DataCsv, StructureXml, StructureJson];

    /// <summary>The form that is asked for; absent where there is none such.</summary>
    /// <param name="accept">The header.</param>
    /// <param name="format">The parameter, which is heard first.</param>
    /// <param name="isData">Whether data are asked for.</param>
    public static SdmxForm? Of(string accept, string? format, bool isData)
    {
        var forms = All.Where(f => f.IsData == isData).ToList();
        if (format is not null)
        {
            return forms.Find(f => f.Name == format);
        }
        var asked = accept.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return asked.Length == 0 ? forms[0] : asked.Select(a => Of(a, forms)).FirstOrDefault(f => f is not null);
    }

    private static SdmxForm? Of(string asked, List<SdmxForm> forms)
    {
        var type = asked.Split(';')[0].Trim();
        return type switch
        {
            "*/*" or "application/*" or "application/xml" or "text/xml" => forms[0],
            "application/json" => forms.Find(f => f.MediaType.Contains("+json", StringComparison.Ordinal)),
            "text/csv" or "text/*" => forms.Find(f => f.MediaType.Contains("+csv", StringComparison.Ordinal)),
            _ => forms.Find(f => f.MediaType.Split(';')[0] == type),
        };
    }
}
