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
        var byPeriod = chart.Series.Select(s => s.Points.ToDictionary(p => p.Period, p => p.Value)).ToList();
        return new Table(
            figure.Id,
            figure.Caption,
            [say.Period, .. chart.Series.Select(s => Column.Of(s.Name, chart.Unit))],
            [.. periods.Select(p => new Row([p, .. byPeriod.Select(s => Cell(s, p))]))]
        );
    }

    // A period that a series does not have is none of its own: yearly and monthly series may share a chart.
    private static ValueCell Cell(Dictionary<Period, ValueCell> values, Period period) =>
        values.TryGetValue(period, out var value) ? value : new Missing(MissingReason.NotApplicable);

    private static Table OfDots(Figure figure, DotChart chart, Wording say) =>
        new(
            figure.Id,
            figure.Caption,
            [say.Row, Column.Of(say.Value, chart.Unit)],
            [.. chart.Rows.Select(r => new Row(r.Label, r.Value))]
        );
}
