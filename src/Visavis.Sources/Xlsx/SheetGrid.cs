using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Visavis.Sources;

/// <summary>A sheet as a grid: merged cells say in each of their places what they say in the first.</summary>
internal static class SheetGrid
{
    private const int MostColumns = 4096;
    private const int MostCells = 2_000_000;

    /// <exception cref="TooMuchException">There are more than two million cells.</exception>
    public static List<GridRow> Of(WorksheetPart part, List<string> shared, bool trustFormulas)
    {
        var rows = new SortedDictionary<int, List<string>>();
        var merged = new List<string>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                Take((Row)reader.LoadCurrentElement()!, shared, trustFormulas, rows);
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement)
            {
                merged.Add(((MergeCell)reader.LoadCurrentElement()!).Reference?.Value ?? "");
            }
        }
        merged.ForEach(reference => Spread(reference, rows));
        return [.. rows.Select(r => new GridRow(r.Key, r.Value))];
    }

    private static void Take(Row row, List<string> shared, bool trustFormulas, SortedDictionary<int, List<string>> rows)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            if (TryPlace(cell.CellReference?.Value ?? "", out _, out var column))
            {
                Put(cells, column, TextOf(SheetCell.Of(cell, shared), trustFormulas));
            }
        }
        rows[(int)(row.RowIndex?.Value ?? 0)] = cells;
        if (rows.Count * (long)Math.Max(1, cells.Count) > MostCells)
        {
            throw new TooMuchException("ING012.cells", ("most", MostCells));
        }
    }

    // A stored result may be stale: the formula itself is no number, and its row is set aside.
    private static string TextOf(SheetCell cell, bool trustFormulas) =>
        cell.Formula is { } formula && !trustFormulas ? $"={formula}" : GridBuilder.Plain(cell.Text);

    private static void Spread(string reference, SortedDictionary<int, List<string>> rows)
    {
        var ends = reference.Split(':');
        if (
            ends.Length != 2
            || !TryPlace(ends[0], out var top, out var left)
            || !TryPlace(ends[1], out var bottom, out var right)
        )
        {
            return;
        }
        var text = rows.TryGetValue(top, out var first) && left < first.Count ? first[left] : "";
        foreach (var row in rows.Where(r => r.Key >= top && r.Key <= bottom).Select(r => r.Value))
        {
            for (var column = left; column <= right; column++)
            {
                Put(row, column, text);
            }
        }
    }

    private static void Put(List<string> cells, int column, string text)
    {
        while (cells.Count <= column)
        {
            cells.Add("");
        }
        cells[column] = text;
    }

    /// <summary>"AB12" as row 12 and column 27, from 0.</summary>
    private static bool TryPlace(string reference, out int row, out int column)
    {
        var letters = reference.TakeWhile(char.IsAsciiLetterUpper).ToList();
        column = letters.Take(3).Aggregate(0, (sum, c) => (26 * sum) + c - 'A' + 1) - 1;
        return int.TryParse(reference.AsSpan(letters.Count), NumberStyles.None, CultureInfo.InvariantCulture, out row)
            && column is >= 0 and < MostColumns
            && letters.Count <= 3;
    }
}
