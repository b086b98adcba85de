using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;
using Visavis.Store.Reading;

namespace Visavis.Workbench.Reconstruct;

/// <summary>Yearly totals that one source has of pairs of economies.</summary>
/// <param name="Source">Its id.</param>
/// <param name="Reports">Of both flows, US dollars.</param>
public sealed record WideReports(string Source, IReadOnlyList<AnnualReport> Reports)
{
    private const int LeastReporters = 20;
    private const int LeastYears = 15;

    /// <summary>Whether it is about so many that everybody else's trade can be told apart from a pair's.</summary>
    public bool IsWide =>
        Reports.Select(r => r.Reporter).Distinct().Count() >= LeastReporters
        && Reports.Select(r => r.Year).Distinct().Count() >= LeastYears;

    /// <summary>All sources that have any, the one that says most first: two may contradict each other.</summary>
    public static IReadOnlyList<WideReports> In(LedgerView view)
    {
        var bySource = new Dictionary<string, List<AnnualReport>>(StringComparer.Ordinal);
        using var sums = view.Sums(
            """
            SELECT source, reporter, partner, flow, start_month // 12 AS year, value::DOUBLE
            FROM observation JOIN vintage ON vintage.id = observation.vintage
            WHERE months = 12 AND start_month % 12 = 0 AND nomenclature = 'TOTAL' AND variable = 'TradeValue'
                AND currency = 'USD' AND flow IN ('Export', 'Import') AND value IS NOT NULL
            ORDER BY ALL
            """
        );
        foreach (var chunk in sums)
        {
            var values = chunk.Column(5).Values<double>();
            for (var row = 0; row < chunk.Count; row++)
            {
                var reporter = Economies.Find(chunk.Column(1).Text(row));
                var partner = Economies.Find(chunk.Column(2).Text(row));
                if (reporter.Kind != EconomyKind.Economy || partner.Kind != EconomyKind.Economy)
                {
                    continue;
                }
                var source = chunk.Column(0).Text(row);
                if (!bySource.TryGetValue(source, out var reports))
                {
                    bySource.Add(source, reports = []);
                }
                var flow = Enum.Parse<Flow>(chunk.Column(3).Text(row));
                reports.Add(new(reporter, partner, flow, (int)chunk.Column(4).Integer(row), values[row]));
            }
        }
        return
        [
            .. bySource
                .OrderByDescending(s => s.Value.Count)
                .ThenBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => new WideReports(s.Key, s.Value)),
        ];
    }
}
