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
    private readonly Dictionary<(int Row, int Cell), LabelFacts?> factsByCell = [];
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
        var unit = UnitOf(numeral, labels);
        var put = TableKinds.Of(numeral, unit, labels, context);
        var subject = new TableSubjects(labels, caption, source, context, reporter, isByProduct).Of(put, found.Spot);
        var (when, printed) = PeriodOf(labels, put.Kind);
        var number = found with { Unit = unit.ToString() };
        claims.Add(
            new(numeral with { Unit = unit }, subject, put, when, labels.Exists(l => l.Has("forecast"))),
            number,
            Locator(row, cell, printed, found.Spot.Line)
        );
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
        return names.Count(n => n.Has("product")) * 2 >= Math.Max(names.Count, 2);
    }

    /// <summary>The labels of a cell, the nearest first.</summary>
    private List<LabelFacts> LabelsOf(int row, int cell)
    {
        var heads = shape.HeadsOf(cell).Select(h => Facts(h.Row, h.Cell, BasisFrom.ColumnHead));
        var names = shape.NamesOf(row, cell).Select(n => Facts(row, n, BasisFrom.RowHead));
        var section = shape.SectionOf(row) is { } s ? Facts(s, 0, BasisFrom.RowHead) : null;
        return [.. names.Concat(heads).Append(section).Append(caption).OfType<LabelFacts>()];
    }

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

    private static Measured UnitOf(Numeral numeral, List<LabelFacts> labels)
    {
        var unit = numeral.Unit;
        if (unit.Other.Length > 0 || (unit.Scale.Length > 0 && unit.Currency.Length > 0))
        {
            return unit;
        }
        var printed = labels.Find(l => !l.Unit.IsNone)?.Unit ?? Measured.None;
        return unit.Scale.Length > 0
                ? unit with
                {
                    Currency = labels.Find(l => l.Unit.Currency.Length > 0)?.Unit.Currency ?? "",
                }
            : unit.Currency.Length > 0
                ? unit with
                {
                    Scale = labels.Find(l => l.Unit.Scale.Length > 0)?.Unit.Scale ?? "",
                }
            : printed is { Scale.Length: > 0, Currency.Length: 0, Other.Length: 0 }
                ? printed with
                {
                    Currency = labels.Find(l => l.Unit.Currency.Length > 0)?.Unit.Currency ?? "",
                }
            : printed;
    }

    private (When When, string Printed) PeriodOf(List<LabelFacts> labels, ClaimKind kind)
    {
        var said = labels.Find(l => l.Period is not null && (l.From != BasisFrom.Caption || l.Period.Months <= 12));
        if (said?.Period is not { } mention || mention.Resolve(CaptionPeriod, context.Written) is not { } period)
        {
            return (new(null, null), "");
        }
        var words = said.Piece.Words(mention.First, mention.Last);
        var when = new Attributed<Period>(period, words, said.SpotOf(mention.First), said.From);
        var compares = kind is ClaimKind.Growth or ClaimKind.Index or ClaimKind.Times or ClaimKind.Change;
        var last = Period.Of(period.StartMonth + Math.Max(0, period.Months - 12), Math.Min(12, period.Months));
        return compares && period.Months > 12
            ? (
                new(when with { Value = last }, when with { Value = Period.Of(period.StartMonth, 12) }),
                period.ToString()
            )
            : (new(when, null), period.ToString());
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
