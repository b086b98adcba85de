namespace Visavis.Reports;

/// <summary>Neighbouring columns under one heading; a column without one stands alone.</summary>
internal sealed record ColumnGroup(string Name, Column First, int Width);

/// <summary>Which columns share a heading.</summary>
internal static class ColumnGroups
{
    public static IReadOnlyList<ColumnGroup> Of(IEnumerable<Column> columns)
    {
        var groups = new List<ColumnGroup>();
        foreach (var column in columns)
        {
            if (column.Group.Length > 0 && groups is [.., var last] && last.Name == column.Group)
            {
                groups[^1] = last with { Width = last.Width + 1 };
            }
            else
            {
                groups.Add(new(column.Group, column, 1));
            }
        }
        return groups;
    }
}
