using Visavis.Analysis.Mirrors;
using Visavis.Core;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>
/// How a pair's trade used to move while both sides published: what the model takes as known of years in which they do not.
/// All spreads are standard deviations of logarithms.
/// </summary>
/// <param name="Volatility">Of a flow's yearly change.</param>
/// <param name="RatioWalk">Of the yearly change of the importer's figure over the exporter's.</param>
/// <param name="RatioSpread">Of that ratio about what transport explains.</param>
/// <param name="MonthShares">By month the share in a year, twelve, summing to 1.</param>
/// <param name="MonthSpread">Of a month's share about its usual one.</param>
/// <param name="CopiedYears">Code of the exporter and year where one side's table repeats the other's figure: one witness, not two.</param>
/// <param name="Years">How many years of both sides it rests on.</param>
public sealed record PairHabits(
    double Volatility,
    double RatioWalk,
    double RatioSpread,
    IReadOnlyList<double> MonthShares,
    double MonthSpread,
    IReadOnlySet<(string Exporter, int Year)> CopiedYears,
    int Years
)
{
    // Taken where a pair's own history is too short to tell; a history may widen them, and narrows them only to these floors.
    private const double LeastVolatility = 0.10;
    private const double LeastRatioWalk = 0.03;
    private const double LeastMonthSpread = 0.06;
    private const double UsualVolatility = 0.25;
    private const double UsualRatioWalk = 0.10;
    private const double UsualRatioSpread = 0.15;
    private const double UsualMonthSpread = 0.15;
    private const int LeastYears = 5;

    /// <summary>The habits of a pair, from the tables of both sides.</summary>
    /// <param name="figures">Goods totals of the pair, in one currency, of both sides: years and months.</param>
    public static PairHabits Of(IReadOnlyList<Testimony> figures)
    {
        var logByCell = figures
            .Where(f => f.Terms is [{ Cell.Side: not null }] && f.Interval.Middle > 0)
            .GroupBy(f =>
                (f.Terms[0].Cell.Exporter, f.Terms[0].Cell.Importer, f.Terms[0].Cell.Side, f.Terms[0].Cell.Period)
            )
            .ToDictionary(g => g.Key, g => g.Average(f => Math.Log((double)f.Interval.Middle)));
        var yearly = logByCell.Where(f => f.Key.Period.IsYear).ToList();
        var ratios = new List<(Economy Exporter, int Year, double Ratio)>();
        var copies = new HashSet<(string Exporter, int Year)>();
        foreach (var (key, own) in yearly.Where(f => f.Key.Side!.Equals(f.Key.Exporter)))
        {
            if (logByCell.TryGetValue((key.Exporter, key.Importer, key.Importer, key.Period), out var mirror))
            {
                ratios.Add((key.Exporter, key.Period.FirstYear, mirror - own));
            }
        }
        foreach (var direction in ratios.GroupBy(r => r.Exporter))
        {
            copies.UnionWith(
                Copies
                    .Years(direction.Select(r => (r.Year, r.Ratio)), Copies.Revised)
                    .Select(year => (direction.Key.Code, year))
            );
        }
        // An office that copies one direction of a year is no witness of how the sides differ in the other.
        ratios.RemoveAll(r => copies.Any(c => c.Year == r.Year));
        var changes = Changes(
            yearly
                .Where(f => f.Key.Side!.Equals(f.Key.Exporter))
                .Select(f => (f.Key.Exporter, f.Key.Period.FirstYear, f.Value))
        );
        var walks = Changes(ratios);
        var (shares, spread) = Months(logByCell.Where(f => f.Key.Period.IsMonth).Select(f => (f.Key, f.Value)));
        return new(
            changes.Count < LeastYears ? UsualVolatility : Math.Max(LeastVolatility, Robust(changes)),
            walks.Count < LeastYears ? UsualRatioWalk : Math.Max(LeastRatioWalk, Robust(walks)),
            ratios.Count < LeastYears
                ? UsualRatioSpread
                : Math.Max(LeastRatioWalk, Robust([.. ratios.Select(r => r.Ratio)])),
            shares,
            Math.Max(LeastMonthSpread, spread),
            copies,
            ratios.Select(r => r.Year).Distinct().Count()
        );
    }

    private static List<double> Changes(IEnumerable<(Economy Exporter, int Year, double Value)> series)
    {
        var valueByYear = series.ToDictionary(s => (s.Exporter, s.Year), s => s.Value);
        return
        [
            .. valueByYear
                .Where(s => valueByYear.ContainsKey((s.Key.Exporter, s.Key.Year - 1)))
                .OrderBy(s => s.Key.Year)
                .ThenBy(s => s.Key.Exporter.Code, StringComparer.Ordinal)
                .Select(s => s.Value - valueByYear[(s.Key.Exporter, s.Key.Year - 1)]),
        ];
    }

    // About zero: a walk has no direction of its own. The root of the mean square, so that a rare jump counts.
    private static double Robust(List<double> values) => Math.Sqrt(values.Sum(v => v * v) / values.Count);

    private static (double[] Shares, double Spread) Months(
        IEnumerable<((Economy Exporter, Economy Importer, Economy? Side, Period Period) Key, double Log)> months
    )
    {
        var years = months
            .GroupBy(m => (m.Key.Exporter, m.Key.Importer, m.Key.Side, m.Key.Period.FirstYear))
            .Where(g => g.Count() == Period.Year(1).Months)
            .Select(g =>
            {
                var values = g.OrderBy(m => m.Key.Period.StartMonth).Select(m => Math.Exp(m.Log)).ToArray();
                return Array.ConvertAll(values, v => v / values.Sum());
            })
            .ToList();
        if (years.Count < LeastYears)
        {
            return ([.. Enumerable.Repeat(1.0 / 12, 12)], UsualMonthSpread);
        }
        var means = Enumerable.Range(0, 12).Select(m => years.Average(y => y[m])).ToArray();
        var off = years.SelectMany(y => y.Select((share, m) => Math.Log(share / means[m]))).ToList();
        return (Array.ConvertAll(means, m => m / means.Sum()), Robust(off));
    }
}
