using Visavis.Econometrics.Panel.Sampling;

namespace Visavis.Econometrics.Panel;

/// <summary>What a Poisson model expects of every observation, those that it was not fitted on among them.</summary>
/// <param name="MeanByObs">Expected value, n long, in the unit of the dependent variable; zero where nothing can be said.</param>
/// <param name="LogErrorByObs">Standard error of the logarithm of the mean, n long: that of the coefficients, the effects solved for again with them. What the effects themselves owe to chance, and the chance of the single observation, are not in it.</param>
/// <param name="IsPredicted">Whether the model says anything of the observation, n long: it does not where a level of an effect has no trade but what was held out.</param>
public sealed record Prediction(double[] MeanByObs, double[] LogErrorByObs, bool[] IsPredicted)
{
    // Small enough to move no effect by more than rounding, and no zero, which would leave the observation out.
    private const double HeldOutWeight = 1e-12;

    /// <summary>Carries a fit to all observations of a design: the coefficients stay, the effects are those of the observations that are not held out.</summary>
    /// <param name="fit">A Poisson fit with the regressors and effects of the design.</param>
    /// <param name="variance">The variance of its coefficients.</param>
    /// <param name="dependentByObs">The dependent variable, n long.</param>
    /// <param name="design">Regressors and effects, n long.</param>
    /// <param name="isHeldOut">Observations that may not speak for themselves, n long.</param>
    /// <param name="options">How.</param>
    /// <returns>The prediction, or what keeps it from being made.</returns>
    public static Outcome<Prediction> Of(
        PanelFit fit,
        VarianceMatrix variance,
        double[] dependentByObs,
        Design design,
        bool[] isHeldOut,
        FitOptions options
    )
    {
        var all = options with { DropSingletons = false };
        var columns = Columns(fit, design);
        var speaks = Speaking(dependentByObs, design, isHeldOut);
        double Weight(int obs) =>
            !speaks[obs] ? 0 : (design.WeightByObs?[obs] ?? 1) * (isHeldOut[obs] ? HeldOutWeight : 1);
        var weights = Enumerable.Range(0, dependentByObs.Length).Select(Weight).ToArray();
        var index = Index(fit, columns, design, dependentByObs.Length);
        var effects = new Design([], design.Effects) { Slopes = design.Slopes };
        if (effects is { Effects.Count: 0, Slopes.Count: 0 })
        {
            return new(new Prediction([.. index.Select(Math.Exp)], Errors(columns, variance, index.Length), speaks));
        }
        var mean = Ppml.Fit(dependentByObs, effects with { OffsetByObs = index, WeightByObs = weights }, all);
        if (!mean.IsResult)
        {
            return new(mean.Problems);
        }
        var meanByObs = mean.Result.FittedByObs.ToArray();
        var weightOfMean = meanByObs.Zip(weights, (m, w) => m * w).ToArray();
        var net = new List<double[]>();
        foreach (var column in columns)
        {
            var absorbed = Ols.Fit(column, effects with { WeightByObs = weightOfMean }, all);
            if (!absorbed.IsResult)
            {
                return new(absorbed.Problems);
            }
            net.Add([.. column.Zip(absorbed.Result.FittedByObs, (x, f) => x - f)]);
        }
        return new(
            new Prediction(meanByObs, Errors(net, variance, index.Length), [.. weightOfMean.Select(w => w > 0)])
        );
    }

    // A column a coefficient.
    private static List<double[]> Columns(PanelFit fit, Design design)
    {
        var byName = (
            from regressor in design.Regressors
            from level in regressor.CoefficientLevels
            select (Name: regressor.CoefficientName(level), Regressor: regressor, Level: level)
        ).ToDictionary(c => c.Name, StringComparer.Ordinal);
        return [.. fit.Coefficients.Select(c => byName[c.Name]).Select(c => Column(c.Regressor, c.Level))];
    }

    private static double[] Column(Regressor regressor, int? level) =>
        level is { } own && regressor.By is { } by
            ? [.. regressor.ValueByObs.Zip(by.LevelByObs, (x, l) => l == own ? x : 0)]
            : regressor.ValueByObs;

    private static double[] Index(PanelFit fit, List<double[]> columns, Design design, int observations)
    {
        var index = design.OffsetByObs?.ToArray() ?? new double[observations];
        for (var k = 0; k < columns.Count; k++)
        {
            for (var obs = 0; obs < index.Length; obs++)
            {
                index[obs] += fit.Coefficients[k].Value * columns[k][obs];
            }
        }
        return index;
    }

    // Whether every level of an observation trades among those that are not held out.
    private static bool[] Speaking(double[] dependent, Design design, bool[] isHeldOut)
    {
        var speaks = new bool[dependent.Length];
        Array.Fill(speaks, true);
        foreach (var grouping in design.Effects.Concat(design.Slopes.Select(s => s.Grouping)))
        {
            var ids = GroupIds.Of(grouping, dependent.Length);
            var trades = new bool[ids.Count];
            for (var obs = 0; obs < dependent.Length; obs++)
            {
                trades[ids.IdByObs[obs]] |= !isHeldOut[obs] && dependent[obs] > 0;
            }
            for (var obs = 0; obs < dependent.Length; obs++)
            {
                speaks[obs] &= trades[ids.IdByObs[obs]];
            }
        }
        return speaks;
    }

    // The root of x' V x of every observation.
    private static double[] Errors(List<double[]> columns, VarianceMatrix variance, int observations)
    {
        var square = new double[observations];
        for (var a = 0; a < columns.Count; a++)
        {
            for (var b = 0; b < columns.Count; b++)
            {
                var own = variance.Values[a, b];
                for (var obs = 0; obs < square.Length; obs++)
                {
                    square[obs] += columns[a][obs] * own * columns[b][obs];
                }
            }
        }
        return [.. square.Select(s => Math.Sqrt(Math.Max(0, s)))];
    }
}
