using Visavis.Analysis.Mirrors;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Hides reports that are known, rebuilds them, and counts how far off the estimates are, beside simple rules.</summary>
/// <remarks>METHODS 3. What is hidden touches neither growth nor weights nor history; variances are learnt on earlier target years.</remarks>
public static class Backtest
{
    /// <summary>Runs all designs and horizons.</summary>
    /// <param name="panel">Annual reports of both sides.</param>
    /// <param name="options">Years, designs, groups.</param>
    /// <param name="progress">Part done, 0 to 1.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <exception cref="ArgumentException">Too few reports can be hidden and compared.</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static BacktestResult Run(
        TradePanel panel,
        BacktestOptions options,
        IProgress<double>? progress = null,
        CancellationToken cancel = default
    )
    {
        var (scores, copies) = (new List<BacktestScore>(), 0);
        if (options.Splits.Any(s => s != BacktestSplit.AsPrinted))
        {
            var work = new Laboratory(panel, options.Teaching, cancel);
            foreach (var (done, horizon) in options.Horizons.Index())
            {
                progress?.Report((done + 1.0) / (options.Horizons.Count + 2));
                var run = new HorizonBacktest(panel, options, work, horizon, cancel);
                scores.AddRange(run.Scores());
                copies += run.Copies;
            }
        }
        if (options.Splits.Contains(BacktestSplit.AsPrinted))
        {
            scores.AddRange(new PrintedBacktest(panel, options, cancel).Scores());
        }
        progress?.Report(1);
        return new([.. scores.OrderBy(s => s.Design).ThenBy(s => s.Horizon).ThenBy(s => s.Split)], copies);
    }

    // In both years: one year alone may be an accident.
    internal static bool IsCopy(TradePanel panel, Darkness dark, DarkSpan span) =>
        IsSame(panel, dark, span.LastKnown) && IsSame(panel, dark, span.Target);

    private static bool IsSame(TradePanel panel, Darkness dark, int year) =>
        Copies.IsSame(
            panel.Reports(year)[dark.Reporter, dark.Partner] - panel.Mirrors(year)[dark.Reporter, dark.Partner]
        );
}
