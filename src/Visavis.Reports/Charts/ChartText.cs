using Visavis.Core;

namespace Visavis.Reports.Charts;

/// <summary>What a chart says in words: its alternative text, and the text of a mark.</summary>
internal sealed class ChartText(RenderContext context)
{
    /// <summary>The chart for who cannot see it, generated from its data.</summary>
    public string Describe(Chart chart)
    {
        var parts = chart switch
        {
            TimeChart t => t.Series.Select(Describe).Concat(t.Turns.Select(u => $"{u.Period}: {u.Label}")),
            DotChart d => d.Rows.Select(r => $"{Named(r.Label, r.Panel, r.Group)}: {Of(r.Value)}"),
            MatrixChart m => m.Rows.Select(r => $"{r.Label}: {string.Join("; ", m.Columns.Zip(r.Values, Describe))}"),
            _ => throw new InvalidOperationException($"No words for a {chart.GetType().Name}."),
        };
        var kind = chart is MatrixChart ? context.Say.MatrixChart : context.Say.Chart(chart);
        return $"{kind}, {context.UnitName(chart.Unit).TrimEnd('.')}. {string.Join(". ", parts.Select(p => p.TrimEnd('.')))}.";
    }

    /// <summary>A point in words: "2023: 49.0 USD bn".</summary>
    public string Of(ChartPoint point) => $"{point.Period}: {Of(point.Value)}";

    /// <summary>A value in words.</summary>
    public string Of(ValueCell value) =>
        value switch
        {
            Number number => context.Numbers.Whole(number),
            Missing missing => context.Say.Missing(missing.Reason),
            _ => throw new InvalidOperationException($"No words for a {value.GetType().Name}."),
        };

    private static string Named(string name, params IEnumerable<string> within) =>
        string.Join(", ", within.Where(w => w.Length > 0).Append(name));

    private string Describe(string column, ValueCell value) => $"{column} {Of(value)}";

    private string Describe(Series series)
    {
        var points = series
            .Points.Where(p => p.Value is Number)
            .Select(p => (p.Period, Number: (Number)p.Value))
            .ToList();
        var missing = series.Points.Where(p => p.Value is Missing).GroupBy(p => ((Missing)p.Value).Reason);
        var ends = points.Count == 0 ? [] : Ends(points);
        var gaps = missing.Select(g => $"{context.Say.Missing(g.Key)}: {string.Join(", ", g.Select(p => p.Period))}");
        return $"{Named(series.Name, series.Panel)}: {string.Join("; ", ends.Concat(gaps))}";
    }

    private IEnumerable<string> Ends(List<(Period Period, Number Number)> points) =>
        [
            Said(context.Say.First, points[0]),
            Said(context.Say.Last, points[^1]),
            Said(context.Say.Lowest, points.MinBy(p => p.Number.Value)),
            Said(context.Say.Highest, points.MaxBy(p => p.Number.Value)),
        ];

    private string Said(string what, (Period Period, Number Number) point) =>
        $"{what} {context.Numbers.Digits(point.Number)} ({point.Period})";
}
