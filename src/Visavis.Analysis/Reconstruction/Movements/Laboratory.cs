namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Geography, history and variances of a panel: what every model and every trial stands on.</summary>
internal sealed class Laboratory
{
    private readonly TradePanel panel;
    private readonly MovementOptions options;
    private readonly Geography geography;
    private readonly PairHistory history;
    private readonly Dictionary<int, (GrowthParameters Growth, DriftParameters Drift)> byHorizon;

    /// <summary>Finds the variances on the years that teach.</summary>
    public Laboratory(TradePanel panel, MovementOptions options, CancellationToken cancel)
    {
        (this.panel, this.options, geography, byHorizon) = (panel, options, new(panel.Economies), []);
        int[] targets =
        [
            .. Enumerable.Range(options.FirstTarget, Math.Max(0, options.LastTarget - options.FirstTarget + 1)),
        ];
        // Volatilities need the variances of one year, and these the volatilities: once around is enough.
        var rough = new PairHistory(panel, geography, GrowthParameters.Default(1));
        history = new(panel, geography, new Calibration(panel, geography, rough, targets, options).Growth(1));
        var calibration = new Calibration(panel, geography, history, targets, options);
        foreach (var horizon in options.Horizons)
        {
            cancel.ThrowIfCancellationRequested();
            byHorizon[horizon] = (calibration.Growth(horizon), calibration.Drift(horizon));
        }
    }

    private Laboratory(Laboratory other, MovementOptions options)
    {
        (panel, geography, history, byHorizon) = (other.panel, other.geography, other.history, other.byHorizon);
        this.options = options;
    }

    public IReadOnlyDictionary<int, (GrowthParameters Growth, DriftParameters Drift)> Parameters => byHorizon;

    /// <summary>The same variances; another part of the pairs is hidden.</summary>
    public Laboratory Hiding(int onePairIn) => new(this, options with { OnePairIn = onePairIn });

    /// <summary>The scene of a span; a horizon that was not fitted borrows the variances of the nearest shorter one.</summary>
    public Scene Scene(DarkSpan span)
    {
        var (growth, drift) = byHorizon[Fitted(span.Horizon)];
        return new(panel, geography, history, span, growth, drift);
    }

    /// <summary>The longest fitted horizon that is not longer, else the shortest.</summary>
    public int Fitted(int horizon) =>
        options.Horizons.Where(h => h <= horizon).DefaultIfEmpty(options.Horizons.Min()).Max();

    /// <summary>Runs something for every span of some target years, in their order, on as many threads as the options say.</summary>
    public T[] ForEachTarget<T>(IReadOnlyList<int> targets, int horizon, Func<Scene, T> run, CancellationToken cancel)
    {
        var spans = targets
            .Where(t => t - horizon >= panel.FirstYear)
            .Select(t => new DarkSpan(t - horizon, t))
            .ToArray();
        var results = new T[spans.Length];
        Parallel.For(
            0,
            spans.Length,
            new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancel },
            k => results[k] = run(Scene(spans[k]))
        );
        return results;
    }

    /// <summary>Hidden reports of some designs, by target year.</summary>
    public Trial[] Trials(
        IReadOnlyCollection<DarkDesign> designs,
        IReadOnlyList<int> targets,
        int horizon,
        CancellationToken cancel
    ) =>
        [
            .. ForEachTarget<Trial[]>(
                    targets,
                    horizon,
                    scene => [.. new TrialMaker(scene, options.LeastUsd, options.OnePairIn).Make(designs)],
                    cancel
                )
                .SelectMany(t => t),
        ];

    /// <summary>Dark cells with published totals, as each of some models sees them, by target year.</summary>
    public TotalCase[] Totals(
        IReadOnlyList<int> targets,
        int horizon,
        IReadOnlyList<HorizonModel> models,
        CancellationToken cancel
    ) =>
        [
            .. ForEachTarget<TotalCase[]>(
                    targets,
                    horizon,
                    scene => [.. new TotalTrials(scene, new(scene, options.LeastUsd, options.OnePairIn)).Make(models)],
                    cancel
                )
                .SelectMany(t => t),
        ];
}
