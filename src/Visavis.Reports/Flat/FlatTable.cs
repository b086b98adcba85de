using System.Collections.Immutable;

namespace Visavis.Reports.Flat;

/// <summary>A table, or the data of a figure, for a machine: one thing a cell, and in columns of its own what belongs to a number.</summary>
/// <param name="Label">Short and unique: T1, F2.</param>
/// <param name="Table">The table as it is read.</param>
/// <param name="Caption">With its number.</param>
/// <param name="Columns">The columns as shown, each followed by the ends of its intervals; then what else belongs to the numbers.</param>
internal sealed record FlatTable(string Label, Table Table, string Caption, ImmutableArray<FlatColumn> Columns)
{
    /// <summary>Every table in order, then every figure.</summary>
    public static IReadOnlyList<FlatTable> All(RenderContext context)
    {
        var blocks = ReportWalk.Blocks(context.Report).ToList();
        var tables = blocks.OfType<Table>().Select(t => (Letter: "T", Table: t, Caption: context.Caption(t)));
        var figures = blocks
            .OfType<Figure>()
            .Select(f => (Letter: "F", Table: Data(f, context), Caption: context.Caption(f)));
        return
        [
            .. tables
                .Concat(figures)
                .Select(t => new FlatTable(
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"{t.Letter}{context.Index.NumberOf(t.Table.Id)}"
                    ),
                    t.Table,
                    t.Caption,
                    new FlatColumns(context).Of(t.Table)
                )),
        ];
    }

    private static Table Data(Figure figure, RenderContext context) =>
        FigureTable.Of(figure, context.Say) with
        {
            Notes = figure.Notes,
            SourceIds = figure.SourceIds,
        };
}
