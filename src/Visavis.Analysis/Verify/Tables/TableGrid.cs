using System.Collections.Immutable;
using Visavis.Analysis.Verify.Reading;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Tables;

/// <summary>The numbers of a table, to be read along its rows or along its columns.</summary>
internal sealed class TableGrid
{
    private const long MostCells = 1_000_000;
    private readonly TextBlock table;
    private readonly TableNumber?[,] numbers;

    private TableGrid(TextBlock table, TableNumber?[,] numbers) => (this.table, this.numbers) = (table, numbers);

    /// <summary>The rows, each with its numbers by column.</summary>
    public ImmutableArray<TableLine> Rows =>
        [.. Enumerable.Range(0, Height).Select(r => new TableLine(r, RowHead(r), Row(r)))];

    /// <summary>The columns, each with its numbers by row.</summary>
    public ImmutableArray<TableLine> Columns =>
        [.. Enumerable.Range(0, Width).Select(c => new TableLine(c, ColumnHead(c), Column(c)))];

    private int Height => numbers.GetLength(0);

    private int Width => numbers.GetLength(1);

    /// <summary>The tables of a document that hold enough numbers for any arithmetic.</summary>
    public static IEnumerable<TableGrid> Of(DocumentReading reading)
    {
        var rates = reading.Claims.Where(c => IsRate(c.Claim.Kind)).Select(c => c.Number.Index).ToHashSet();
        return from inTable in reading.Numbers.Where(IsQuantity).GroupBy(n => n.Range.Block)
            let table = reading.Document.Blocks[inTable.Key]
            where inTable.Count() >= 3 && (long)table.Rows.Length * WidthOf(table) <= MostCells
            select Of(table, inTable.ToList(), rates);
    }

    private static TableGrid Of(TextBlock table, List<FoundNumber> found, HashSet<int> rates)
    {
        var grid = new TableNumber?[table.Rows.Length, WidthOf(table)];
        var finestByUnit = found
            .GroupBy(n => n.Unit)
            .ToDictionary(u => u.Key, u => u.Min(n => n.Figure!.Value.CountingDigit));
        // A cell with two numbers has no single value.
        foreach (var cell in found.GroupBy(n => (n.Range.Row, n.Range.Cell)).Where(c => c.Count() == 1))
        {
            var number = cell.Single();
            grid[cell.Key.Row, cell.Key.Cell] = Of(
                number,
                finestByUnit[number.Unit] <= number.Figure!.Value.LastDigit,
                addsUp: !rates.Contains(number.Index)
            );
        }
        return new(table, grid);
    }

    private static TableNumber Of(FoundNumber number, bool zerosCount, bool addsUp)
    {
        var (kind, scale) = MoneyUnit.TryParse(number.Unit, out var unit)
            ? (unit.Currency.Code, PrintedFigure.PowerOfTen(unit.Exponent))
            : (number.Unit, 1);
        return new(number, number.Figure!.Value.Rounding(number.Qualifier, zerosCount) * scale, scale, kind, addsUp);
    }

    private static bool IsRate(ClaimKind kind) =>
        kind is ClaimKind.Growth or ClaimKind.Index or ClaimKind.Times or ClaimKind.Price or ClaimKind.Rank;

    private static int WidthOf(TextBlock table) => table.Rows.Max(r => r.Cells.Length);

    private static bool IsQuantity(FoundNumber number) =>
        number is { Role: NumberRole.Quantity, Range.Row: >= 0, Figure.Value: > -Sizes.Most and < Sizes.Most };

    private ImmutableArray<TableNumber?> Row(int row) => [.. Enumerable.Range(0, Width).Select(c => numbers[row, c])];

    private ImmutableArray<TableNumber?> Column(int column) =>
        [.. Enumerable.Range(0, Height).Select(r => numbers[r, column])];

    private string RowHead(int row) =>
        string.Join(' ', table.Rows[row].Cells.Where((_, c) => numbers[row, c] is null).Select(c => c.Text)).Trim();

    private string ColumnHead(int column)
    {
        var first = Enumerable.Range(0, Height).FirstOrDefault(r => numbers[r, column] is not null);
        return string.Join(' ', Enumerable.Range(0, first).Select(r => TextAt(r, column))).Trim();
    }

    private string TextAt(int row, int column) =>
        column < table.Rows[row].Cells.Length ? table.Rows[row].Cells[column].Text : "";
}
