namespace Visavis.Sources;

/// <summary>A sheet as a grid: merged cells say in each of their places what they say in the first.</summary>
internal sealed class SheetGrid(bool trustFormulas)
{
    private const int MostCells = 2_000_000;
    private readonly SortedDictionary<long, List<string>> rows = [];
    private int cells;

    /// <exception cref="TooMuchException">There are more than two million cells.</exception>
    /// <exception cref="BrokenWorkbookException">A row stands twice, or a cell nowhere.</exception>
    public static List<GridRow> Of(BookSheet sheet, bool trustFormulas)
    {
        var grid = new SheetGrid(trustFormulas);
        foreach (var line in sheet.Lines())
        {
            grid.Take(line);
        }
        foreach (var area in sheet.Merged)
        {
            grid.Spread(area);
        }
        return [.. grid.rows.Select(r => new GridRow(r.Key, r.Value))];
    }

    private void Take(SheetLine line)
    {
        var texts = new List<string>();
        foreach (var (column, cell) in line.Cells)
        {
            Put(texts, column, TextOf(cell));
        }
        if (!rows.TryAdd(line.Number, texts))
        {
            throw new BrokenWorkbookException("ING013.place", ("place", line.Number));
        }
    }

    // A stored result may be stale: the formula itself is no number, and its row is set aside.
    private string TextOf(SheetCell cell) =>
        cell.Formula is { } formula && !trustFormulas ? $"={formula}" : GridBuilder.Plain(cell.Text);

    private void Spread(SheetArea area)
    {
        var text = rows.TryGetValue(area.Top, out var first) && area.Left < first.Count ? first[area.Left] : "";
        var last = rows.Count == 0 ? 0 : rows.Keys.Last();
        for (var line = area.Top; line <= Math.Min(area.Bottom, last); line++)
        {
            Count(1);
            for (var column = area.Left; column <= area.Right && rows.TryGetValue(line, out var row); column++)
            {
                Put(row, column, text);
            }
        }
    }

    private void Put(List<string> texts, int column, string text)
    {
        Count(1 + Math.Max(0, column - texts.Count));
        while (texts.Count <= column)
        {
            texts.Add("");
        }
        texts[column] = text;
    }

    private void Count(int more)
    {
        cells += more;
        if (cells > MostCells)
        {
            throw new TooMuchException("ING012.cells", ("most", MostCells));
        }
    }
}
