using System.Text.RegularExpressions;

namespace Visavis.Sources;

/// <summary>A grid as a table: what stands above its header says something of every row, what stands below is rows.</summary>
/// <param name="Names">Headers; before them the names of what the titles say.</param>
/// <param name="Titles">What the titles say, in the order of their names.</param>
/// <param name="Rows">Rows below the header.</param>
internal sealed record GridTable(IReadOnlyList<string> Names, IReadOnlyList<string> Titles, IReadOnlyList<GridRow> Rows)
{
    /// <summary>The table; absent where the declared header is not in the grid.</summary>
    public static GridTable? Of(GridLayout layout, List<GridRow> grid)
    {
        var top = grid.FindIndex(r => r.Cells.Contains(layout.Header));
        if (top < 0 || layout.HeaderRows < 1)
        {
            return null;
        }
        var header = grid.Skip(top).Take(layout.HeaderRows).ToList();
        var above = grid.Take(top).SelectMany(r => r.Cells).Distinct(StringComparer.Ordinal).ToList();
        var names = Enumerable.Range(0, header.Max(r => r.Cells.Count)).Select(c => Joined(header, c));
        return new(
            [.. layout.Titles.Keys, .. names],
            [.. layout.Titles.Values.Select(t => Said(t, above))],
            [.. grid.Skip(top + layout.HeaderRows)]
        );
    }

    // A cell that covers two rows of the header stands in it once.
    private static string Joined(List<GridRow> header, int column) =>
        string.Join(
            ' ',
            header
                .Select(r => column < r.Cells.Count ? r.Cells[column] : "")
                .Where(t => t.Length > 0)
                .Distinct(StringComparer.Ordinal)
        );

    private static string Said(string pattern, List<string> titles)
    {
        var regex = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        return titles.Select(t => regex.Match(t)).FirstOrDefault(m => m.Success) is { } match
            ? match.Groups["text"].Value.Trim()
            : "";
    }
}
