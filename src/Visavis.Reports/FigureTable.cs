using Visavis.Core;

namespace Visavis.Reports;

/// <summary>The data of a figure as a table.</summary>
internal static class FigureTable
{
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
            [say.Period, .. chart.Series.Select(s => Column.Of(NameOf(s), chart.Unit))],
            [.. periods.SelectMany(p => RowsOf(byPeriod, p))]
        );
    }

    private static string NameOf(Series series) => series.Panel.Length == 0 ? series.Name : $"{series.Panel}: {series.Name}";

    // Dots may stand side by side in one period: then the period has as many rows.
    private static IEnumerable<Row> RowsOf(List<ILookup<Period, ValueCell>> series, Period period) =>
        Enumerable
            .Range(0, series.Max(s => s[period].Count()))
            .Select(i => new Row([period, .. series.Select(s => Cell(s, period, i))]));

    // A period that a series does not have is none of its own: yearly and monthly series may share a chart.
    private static ValueCell Cell(ILookup<Period, ValueCell> values, Period period, int index) =>
        values[period].ElementAtOrDefault(index) ?? new Missing(MissingReason.NotApplicable);

    private static Table OfDots(Figure figure, DotChart chart, Wording say) =>
        new(
            figure.Id,
            figure.Caption,
            [say.Row, Column.Of(say.Value, chart.Unit)],
            [.. chart.Rows.Select(r => new Row(r.Label, r.Value))]
        );

    private static Table OfMatrix(Figure figure, MatrixChart chart, Wording say) =>
        new(
            figure.Id,
            figure.Caption,
            [say.Row, .. chart.Columns.Select(c => Column.Of(c, chart.Unit))],
            [.. chart.Rows.Select(r => new Row([r.Label, .. r.Values]))]
        );
}
