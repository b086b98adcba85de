namespace Visavis.Analysis.Identities;

/// <summary>Statements that share no cell, even through others, have nothing to do with each other.</summary>
internal static class Components
{
    /// <summary>The statements in groups that are connected by cells, each in order.</summary>
    public static List<List<Statement>> Of(IReadOnlyList<Statement> statements)
    {
        var parent = new Dictionary<int, int>();
        foreach (var statement in statements)
        {
            var first = statement.Cells.First();
            foreach (var cell in statement.Cells)
            {
                parent[Root(parent, cell)] = Root(parent, first);
            }
        }
        return [.. statements.GroupBy(s => Root(parent, s.Cells.First())).Select(g => g.ToList())];
    }

    private static int Root(Dictionary<int, int> parent, int cell)
    {
        parent.TryAdd(cell, cell);
        while (parent[cell] != cell)
        {
            cell = parent[cell] = parent[parent[cell]];
        }
        return cell;
    }
}
