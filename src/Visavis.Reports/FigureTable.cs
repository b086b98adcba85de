using Visavis.Core;

namespace Visavis.Reports;

/// <summary>The data of a figure as a table.</summary>
internal static class FigureTable
{
    private const int MostRows = 500;

    /// <summary>As much of the table as is shown under the chart, saying where the whole is.</summary>
    public static Table Shown(Figure figure, RenderContext context)
    {
        var table = Of(figure, context.Say);
        var note = context.Say.FirstRowsOf(context.Numbers.Count(MostRows), context.Numbers.Count(table.Rows.Length));
        return table.Rows.Length <= MostRows ? table : table with { Rows = table.Rows[..MostRows], Notes = [note] };
    }

    public static Table Of(Figure figure, Wording say) =>
        figure.Chart switch
        {
            TimeChart chart => OfTime(figure, chart, say),
            DotChart chart => OfDots(figure, chart, say),
            MatrixChart chart => OfMatrix(figure, chart, say),
            _ => throw new InvalidOperationException($"No table of a {figure.Chart.GetType().Name}."),
        };

    private static Table OfTime(Figure figure, TimeChart chart, Wording say)
    {
        var periods = chart
            .Series.SelectMany(s => s.Points)
            .Select(p => p.Period)
            .Distinct()
            .OrderBy(p => p.StartMonth)
            .ThenBy(p => p.Months);
        var byPeriod = chart.Series.Select(s => s.Points.ToLookup(p => p.Period, p => p.Value)).ToList();
        return new Table(
            figure.Id,
            figure.Caption,
            [say.Period, .. chart.Series.Select(s => Column.Of(s.Name, chart.Unit) with { Group = s.Panel })],
            [.. periods.SelectMany(p => RowsOf(byPeriod, p))]
        );
    }

    // Dots may stand side by side in one period: then the period has as many rows.
    private static IEnumerable<Row> RowsOf(List<ILookup<Period, ValueCell>> series, Period period) =>
        Enumerable
            .Range(0, series.Max(s => s[period].Count()))
            .Select(i => new Row([period, .. series.Select(s => Cell(s, period, i))]));

    // A period that a series does not have is none of its own: yearly and monthly series may share a chart.
    private static ValueCell Cell(ILookup<Period, ValueCell> values, Period period, int index) =>
        values[period].ElementAtOrDefault(index) ?? new Missing(MissingReason.NotApplicable);

    private static Table OfDots(Figure figure, DotChart chart, Wording say)
    {
        var names = chart.Rows.Select(r => (r.Panel, r.Group)).ToList();
        var hasPanels = names.Exists(n => n.Panel.Length > 0);
        var hasGroups = names.Exists(n => n.Group.Length > 0);
        Column[] before =
        [
            .. hasPanels ? [say.Part] : Array.Empty<Column>(),
            .. hasGroups ? [say.Coverage] : Array.Empty<Column>(),
        ];
        return new(
            figure.Id,
            figure.Caption,
            [say.Row, .. before, Column.Of(say.Value, chart.Unit)],
            [.. chart.Rows.Select(r => new Row([r.Label, .. Within(r, hasPanels, hasGroups), r.Value]))]
        );
    }

    private static IEnumerable<TableCell> Within(DotRow row, bool hasPanels, bool hasGroups)
    {
        if (hasPanels)
        {
            yield return row.Panel;
        }
        if (hasGroups)
        {
            yield return row.Group;
        }
    }

    private static Table OfMatrix(Figure figure, MatrixChart chart, Wording say) =>
        new(
            figure.Id,
            figure.Caption,
            [say.Row, .. chart.Columns.Select(c => Column.Of(c, chart.Unit))],
            [.. chart.Rows.Select(r => new Row([r.Label, .. r.Values]))]
        );
}
