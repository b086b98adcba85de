using System.Globalization;
using ExcelDataReader;

namespace Visavis.Sources;

/// <summary>The sheet at which a reader of an old workbook stands.</summary>
/// <param name="reader">Moves on with the lines.</param>
/// <param name="count">Told of each line.</param>
internal sealed class XlsSheet(IExcelDataReader reader, Action count) : BookSheet(reader.Name ?? "")
{
    public override IEnumerable<SheetArea> Merged { get; } =
    [.. (reader.MergeCells ?? []).Select(m => new SheetArea(m.FromRow + 1, m.FromColumn, m.ToRow + 1, m.ToColumn))];

    public override IEnumerable<SheetLine> Lines()
    {
        for (var line = 1; reader.Read(); line++)
        {
            count();
            yield return new(line, Cells());
        }
    }

    private List<(int, SheetCell)> Cells()
    {
        var cells = new List<(int, SheetCell)>();
        for (var column = 0; column < Math.Min(reader.FieldCount, SheetPlace.MostColumns); column++)
        {
            if (Text(column) is { Length: > 0 } text)
            {
                cells.Add((column, new(text, null)));
            }
        }
        return cells;
    }

    // The library gives nothing for a cell that holds an error: it reads as an empty one.
    private string Text(int column) =>
        reader.GetValue(column) switch
        {
            null => "",
            double number => SheetCell.Plain(number.ToString("R", CultureInfo.InvariantCulture)),
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
        };
}
