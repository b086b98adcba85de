using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Api.Sdmx;

/// <summary>A data flow: one source.</summary>
internal sealed record Dataflow(string Id, string Name);

/// <summary>Structures as they are sent.</summary>
/// <param name="Flows">Data flows.</param>
/// <param name="HasStructure">Whether the data structure is among them.</param>
/// <param name="HasConcepts">Whether its concepts are.</param>
/// <param name="Lists">Code lists.</param>
internal sealed record Artefacts(
    IReadOnlyList<Dataflow> Flows,
    bool HasStructure,
    bool HasConcepts,
    IReadOnlyList<CodeList> Lists
)
{
    private static readonly string[] Deep = ["all", "children", "descendants", "parentsandsiblings"];

    /// <summary>The words that <c>references</c> takes.</summary>
    public static IReadOnlyList<string> References { get; } = ["none", "parents", .. Deep];

    /// <summary>The sources that have observations, as data flows.</summary>
    public static IReadOnlyList<Dataflow> FlowsOf(Workspace workspace) =>
        [
            .. workspace
                .Vintages(TimeTravel.Latest)
                .Select(v => v.Source)
                .DistinctBy(s => s.Id)
                .OrderBy(s => s.Id, StringComparer.Ordinal)
                .Select(s => new Dataflow(s.Id, $"{s.Publisher}: {s.Title}")),
        ];

    /// <summary>What a path asks for; nothing where there is no such structure.</summary>
    public static Artefacts? Of(Workspace workspace, Language language, SdmxPath path, string references)
    {
        bool Is(string kind, string id) =>
            (SdmxPath.IsAny(path.Kind) || path.Kind == kind) && (SdmxPath.IsAny(path.Id) || path.Id == id);
        var (flows, lists) = (FlowsOf(workspace), CodeLists.In(language));
        var found = new Artefacts(
            [.. flows.Where(f => Is("dataflow", f.Id))],
            Is("datastructure", DataModel.Structure),
            Is("conceptscheme", DataModel.Concepts),
            [.. lists.Where(l => Is("codelist", l.Id))]
        );
        if (found is { Flows.Count: 0, HasStructure: false, HasConcepts: false, Lists.Count: 0 })
        {
            return null;
        }
        var isDeep = Deep.Contains(references) && (found.Flows.Count > 0 || found.HasStructure);
        var hasParents = references is "parents" or "all" or "parentsandsiblings";
        return new(
            hasParents && found.HasStructure ? flows : found.Flows,
            found.HasStructure || (isDeep && found.Flows.Count > 0),
            found.HasConcepts || isDeep,
            isDeep ? lists : found.Lists
        );
    }
}
