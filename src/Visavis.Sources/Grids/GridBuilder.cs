namespace Visavis.Sources;

/// <summary>A cell as a page or sheet declares it.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Across">Columns that it covers.</param>
/// <param name="Down">Rows that it covers.</param>
internal readonly record struct GridCell(string Text, int Across = 1, int Down = 1);

/// <summary>A row of plain cells.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Cells">What stands in each column; a cell that covers several stands in each.</param>
internal sealed record GridRow(long Line, IReadOnlyList<string> Cells);

/// <summary>Resolves cells that cover several columns or rows. Bounded: a span costs what it fills.</summary>
internal sealed class GridBuilder
{
    private const int MostCells = 2_000_000;
    private const int MostColumns = 4096;
    private readonly Dictionary<int, (string Text, int Rows)> hanging = [];
    private List<string> row = [];
    private long line;
    private int cells;

    public List<GridRow> Rows { get; } = [];

    /// <summary>A text without line ends, doubled blanks and the apostrophe by which spreadsheets mark text.</summary>
    public static string Plain(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.StartsWith('\'') ? words[1..] : words;
    }

    /// <exception cref="TooMuchException">There are more than two million cells.</exception>
    public void Add(GridCell cell)
    {
        Hang();
        for (var i = 0; i < Math.Clamp(cell.Across, 1, MostColumns) && row.Count < MostColumns; i++)
        {
            if (cell.Down > 1)
            {
                hanging[row.Count] = (cell.Text, cell.Down - 1);
            }
            Put(cell.Text);
        }
    }

    public void EndRow()
    {
        if (row.Count == 0)
        {
            return;
        }
        Hang();
        Rows.Add(new(++line, row));
        row = [];
    }

    // What reaches down from a row above stands here too.
    private void Hang()
    {
        while (hanging.TryGetValue(row.Count, out var above) && row.Count < MostColumns)
        {
            if (above.Rows > 1)
            {
                hanging[row.Count] = (above.Text, above.Rows - 1);
            }
            else
            {
                hanging.Remove(row.Count);
            }
            Put(above.Text);
        }
    }

    private void Put(string text)
    {
        row.Add(text);
        if (++cells > MostCells)
        {
            throw new TooMuchException("ING012.cells", ("most", MostCells));
        }
    }
}
