using Visavis.Core;

namespace Visavis.Reports.Svg;

/// <summary>What a chart says in words: its alternative text, and the text of a mark.</summary>
internal sealed class ChartText(RenderContext context)
{
    /// <summary>The chart for who cannot see it, generated from its data.</summary>
    public string Describe(Chart chart)
    {
        var parts = chart switch
        {
            TimeChart t => t.Series.Select(Describe),
            DotChart d => d.Rows.Select(r => $"{r.Label}: {Of(r.Value)}"),
            _ => throw new InvalidOperationException($"No words for a {chart.GetType().Name}."),
        };
        return $"{context.Say.Chart(chart)}, {context.UnitName(chart.Unit)}. {string.Join(". ", parts)}.";
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

    private string Describe(Series series)
    {
        var points = series
            .Points.Where(p => p.Value is Number)
            .Select(p => (p.Period, Number: (Number)p.Value))
            .ToList();
        var missing = series.Points.Where(p => p.Value is Missing).GroupBy(p => ((Missing)p.Value).Reason);
        var ends = points.Count == 0 ? [] : Ends(points);
        var gaps = missing.Select(g => $"{context.Say.Missing(g.Key)}: {string.Join(", ", g.Select(p => p.Period))}");
        return $"{series.Name}: {string.Join("; ", ends.Concat(gaps))}";
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
