namespace Visavis.Sources;

/// <summary>Gathers what a structure message defines, up to a bound. Items come before the end of what holds them.</summary>
internal sealed class StructureBuilder
{
    private const int MostItems = 1 << 20;
    private const long MostText = 64 << 20;
    private readonly Dictionary<string, StructureList> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> listOfConcept = new(StringComparer.Ordinal);
    private readonly List<(string Id, List<(StructurePart Part, string Concept)> Parts)> definitions = [];
    private List<StructureCode> codes = [];
    private List<(StructurePart Part, string Concept)> parts = [];
    private int items;
    private long text;

    public void Add(StructureCode code)
    {
        Count(code.Id, code.Name, code.Parent);
        codes.Add(code);
    }

    /// <summary>The codes since the last list are this one's.</summary>
    public void EndList(string id, string name)
    {
        Count(id, name);
        var before = lists.GetValueOrDefault(id)?.Codes ?? [];
        lists[id] = new(id, name, [.. before, .. codes]);
        codes = [];
    }

    /// <param name="id">Its own; empty where it bears the concept's.</param>
    /// <param name="kind">What it is for.</param>
    /// <param name="concept">Whose list it takes where it names none.</param>
    /// <param name="list">Its own list; empty for none.</param>
    public void AddPart(string id, PartKind kind, string concept, string list)
    {
        Count(id, concept, list);
        parts.Add((new(id.Length > 0 ? id : concept, kind, list), concept));
    }

    /// <summary>The components since the last definition are this one's.</summary>
    public void EndDefinition(string id)
    {
        Count(id);
        definitions.Add((id, parts));
        parts = [];
    }

    public void AddConcept(string id, string list)
    {
        Count(id, list);
        listOfConcept[id] = list;
    }

    public SdmxStructure Build() =>
        new([.. definitions.Select(d => new StructureDefinition(d.Id, [.. d.Parts.Select(WithList)]))], lists);

    private StructurePart WithList((StructurePart Part, string Concept) part) =>
        part.Part.List.Length > 0
            ? part.Part
            : part.Part with
            {
                List = listOfConcept.GetValueOrDefault(part.Concept, ""),
            };

    private void Count(params ReadOnlySpan<string> texts)
    {
        foreach (var one in texts)
        {
            text += one.Length;
        }
        if (++items > MostItems || text > MostText)
        {
            throw new BrokenMessageException("ING073.items", ("items", MostItems), ("most", MostText));
        }
    }
}
