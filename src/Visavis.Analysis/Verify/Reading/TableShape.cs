namespace Visavis.Analysis.Verify.Reading;

/// <summary>Which cells of a table are heads, names, sections and values.</summary>
internal sealed class TableShape
{
    private readonly BlockPieces table;
    private readonly int headRows;
    private readonly bool isNumbered;
    private readonly int names;
    private readonly int?[] sectionByRow;

    private TableShape(BlockPieces table)
    {
        this.table = table;
        headRows = HeadRows();
        isNumbered = IsNumbered();
        names = Names();
        sectionByRow = Sections();
    }

    public static TableShape Of(BlockPieces table) => new(table);

    /// <summary>Whether a cell holds a value.</summary>
    public bool IsValue(int row, int cell) => row >= headRows && cell >= names;

    /// <summary>Whether a cell numbers its row.</summary>
    public bool IsNumbering(int row, int cell) => isNumbered && cell == 0 && row >= headRows;

    /// <summary>The heads above a cell, the lowest first; of a head that spans columns the first cell.</summary>
    public IEnumerable<(int Row, int Cell)> HeadsOf(int cell)
    {
        for (var row = headRows - 1; row >= 0; row--)
        {
            for (var at = Math.Min(cell, table.Cells[row].Count - 1); at >= 0; at--)
            {
                var isOwn = table.Cells[row][at].Tokens.Count > 0;
                // The name of the column of names is no head of the values.
                if (isOwn && (at >= names || cell < names))
                {
                    yield return (row, at);
                }
                if (isOwn)
                {
                    break;
                }
            }
        }
    }

    /// <summary>The cells that name a row.</summary>
    public IEnumerable<int> NamesOf(int row, int cell) =>
        Enumerable
            .Range(isNumbered ? 1 : 0, Math.Max(0, names - (isNumbered ? 1 : 0)))
            .Where(n => n < cell && n < table.Cells[row].Count && table.Cells[row][n].Tokens.Count > 0);

    /// <summary>The row above that names a part of the table; absent where there is none.</summary>
    public int? SectionOf(int row) => sectionByRow[row];

    private int?[] Sections()
    {
        var sections = new int?[table.Cells.Count];
        for (var row = headRows + 1; row < sections.Length; row++)
        {
            sections[row] = IsSection(row - 1) ? row - 1 : sections[row - 1];
        }
        return sections;
    }

    private bool IsSection(int row) =>
        table.Cells[row].Count > 0
        && table.Cells[row][0].Tokens.Count > 0
        && table.Cells[row].Skip(1).All(c => c.Tokens.Count == 0);

    // Rows without any value, and the section rows among them are none: at least one head where there is more than one row.
    private int HeadRows()
    {
        var row = 0;
        while (row < table.Cells.Count && !HasValue(row))
        {
            row++;
        }
        // A section right above the first values is no head when a head stands above it.
        while (row > 1 && IsSection(row - 1))
        {
            row--;
        }
        return row == table.Cells.Count ? 0 : row;
    }

    private bool HasValue(int row) => table.Cells[row].Skip(1).Any(c => c.Numerals.Exists(n => n.IsQuantity));

    private bool IsNumbered()
    {
        var firsts = table
            .Cells.Skip(headRows)
            .Where(r => r.Count > 1 && r[0].Tokens.Count > 0)
            .Select(r => r[0])
            .ToList();
        return firsts.Count > 1
            && table.Cells.Skip(headRows).All(r => r.Count > 2 || r.Count == 0)
            && firsts.TrueForAll(c => c.Tokens[0].IsNumber && c.Tokens.Count <= 2 && c.Tokens[0].Length <= 3);
    }

    // The columns from the left that hold no values in most rows.
    private int Names()
    {
        var width = table.Cells.Select(r => r.Count).DefaultIfEmpty(0).Max();
        var body = table.Cells.Skip(headRows).Where(r => r.Count > 1).ToList();
        var column = isNumbered ? 1 : 0;
        while (
            column < width - 1
            && column < 4
            && body.Count(r => r.Count > column && IsValueLike(r[column])) * 2 < Math.Max(1, body.Count)
        )
        {
            column++;
        }
        return Math.Max(1, column);
    }

    private static bool IsValueLike(Piece cell) =>
        cell.Numerals.Exists(n => n.IsQuantity) && cell.Tokens.Count(t => t.IsWord) <= 3;
}
