namespace Visavis.Sources;

/// <summary>Passes the rows of a table on, each with what the titles say of it.</summary>
internal sealed class GridRows
{
    /// <summary>The column that holds the name of a row's sheet.</summary>
    private const string Sheet = "sheet";
    private const int RowsAtOnce = 2048;
    private readonly Session session;
    private readonly GridLayout layout;
    private readonly GridTable table;
    private readonly RowMapper mapper;
    private readonly TextRow texts;

    private GridRows(Session session, GridLayout layout, GridTable table, RowMapper mapper)
    {
        (this.session, this.layout, this.table, this.mapper) = (session, layout, table, mapper);
        texts = new(table.Names.Count);
    }

    /// <summary>The rows of a grid; absent, with the problem told, where it is no table of the source.</summary>
    /// <param name="session">For whom.</param>
    /// <param name="layout">Where the header is.</param>
    /// <param name="grid">All cells.</param>
    /// <param name="sheet">Name of the sheet; absent where there is none.</param>
    public static GridRows? Of(Session session, GridLayout layout, List<GridRow> grid, string? sheet = null)
    {
        if (GridTable.Of(layout, grid) is not { } table)
        {
            session.Problems.Add(Texts.NoGridHeader(session.At, layout.Header));
            return null;
        }
        var whole = sheet is null
            ? table
            : table with
            {
                Names = [Sheet, .. table.Names],
                Titles = [sheet, .. table.Titles],
            };
        return Binding.Of(session.Manifest, whole.Names, session.At, session.Problems) is { } binding
            ? new(session, layout, whole, session.NewMapper(binding))
            : null;
    }

    public IEnumerable<Outcome> Read()
    {
        foreach (var stretch in table.Rows.Chunk(RowsAtOnce))
        {
            session.Cancellation.ThrowIfCancellationRequested();
            var outcome = new Outcome();
            foreach (var row in stretch)
            {
                Take(row, outcome);
            }
            mapper.HandOver(outcome);
            yield return outcome;
        }
    }

    private void Take(GridRow row, Outcome outcome)
    {
        var columns = table.Names.Count - table.Titles.Count;
        var first = row.Cells.FirstOrDefault(c => c.Length > 0);
        if (first is null || layout.Furniture.Any(f => first.StartsWith(f, StringComparison.Ordinal)))
        {
            outcome.Furniture++;
        }
        else if (row.Cells.Count > columns)
        {
            var at = session.At with { Line = row.Line };
            outcome.Refuse(RowMapper.Aside(row.Line, "", first, Texts.FieldCount(at, columns, row.Cells.Count)));
        }
        else
        {
            var cells = row.Cells.Concat(Enumerable.Repeat("", columns - row.Cells.Count)).Select(Footnotes.Stripped);
            mapper.Map(row.Line, texts.Of([.. table.Titles, .. cells]), outcome);
        }
    }
}
