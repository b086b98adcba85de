using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Visavis.Sources;

/// <summary>A sheet as a grid: merged cells say in each of their places what they say in the first.</summary>
internal sealed class SheetGrid(List<string> shared, bool trustFormulas)
{
    private const int MostColumns = 4096;
    private const int MostCells = 2_000_000;
    private readonly SortedDictionary<long, List<string>> rows = [];
    private readonly List<string> merged = [];
    private int cells;
    private long last;

    /// <exception cref="TooMuchException">There are more than two million cells.</exception>
    /// <exception cref="BrokenWorkbookException">A row stands twice, or a cell nowhere.</exception>
    public static List<GridRow> Of(WorksheetPart part, List<string> shared, bool trustFormulas)
    {
        var grid = new SheetGrid(shared, trustFormulas);
        grid.Read(part);
        grid.merged.ForEach(grid.Spread);
        return [.. grid.rows.Select(r => new GridRow(r.Key, r.Value))];
    }

    private void Read(WorksheetPart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                Take((Row)reader.LoadCurrentElement()!);
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement)
            {
                merged.Add(((MergeCell)reader.LoadCurrentElement()!).Reference?.Value ?? "");
            }
        }
    }

    // A row or a cell without a place of its own follows the one before.
    private void Take(Row row)
    {
        var texts = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var reference = cell.CellReference?.Value;
            var column = texts.Count;
            if (reference is not null && !TryPlace(reference, out _, out column))
            {
                throw new BrokenWorkbookException("ING013.place", ("place", reference));
            }
            Put(texts, column, TextOf(SheetCell.Of(cell, shared)));
        }
        var line = row.RowIndex?.Value ?? last + 1;
        if (!rows.TryAdd(line, texts))
        {
            throw new BrokenWorkbookException("ING013.place", ("place", line));
        }
        last = Math.Max(last, line);
    }

    // A stored result may be stale: the formula itself is no number, and its row is set aside.
    private string TextOf(SheetCell cell) =>
        cell.Formula is { } formula && !trustFormulas ? $"={formula}" : GridBuilder.Plain(cell.Text);

    private void Spread(string reference)
    {
        var ends = reference.Split(':');
        if (
            ends.Length != 2
            || !TryPlace(ends[0], out var top, out var left)
            || !TryPlace(ends[1], out var bottom, out var right)
        )
        {
            throw new BrokenWorkbookException("ING013.place", ("place", reference));
        }
        var text = rows.TryGetValue(top, out var first) && left < first.Count ? first[left] : "";
        for (long line = top; line <= Math.Min(bottom, last); line++)
        {
            Count(1);
            for (var column = left; column <= right && rows.TryGetValue(line, out var row); column++)
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
