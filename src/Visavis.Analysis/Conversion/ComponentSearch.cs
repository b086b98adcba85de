using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Conversion;

/// <summary>Finds what is connected in a concordance.</summary>
internal static class ComponentSearch
{
    public static ImmutableArray<Component> Of(SortedDictionary<string, ImmutableArray<Correspondence>> bySource)
    {
        var parent = new Dictionary<(bool IsTarget, string Code), (bool IsTarget, string Code)>();
        foreach (var (source, lines) in bySource)
        {
            foreach (var line in lines)
            {
                parent[Root(parent, (true, line.To.Code))] = Root(parent, (false, source));
            }
        }
        return
        [
            .. parent
                .Keys.ToList()
                .GroupBy(node => Root(parent, node))
                .Select(g => new Component(Codes(g, isTarget: false), Codes(g, isTarget: true)))
                .OrderBy(c => c.Sources[0], StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<string> Codes(IEnumerable<(bool IsTarget, string Code)> nodes, bool isTarget) =>
        [.. nodes.Where(n => n.IsTarget == isTarget).Select(n => n.Code).Order(StringComparer.Ordinal)];

    private static (bool, string) Root(
        Dictionary<(bool IsTarget, string Code), (bool IsTarget, string Code)> parent,
        (bool IsTarget, string Code) node
    )
    {
        parent.TryAdd(node, node);
        while (parent[node] != node)
        {
            node = parent[node] = parent[parent[node]];
        }
        return node;
    }
}
