using System.Globalization;

namespace Visavis.Reports;

/// <summary>What whoever wrote a report got wrong: found before rendering, all at once.</summary>
internal static class ReportFaults
{
    /// <exception cref="ArgumentException">There is at least one fault.</exception>
    public static void Refuse(Report report, IEnumerable<string> receiptFaults)
    {
        var faults = Ids(report)
            .Concat(Sources(report))
            .Concat(Rows(report))
            .Concat(receiptFaults)
            .Concat(Numbers(report))
            .Concat(Charts(report))
            .ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException($"Report {report.Id}: {string.Join("; ", faults)}", nameof(report));
        }
    }

    private static IEnumerable<string> Ids(Report report)
    {
        var ids = ReportWalk.Ids(report).Concat(report.Sources.Select(s => s.Id)).Append(report.Id).ToList();
        var blocks = ReportWalk.Ids(report).Concat(RenderIds.Fixed);
        var sources = report.Sources.Select(s => s.Id);
        return ids.Where(id => !RenderIds.IsValid(id))
            .Select(id => $"'{id}' is no id")
            .Concat(Repeated(blocks).Select(id => $"id {id} stands twice"))
            .Concat(Repeated(sources).Select(id => $"source {id} stands twice"));
    }

    private static IEnumerable<string> Sources(Report report)
    {
        var known = report.Sources.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return ReportWalk
            .SourceIds(report)
            .Where(s => !known.Contains(s))
            .Distinct()
            .Select(s => $"source {s} unknown");
    }

    private static IEnumerable<string> Rows(Report report) =>
        from table in ReportWalk.Blocks(report).OfType<Table>()
        from row in table.Rows
        where row.Cells.Length != table.Columns.Length
        select string.Create(
            CultureInfo.InvariantCulture,
            $"table {table.Id}: a row of {row.Cells.Length} cells under {table.Columns.Length} columns"
        );

    private static IEnumerable<string> Numbers(Report report) =>
        from number in ReportWalk.Numbers(report)
        let isOddDecimals = number.Decimals is < 0 or > 12
        let isOddPrint = number.Printed.Length > 0 && number.Kind != NumberKind.Claimed
        where isOddDecimals || isOddPrint
        select isOddDecimals
            ? $"{number.Receipt.Address}: decimals are 0 to 12"
            : $"{number.Receipt.Address}: only a claim is shown in a document's words";

    private static IEnumerable<string> Charts(Report report) =>
        from figure in ReportWalk.Blocks(report).OfType<Figure>()
        from fault in ChartFaults(figure.Chart)
        select $"figure {figure.Id}: {fault}";

    private static IEnumerable<string> ChartFaults(Chart chart)
    {
        var numbers = ReportWalk.Values(chart).OfType<Number>().ToList();
        if (numbers.Count == 0)
        {
            yield return "nothing to draw";
        }
        if (numbers.Any(n => n.Unit != chart.Unit))
        {
            yield return "a number of another unit than its axis";
        }
        if (chart is TimeChart time)
        {
            foreach (var fault in TimeFaults(time))
            {
                yield return fault;
            }
        }
        if (chart is MatrixChart matrix && matrix.Rows.Any(r => r.Values.Length != matrix.Columns.Length))
        {
            yield return "a row of another length than the columns";
        }
        if (chart is TimeChart { Mark: ChartMark.StackedShare } && numbers.Any(n => n.Value < 0))
        {
            yield return "a negative share";
        }
    }

    private static IEnumerable<string> TimeFaults(TimeChart chart)
    {
        bool IsTwice(Series s) =>
            (s.Mark ?? chart.Mark) != ChartMark.Dot && s.Points.DistinctBy(p => p.Period).Count() < s.Points.Length;
        if (chart.Series.Any(IsTwice))
        {
            yield return "a period twice in one series";
        }
        if (chart.Series.Select(s => s.Name).Distinct(StringComparer.Ordinal).Count() > 8)
        {
            yield return "more than eight series";
        }
        if (chart.Bands.Any(b => !IsWithinPanel(chart, b)))
        {
            yield return "a band between series that do not share a panel";
        }
        if (chart.Turns.Any(t => chart.Series.All(s => s.Panel != t.Panel)))
        {
            yield return "a turn in a panel without series";
        }
    }

    private static bool IsWithinPanel(TimeChart chart, Band band) =>
        band.First >= 0
        && band.Second >= 0
        && Math.Max(band.First, band.Second) < chart.Series.Length
        && chart.Series[band.First].Panel == chart.Series[band.Second].Panel;

    private static IEnumerable<string> Repeated(IEnumerable<string> ids) =>
        ids.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key);
}
