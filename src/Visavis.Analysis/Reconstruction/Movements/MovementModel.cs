using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Why a dark cell has no estimate.</summary>
public enum Unpredictable
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>The report of the last known year is not there.</summary>
    NoLastReport,

    /// <summary>The mirror of the last known year or of the year asked for is not there.</summary>
    NoMirror,

    /// <summary>A year lies outside the panel, or the year asked for is not after the last known one.</summary>
    NoSuchYears,

    /// <summary>The design was not fitted: not asked for, or too few reports could be hidden to learn it from.</summary>
    NotFitted,

    /// <summary>The design needs the reporter's published total.</summary>
    NoTotal,
}

/// <summary>How a pair's flow moves from its last known year, learnt from reports that were hidden though they are known.</summary>
/// <remarks>docs/methods/reconstruction.md; METHODS 2.3 and 3. The estimand is what the reporter would publish.</remarks>
public sealed class MovementModel
{
    private readonly TradePanel panel;
    private readonly Laboratory laboratory;
    private readonly Dictionary<int, HorizonModel> byHorizon;

    private MovementModel(TradePanel panel, Laboratory laboratory, Dictionary<int, HorizonModel> byHorizon) =>
        (this.panel, this.laboratory, this.byHorizon) = (panel, laboratory, byHorizon);

    /// <summary>Finds variances and coefficients on a panel.</summary>
    /// <param name="panel">Annual reports.</param>
    /// <param name="options">Years that teach, horizons, designs.</param>
    /// <param name="progress">Part done, 0 to 1.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>A model that says nothing, <see cref="IsTaught"/>, where the years hold too few reports to hide.</returns>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static MovementModel Fit(
        TradePanel panel,
        MovementOptions options,
        IProgress<double>? progress = null,
        CancellationToken cancel = default
    )
    {
        var work = new Laboratory(panel, options, cancel);
        int[] targets =
        [
            .. Enumerable.Range(options.FirstTarget, Math.Max(0, options.LastTarget - options.FirstTarget + 1)),
        ];
        var models = new Dictionary<int, HorizonModel>();
        foreach (var (done, horizon) in options.Horizons.Index())
        {
            progress?.Report((done + 1.0) / (options.Horizons.Count + 1));
            var model = new HorizonModel(work.Trials(options.Designs, targets, horizon, cancel));
            if (model.CanUseTotals && options.Designs.Contains(DarkDesign.TotalPublished))
            {
                var cases = work.Totals(targets, horizon, [model], cancel);
                model.LearnCommon([.. cases.Select(c => (c.ByModel[0], c.LogTotal))]);
                model.LearnTotals([.. cases.Select(c => c.Under(0, model.Common))]);
            }
            models[horizon] = model;
        }
        progress?.Report(1);
        return new(panel, work, models);
    }

    /// <summary>Whether there was enough to learn any design from.</summary>
    public bool IsTaught => byHorizon.Values.Any(m => m.Fitted.Count > 0);

    /// <summary>Coefficients at a fitted horizon.</summary>
    internal HorizonModel At(int horizon) => byHorizon[horizon];

    /// <summary>Variances that it stands on.</summary>
    internal Laboratory Laboratory => laboratory;

    /// <summary>What the model says of a dark cell.</summary>
    /// <param name="dark">What is dark; reporter and partner by their places in the panel.</param>
    /// <param name="span">Last known year and year asked for. Of anything dark after the first nothing is looked at.</param>
    /// <param name="estimate">The estimate, where there is one.</param>
    /// <param name="totalUsd">The reporter's published total over the partners that it reported on in the last known year, US dollars; needed by <see cref="DarkDesign.TotalPublished"/> only.</param>
    /// <returns>Why there is no estimate.</returns>
    public Unpredictable Predict(Darkness dark, DarkSpan span, out MovementEstimate? estimate, double? totalUsd = null)
    {
        estimate = null;
        if (span.Horizon < 1 || span.LastKnown < panel.FirstYear || span.Target > panel.LastYear)
        {
            return Unpredictable.NoSuchYears;
        }
        var model = byHorizon[laboratory.Fitted(span.Horizon)];
        if (!model.Fitted.TryGetValue(dark.Design, out var fitted))
        {
            return Unpredictable.NotFitted;
        }
        var scene = laboratory.Scene(span);
        if (!fitted.Family.CanDescribe(scene, dark.Reporter, dark.Partner))
        {
            return scene.LastReports.IsKnown(dark.Reporter, dark.Partner)
                ? Unpredictable.NoMirror
                : Unpredictable.NoLastReport;
        }
        if (dark.Design == DarkDesign.TotalPublished && totalUsd is not > 0)
        {
            return Unpredictable.NoTotal;
        }
        estimate = Wider(fitted.Estimate(Shown(scene, dark, model, fitted, totalUsd)), span.Horizon);
        return Unpredictable.None;
    }

    /// <summary>What a silent reporter's trade with everybody but one silent partner grew by, as the others' mirrors have it.</summary>
    /// <param name="reporter">Its place in the panel.</param>
    /// <param name="partner">The partner's place.</param>
    /// <param name="span">Last known year and year asked for.</param>
    /// <returns>ln of the sum over that of the last known year; absent where there is nothing to tell it by.</returns>
    public Normal? GrowthOfOthers(int reporter, int partner, DarkSpan span)
    {
        var model = byHorizon[laboratory.Fitted(span.Horizon)];
        var scene = laboratory.Scene(span);
        if (!model.CanUseTotals || !scene.LastReports.IsKnown(reporter, partner))
        {
            return null;
        }
        var dark = new Darkness(DarkDesign.BothSilent, reporter, partner);
        var cells = model.Cells(scene, scene.Without(dark), dark);
        if (cells.Partners.Length < 2)
        {
            return null;
        }
        var sum = LogTotal.Sum(cells.Means[1..], cells.Variances[1..], model.Common);
        var before = cells.Partners[1..].Sum(k => Math.Exp(scene.LastReports[reporter, k]));
        return new(sum.Mean - Math.Log(before), sum.Variance);
    }

    private static Regressors Shown(
        Scene scene,
        Darkness dark,
        HorizonModel model,
        FittedFamily fitted,
        double? totalUsd
    )
    {
        var system = scene.Without(dark);
        if (totalUsd is { } total && dark.Design == DarkDesign.TotalPublished)
        {
            return model.Cells(scene, system, dark).Given(Math.Log(total), model.Common);
        }
        var growth = system.Growth(dark.Reporter, dark.Partner, scene.Kriging);
        return fitted.Family.Describe(scene, system, dark.Reporter, dark.Partner, growth);
    }

    // Beyond the longest fitted horizon errors are taken to grow like a random walk's.
    private MovementEstimate Wider(MovementEstimate estimate, int horizon) =>
        estimate with
        {
            Scale = estimate.Scale * Math.Sqrt(Math.Max(1, horizon / (double)laboratory.Fitted(horizon))),
        };
}
