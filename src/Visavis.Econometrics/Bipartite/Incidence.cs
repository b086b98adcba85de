namespace Visavis.Econometrics.Bipartite;

/// <summary>Which rows have which columns: a matrix of zeros and ones by its lists.</summary>
/// <param name="ColumnsByRow">Columns that each row has, ascending; one list a row, possibly empty.</param>
/// <param name="RowsByColumn">Rows that have each column, ascending; one list a column, possibly empty.</param>
public sealed record Incidence(int[][] ColumnsByRow, int[][] RowsByColumn)
{
    /// <summary>A row has a column where the column's share in the row is at least its share in all rows together.</summary>
    /// <param name="values">Rows × columns, row by row, none negative.</param>
    /// <param name="columns">Number of columns; divides the number of values.</param>
    public static Incidence OfAdvantages(ReadOnlySpan<double> values, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length % columns, 0);
        var rows = values.Length / columns;
        var (byRow, byColumn) = (new double[rows], new double[columns]);
        for (var i = 0; i < values.Length; i++)
        {
            byRow[i / columns] += values[i];
            byColumn[i % columns] += values[i];
        }
        var (columnsByRow, rowsByColumn) = (Lists(rows), Lists(columns));
        var all = byRow.Sum();
        for (var i = 0; i < values.Length; i++)
        {
            var (row, column) = (i / columns, i % columns);
            if (values[i] > 0 && values[i] / byRow[row] >= byColumn[column] / all)
            {
                columnsByRow[row].Add(column);
                rowsByColumn[column].Add(row);
            }
        }
        return new([.. columnsByRow.Select(l => l.ToArray())], [.. rowsByColumn.Select(l => l.ToArray())]);
    }

    /// <summary>How many columns each row has.</summary>
    public IEnumerable<int> Diversity => ColumnsByRow.Select(l => l.Length);

    /// <summary>How many rows have each column.</summary>
    public IEnumerable<int> Ubiquity => RowsByColumn.Select(l => l.Length);

    private static List<int>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
}
