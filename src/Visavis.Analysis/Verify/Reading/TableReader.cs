using System.Globalization;
using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Reads the cells of a table from the heads of their row and column, the section that they stand in, the caption and the source line.</summary>
internal sealed class TableReader(
    DocumentText document,
    ReadingContext context,
    NumberRecorder numbers,
    ClaimBuilder claims
)
{
    private const decimal LowestIndex = 40;
    private readonly Dictionary<(int Row, int Cell), LabelFacts?> factsByCell = [];
    private readonly Dictionary<int, bool> isIndexByColumn = [];
    private BlockPieces table = null!;
    private TableShape shape = null!;
    private LabelFacts? caption;
    private LabelFacts? source;
    private Economy? reporter;
    private bool isByProduct;
    private string label = "";

    /// <summary>Reads a table.</summary>
    /// <param name="at">Its place among the blocks.</param>
    /// <param name="block">The table.</param>
    /// <param name="captioned">The caption before it; absent where it has none.</param>
    /// <param name="sourced">The source line behind it; absent where it has none.</param>
    public void Read(int at, BlockPieces block, BlockPieces? captioned, Piece? sourced)
    {
        table = block;
        shape = TableShape.Of(block);
        caption = LabelFacts.Of(captioned?.Text, captioned?.Block.Text, BasisFrom.Caption, context);
        source = sourced is null
            ? null
            : LabelFacts.Of(sourced, SpottedText.Of(sourced.Text, default), BasisFrom.Caption, context);
        var firstLine =
            block.Block.Rows.SelectMany(r => r.Cells).FirstOrDefault(c => c.Text.Length > 0)?.SpotAt(0).Line ?? 0;
        label = captioned is null
            ? string.Create(CultureInfo.InvariantCulture, $"Table at L{firstLine}")
            : CaptionLabel.Of(captioned.Text);
        reporter = Reporter();
        isByProduct = IsByProduct();
        for (var row = 0; row < block.Cells.Count; row++)
        {
            for (var cell = 0; cell < block.Cells[row].Count; cell++)
            {
                ReadCell(at, row, cell);
            }
        }
        context.NewParagraph();
    }

    private void ReadCell(int at, int row, int cell)
    {
        var piece = table.Cells[row][cell];
        var text = table.Block.Rows[row].Cells[cell];
        var isValue = shape.IsValue(row, cell);
        foreach (var numeral in piece.Numerals)
        {
            var role = shape.IsNumbering(row, cell) ? NumberRole.ListNumber : (NumberRole?)null;
            var found = numbers.Add(piece, numeral, text, new(at, row, cell, 0, 1), role);
            if (isValue && numeral == piece.Numerals.Find(n => n.IsQuantity) && role is null)
            {
                Add(row, cell, numeral, found);
            }
        }
    }

    private void Add(int row, int cell, Numeral numeral, FoundNumber found)
    {
        var labels = LabelsOf(row, cell);
        var unit = TableUnits.Of(numeral, labels);
        var put = TableKinds.Of(numeral, unit, labels, IsAroundHundred(cell));
        var subject = new TableSubjects(labels, caption, source, context, reporter, isByProduct).Of(put, found.Spot);
        var (when, printed) = new TablePeriods(labels, CaptionPeriod, context.Written).Of(put.Kind);
        var number = found with { Unit = unit.ToString() };
        claims.Add(
            new(numeral with { Unit = unit }, subject, put, when, labels.Exists(l => l.Has("forecast"))),
            number,
            Locator(row, cell, printed, found.Spot.Line)
        );
    }

    // A column of indices, not of growth.
    private bool IsAroundHundred(int cell)
    {
        if (!isIndexByColumn.TryGetValue(cell, out var isIndex))
        {
            var values = Enumerable
                .Range(0, table.Cells.Count)
                .Where(row => shape.IsValue(row, cell) && cell < table.Cells[row].Count)
                .Select(row => table.Cells[row][cell].Numerals.Find(n => n.IsQuantity)?.Value)
                .OfType<decimal>()
                .ToList();
            isIndex = values.TrueForAll(v => v >= LowestIndex);
            isIndexByColumn.Add(cell, isIndex);
        }
        return isIndex;
    }

    // The economy whose directed flows the table names: its turnover is told from the same side.
    private Economy? Reporter() =>
        table
            .Cells.Select((_, row) => Facts(row, 0, BasisFrom.RowHead)?.Subject)
            .Where(s => s is { IsTrade: true } && s.Flow!.Value is "export" && s.Reporter is not null)
            .Select(s => s!.Reporter!.Value)
            .FirstOrDefault();

    // At least half of the rows name goods: then the others name goods that the reader does not know, or their total.
    private bool IsByProduct()
    {
        var names = table
            .Cells.Select((_, row) => shape.NamesOf(row, int.MaxValue).Select(n => Facts(row, n, BasisFrom.RowHead)))
            .Select(n => n.FirstOrDefault())
            .OfType<LabelFacts>()
            .ToList();
        return names.Count(n => n.Has("product")) * 2 >= Math.Max(names.Count, 2)
            || table.Cells[0] is [{ } corner, ..]
                && corner.Tokens.Exists(t => t.Begins("product", "commodit", "товар", "продук"));
    }

    /// <summary>The labels of a cell, the nearest first.</summary>
    private List<LabelFacts> LabelsOf(int row, int cell)
    {
        var heads = shape.HeadsOf(cell).Select(h => Facts(h.Row, h.Cell, BasisFrom.ColumnHead));
        var names = NamesOf(row, cell);
        var section = shape.SectionOf(row) is { } s ? Facts(s, 0, BasisFrom.RowHead) : null;
        List<LabelFacts> labels = [.. names.Concat(heads).Append(section).Append(caption).OfType<LabelFacts>()];
        if (!labels.Exists(l => l.Subject.IsTrade || l.Subject.Other is not null))
        {
            labels.AddRange(Neighbour(cell, l => l.Subject.IsTrade));
        }
        if (!labels.Exists(l => l.Period is not null))
        {
            labels.AddRange(Neighbour(cell, l => l.Period is not null));
        }
        return labels;
    }

    // "Exports, mln USD | Share, %", "2023 | 2024 | Growth, %": what the column to the left is about.
    private IEnumerable<LabelFacts> Neighbour(int cell, Func<LabelFacts, bool> isIt) =>
        Enumerable
            .Range(1, Math.Max(0, cell - 1))
            .Reverse()
            .SelectMany(c => shape.HeadsOf(c).Select(h => Facts(h.Row, h.Cell, BasisFrom.ColumnHead)))
            .OfType<LabelFacts>()
            .Where(isIt)
            .Take(1);

    // "of which: machinery" is a part of the row above it.
    private IEnumerable<LabelFacts?> NamesOf(int row, int cell)
    {
        var whole = row;
        while (whole > 0 && IsPart(whole, cell))
        {
            whole--;
        }
        var names = Named(row, cell);
        return whole == row ? names : names.Concat(Named(whole, cell));
    }

    private IEnumerable<LabelFacts?> Named(int row, int cell) =>
        shape.NamesOf(row, cell).Select(n => Facts(row, n, BasisFrom.RowHead));

    private bool IsPart(int row, int cell) =>
        Named(row, cell).Any(n => n is not null && n.Piece.Terms.Exists(t => t.IsPart && t.First <= 1));

    private LabelFacts? Facts(int row, int cell, BasisFrom from)
    {
        if (!factsByCell.TryGetValue((row, cell), out var facts))
        {
            var isThere = cell < table.Cells[row].Count;
            facts = isThere
                ? LabelFacts.Of(table.Cells[row][cell], table.Block.Rows[row].Cells[cell], from, context)
                : null;
            factsByCell.Add((row, cell), facts);
        }
        return facts;
    }

    // A month in a column head takes its year from the caption.
    private Period? CaptionPeriod => caption?.Period?.Resolve(null, context.Written) ?? context.Period?.Value;

    private string Locator(int row, int cell, string period, int line)
    {
        var name = shape.NamesOf(row, cell).Select(n => table.Cells[row][n].Text).FirstOrDefault() ?? "";
        var head = shape.HeadsOf(cell).Select(h => table.Cells[h.Row][h.Cell].Text).FirstOrDefault() ?? "";
        var column =
            period.Length > 0 && shape.HeadsOf(cell).Any(h => table.Cells[h.Row][h.Cell].Periods.Count > 0)
                ? period
                : head;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(label.Length > 0 ? label : document.Name)}, row \"{name}\", col {column}; L{line}"
        );
    }
}
