namespace Visavis.Reports.Charts;

/// <summary>What the marks of a chart mean, as far as it uses them.</summary>
internal sealed class ChartMarks(RenderContext context)
{
    public IEnumerable<string> Of(Figure figure)
    {
        var chart = figure.Chart;
        var numbers = ReportWalk.Values(chart).OfType<Number>().ToList();
        if (numbers.Any(n => n.Kind == NumberKind.Claimed))
        {
            yield return IsBars(chart) ? context.Say.OutlinedIsClaim : context.Say.HollowIsClaim;
        }
        if (numbers.Any(n => n.Kind == NumberKind.Estimated))
        {
            yield return context.Say.DottedIsEstimate;
        }
        if (chart is not MatrixChart && numbers.Any(n => n.Interval is { IsPoint: false }))
        {
            yield return context.Say.WhiskerIsInterval;
        }
        if (chart is not MatrixChart && ReportWalk.Values(chart).Any(v => v is Missing))
        {
            yield return context.Say.CrossIsMissing;
        }
        foreach (var band in Bands(chart))
        {
            yield return context.Say.ShadedIs(band);
        }
    }

    private static bool IsBars(Chart chart) =>
        chart is MatrixChart or TimeChart { Mark: ChartMark.Bar or ChartMark.StackedShare };

    private static IEnumerable<string> Bands(Chart chart) =>
        chart is TimeChart time ? time.Bands.Select(b => b.Name).Distinct() : [];
}
