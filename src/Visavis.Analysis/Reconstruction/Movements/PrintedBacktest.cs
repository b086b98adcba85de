namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Later target years by the very model that an answer would have rested on, had it been asked for before them.</summary>
internal sealed class PrintedBacktest
{
    private readonly TradePanel panel;
    private readonly BacktestOptions options;
    private readonly CancellationToken cancel;
    private readonly MovementModel model;
    private readonly Laboratory laboratory;
    private readonly int[] targets;

    public PrintedBacktest(TradePanel panel, BacktestOptions options, CancellationToken cancel)
    {
        (this.panel, this.options, this.cancel) = (panel, options, cancel);
        var teaching = MovementOptions.Usual(panel, options.FirstScored - 1) with
        {
            Horizons = options.Horizons,
            Designs = options.Designs,
            LeastUsd = options.LeastUsd,
            Threads = options.Threads,
        };
        model = MovementModel.Fit(panel, teaching, cancel: cancel);
        laboratory = model.Laboratory.Hiding(options.OnePairIn);
        targets = [.. Enumerable.Range(options.FirstScored, options.LastTarget - options.FirstScored + 1)];
    }

    /// <summary>All designs that the model was taught.</summary>
    public IEnumerable<BacktestScore> Scores() =>
        from horizon in options.Horizons
        let taught = model.At(horizon)
        from ofDesign in Trials(horizon, taught)
            .Where(t => !Backtest.IsCopy(panel, t.Dark, t.Span))
            .GroupBy(t => t.Dark.Design)
        where taught.Fitted.ContainsKey(ofDesign.Key)
        from score in new Scoring(panel, options).Of(
            ofDesign.Key,
            horizon,
            BacktestSplit.AsPrinted,
            [.. ScoredTrial.Of(taught.Fitted[ofDesign.Key], ofDesign)]
        )
        select score;

    private IEnumerable<Trial> Trials(int horizon, HorizonModel taught)
    {
        var simple = laboratory.Trials(options.Designs, targets, horizon, cancel);
        return taught.Fitted.ContainsKey(DarkDesign.TotalPublished)
            ? simple.Concat(
                laboratory.Totals(targets, horizon, [taught], cancel).Select(t => t.Under(0, taught.Common))
            )
            : simple;
    }
}
