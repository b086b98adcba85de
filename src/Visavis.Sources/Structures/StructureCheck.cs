using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Holds rows against the data structure definition that they should follow.</summary>
internal sealed class StructureCheck
{
    private const string Time = "TIME_PERIOD";
    private readonly Dictionary<string, string> nameOf;
    private readonly List<(StructurePart Part, int Column, HashSet<string>? Codes)> parts;

    /// <param name="structure">With one definition.</param>
    /// <param name="names">What the fields of a row are called.</param>
    /// <exception cref="BrokenMessageException">It has another number of definitions.</exception>
    public StructureCheck(SdmxStructure structure, IReadOnlyList<string> names)
    {
        var definition = structure.Definition;
        var isOneMeasure = definition.Parts.Count(p => p.Kind == PartKind.Measure) == 1;
        nameOf = definition
            .Parts.DistinctBy(p => p.Id)
            .ToDictionary(p => p.Id, p => NameOf(p, names, isOneMeasure), StringComparer.Ordinal);
        var columnOf = names.Select((n, i) => (n, i)).DistinctBy(p => p.n).ToDictionary(p => p.n, p => p.i);
        parts =
        [
            .. definition
                .Parts.Where(p => p.List.Length > 0 || p.Kind is PartKind.Dimension or PartKind.Time)
                .Select(p => (p, columnOf.GetValueOrDefault(nameOf[p.Id], -1), CodesOf(structure, p))),
        ];
    }

    /// <summary>What a component is called here; absent where the definition knows none of the name.</summary>
    public string? NameOf(string name) =>
        nameOf.TryGetValue(name, out var known) ? known
        : nameOf.ContainsValue(name) ? name
        : null;

    /// <summary>What is wrong with a row; absent where nothing is.</summary>
    /// <param name="fields">As many as there are names.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="text">What is wrong as it is printed.</param>
    public Problem? Wrong(Fields fields, Spot at, out string text)
    {
        text = "";
        foreach (var (part, column, codes) in parts)
        {
            text = column < 0 ? "" : fields.Text(column);
            if (text.Length == 0 && part.Kind is PartKind.Dimension or PartKind.Time)
            {
                return Texts.DimensionUnsaid(at with { Column = part.Id }, part.Id);
            }
            if (text.Length > 0 && codes?.Contains(text) == false)
            {
                return Texts.NotInList(at with { Column = part.Id }, text, part.List);
            }
        }
        return null;
    }

    // Definitions may call the figure and the time as they like; rows have one name for each.
    private static string NameOf(StructurePart part, IReadOnlyList<string> names, bool isOneMeasure) =>
        names.Contains(part.Id) ? part.Id
        : part.Kind == PartKind.Time ? Time
        : part.Kind == PartKind.Measure && isOneMeasure ? MessageFormat.Value
        : part.Id;

    private static HashSet<string>? CodesOf(SdmxStructure structure, StructurePart part) =>
        structure.Lists.TryGetValue(part.List, out var list) && list.Codes.Count > 0
            ? [.. list.Codes.Select(c => c.Id)]
            : null;
}
