using System.Collections.Immutable;
using System.Globalization;

namespace Visavis.Reports.Flat;

/// <summary>Takes the columns of a table apart.</summary>
internal sealed class FlatColumns(RenderContext context)
{
    private readonly PlainText text = new(context);

    public ImmutableArray<FlatColumn> Of(Table table)
    {
        var bases = UniqueNames.Of(table.Columns.Select(Heading));
        var all = table.Columns.SelectMany((c, i) => Apart(bases[i], c, i, table)).ToList();
        return [.. all.Where(c => c.IsBeside), .. all.Where(c => !c.IsBeside)];
    }

    private static string Heading(Column column)
    {
        var group = column.Group.Length == 0 ? "" : $"{column.Group}: ";
        return PlainText.Line(group + column.Header);
    }

    private IEnumerable<FlatColumn> Apart(string heading, Column column, int index, Table table)
    {
        var cells = table.Rows.Select(r => r.Cells[index]).ToList();
        var numbers = cells.OfType<Number>().ToList();
        yield return Shown(heading, column, index, cells, numbers.Count > 0);
        foreach (var (role, of) in Companions(column.Unit))
        {
            if (cells.Exists(c => of(c) != FlatCell.Empty))
            {
                var isEnd = role is FlatRole.Low or FlatRole.High;
                yield return new(heading, role, isEnd ? column.Unit : null, r => of(r.Cells[index]))
                {
                    IsNumber = isEnd,
                };
            }
        }
    }

    private FlatColumn Shown(string heading, Column column, int index, List<TableCell> cells, bool hasNumbers)
    {
        var isYear = cells.Count > 0 && cells.TrueForAll(c => Year(c) is not null);
        return new(
            heading,
            FlatRole.Shown,
            column.Unit,
            isYear ? r => new FlatYear(Year(r.Cells[index])!.Value) : r => Shown(r.Cells[index])
        )
        {
            IsYear = isYear,
            IsNumber = hasNumbers && cells.TrueForAll(c => c is ValueCell),
        };
    }

    private FlatCell Shown(TableCell cell) =>
        cell switch
        {
            Number number => FlatNumber.Of(number),
            Missing missing => new FlatMissing(missing.Reason),
            _ => new FlatText(text.Of(((Words)cell).Text)),
        };

    private (FlatRole Role, Func<TableCell, FlatCell> Of)[] Companions(NumberUnit? columnUnit) =>
        [
            (FlatRole.Low, OfNumber(n => FlatNumber.End(n, i => i.Low, new(IsHigh: false)))),
            (FlatRole.High, OfNumber(n => FlatNumber.End(n, i => i.High, new(IsHigh: true)))),
            (FlatRole.Unit, OfNumber(n => Text(n.Unit == columnUnit ? "" : context.UnitName(n.Unit)))),
            (FlatRole.Printed, OfNumber(n => Text(n.Printed))),
            (FlatRole.Kind, OfNumber(n => Text(context.Say.Kind(n.Kind)))),
            (FlatRole.Receipt, c => Text(string.Join(' ', ReportWalk.Numbers(c).Select(Receipt)))),
            (FlatRole.Note, c => Text(c.Note)),
        ];

    private static Func<TableCell, FlatCell> OfNumber(Func<Number, FlatCell> of) =>
        cell => cell is Number number ? of(number) : FlatCell.Empty;

    private static FlatCell Text(string text) => text.Length == 0 ? FlatCell.Empty : new FlatText(CleanText.Of(text));

    private string Receipt(Number number) => context.Index.IdOf(number.Receipt);

    private static int? Year(TableCell cell) =>
        cell is Words { Text.Runs: [TextRun { Text: { Length: 4 } digits }] }
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year >= 1000
            ? year
            : null;
}
