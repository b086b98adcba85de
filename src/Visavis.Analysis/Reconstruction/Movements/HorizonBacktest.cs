namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>All designs at one horizon, each report scored by models that were not taught with it.</summary>
internal sealed class HorizonBacktest
{
    private readonly TradePanel panel;
    private readonly BacktestOptions options;
    private readonly int horizon;
    private readonly Trial[] trials;
    private readonly Fold[] folds;
    private readonly HorizonModel[] models;
    private readonly TotalCase[] totals;

    public HorizonBacktest(
        TradePanel panel,
        BacktestOptions options,
        Laboratory laboratory,
        int horizon,
        CancellationToken cancel
    )
    {
        (this.panel, this.options, this.horizon) = (panel, options, horizon);
        int[] targets = [.. Enumerable.Range(options.FirstTarget, options.LastTarget - options.FirstTarget + 1)];
        var all = laboratory.Trials(options.Designs, targets, horizon, cancel);
        trials = [.. all.Where(t => !Backtest.IsCopy(panel, t.Dark, t.Span))];
        Copies = all.Length - trials.Length;
        Fold[] every =
        [
            new(
                BacktestSplit.Forward,
                t => t.Span.Target < options.FirstScored,
                t => t.Span.Target >= options.FirstScored
            ),
            new(BacktestSplit.ByPair, t => IsFirstHalf(t.Pair), t => !IsFirstHalf(t.Pair)),
            new(BacktestSplit.ByPair, t => !IsFirstHalf(t.Pair), t => IsFirstHalf(t.Pair)),
        ];
        folds = [.. every.Where(f => options.Splits.Contains(f.Split))];
        models = [.. folds.Select(f => Taught(trials.Where(f.Teaches)))];
        totals = options.Designs.Contains(DarkDesign.TotalPublished)
            ?
            [
                .. laboratory
                    .Totals(targets, horizon, models, cancel)
                    .Where(t => !Backtest.IsCopy(panel, t.Dark, t.Span)),
            ]
            : [];
    }

    /// <summary>Trials left out.</summary>
    public int Copies { get; }

    public IEnumerable<BacktestScore> Scores()
    {
        var scored = folds.Index().SelectMany(f => Scored(f.Item, f.Index).Select(t => (f.Item.Split, t)));
        return scored
            .GroupBy(s => (s.t.Trial.Dark.Design, s.Split))
            .SelectMany(g =>
                new Scoring(panel, options).Of(g.Key.Design, horizon, g.Key.Split, [.. g.Select(s => s.t)])
            );
    }

    private IEnumerable<ScoredTrial> Scored(Fold fold, int model)
    {
        var simple = trials
            .Where(fold.IsScored)
            .GroupBy(t => t.Dark.Design)
            .SelectMany(g => ScoredTrial.Of(models[model].Fitted[g.Key], g));
        return totals.Length == 0 ? simple : simple.Concat(ScoredTotals(fold, model));
    }

    private IEnumerable<ScoredTrial> ScoredTotals(Fold fold, int model)
    {
        var learner = models[model];
        learner.LearnCommon([
            .. totals.Where(t => fold.Teaches(t.Under(model, 0))).Select(t => (t.ByModel[model], t.LogTotal)),
        ]);
        var under = totals.Select(t => t.Under(model, learner.Common)).ToArray();
        learner.LearnTotals([.. under.Where(fold.Teaches)]);
        return ScoredTrial.Of(learner.Fitted[DarkDesign.TotalPublished], under.Where(fold.IsScored));
    }

    private HorizonModel Taught(IEnumerable<Trial> teaching)
    {
        var model = new HorizonModel(teaching);
        var missing = options.Designs.Except([DarkDesign.TotalPublished]).Except(model.Fitted.Keys).ToArray();
        return missing.Length == 0
            ? model
            : throw new ArgumentException($"Too few reports can be hidden to learn {string.Join(", ", missing)} from.");
    }

    // Scattered over the economies: neither half is one corner of the table.
    private static bool IsFirstHalf(int pair) => ((((pair >> 10) * 97) + ((pair & 1023) * 31)) % 7) < 3;

    private sealed record Fold(BacktestSplit Split, Func<Trial, bool> Teaches, Func<Trial, bool> IsScored);
}
