namespace Visavis.Sources;

/// <summary>What a component of a data structure is for.</summary>
internal enum PartKind
{
    Dimension,
    Time,
    Attribute,
    Measure,
}

/// <summary>A dimension, attribute or measure.</summary>
/// <param name="Id">As data messages name it.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="List">Id of the list of its codes; empty where it holds free text.</param>
internal sealed record StructurePart(string Id, PartKind Kind, string List);

/// <summary>A data structure definition: what the observations of a data flow are made of.</summary>
internal sealed record StructureDefinition(string Id, IReadOnlyList<StructurePart> Parts);

/// <summary>A line of a code list.</summary>
internal sealed record StructureCode(string Id, string Name, string Parent);

/// <summary>A code list. Lists of one id count as one, whatever their agency and version.</summary>
internal sealed record StructureList(string Id, string Name, IReadOnlyList<StructureCode> Codes);

/// <summary>What an SDMX structure message defines, as far as data are read by it.</summary>
internal sealed record SdmxStructure(
    IReadOnlyList<StructureDefinition> Definitions,
    IReadOnlyDictionary<string, StructureList> Lists
)
{
    /// <summary>The only definition.</summary>
    /// <exception cref="BrokenMessageException">There is none, or several: which of them a message follows is not said here.</exception>
    public StructureDefinition Definition =>
        Definitions is [var one]
            ? one
            : throw new BrokenMessageException("ING073.definitions", ("found", Definitions.Count));

    /// <summary>How many dimensions the only definition has, the time among them.</summary>
    public int Dimensions => Definition.Parts.Count(p => p.Kind is PartKind.Dimension or PartKind.Time);
}
