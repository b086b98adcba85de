using Visavis.Econometrics.Balanced;
using Visavis.Econometrics.Panel.Fitting;
using Visavis.Econometrics.Robust;

namespace Visavis.Econometrics.Equilibrium;

/// <summary>What scenarios do at many draws of the coefficients.</summary>
/// <remarks>As gegravity's MonteCarloGE does it (Herman 2021), with the covariance and not the variances alone.</remarks>
public static class EquilibriumDraws
{
    private static readonly EquilibriumEffect[] Effects = Enum.GetValues<EquilibriumEffect>();

    /// <summary>Draws the coefficients from their normal distribution and solves every scenario at each: the same for the same seed, at any number of threads.</summary>
    /// <param name="baseline">Flows before.</param>
    /// <param name="model">Coefficients and scenarios.</param>
    /// <param name="count">How many draws, 1 or more.</param>
    /// <param name="seed">Any.</param>
    /// <param name="options">How; none: the exact full equilibrium.</param>
    public static (IReadOnlyList<ScenarioDraws> Scenarios, IReadOnlyList<EquilibriumProblem> Problems) Of(
        Baseline baseline,
        CostModel model,
        int count,
        ulong seed,
        EquilibriumOptions? options = null
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (Spread(model) is not { } spread)
        {
            return ([], [new(EquilibriumFault.NoCovariance)]);
        }
        var chosen = options ?? new();
        var byDraw = new double[count][][][];
        chosen.Run(
            count,
            d => byDraw[d] = Solve(baseline, model, Coefficients(model, spread, new(seed, (ulong)d)), chosen)
        );
        return ([.. model.Scenarios.Select((_, s) => new ScenarioDraws([.. byDraw.Select(d => d[s])]))], []);
    }

    // The factor of the covariance; none where it is no covariance.
    private static SmallSystem? Spread(CostModel model)
    {
        var k = model.Coefficients.Count;
        if (model.Covariance.GetLength(0) != k || model.Covariance.GetLength(1) != k)
        {
            return null;
        }
        var size = Enumerable.Range(0, k).Select(c => model.Covariance[c, c]).ToArray();
        var factor = new SmallSystem(model.Covariance, size, 0);
        const double rounding = 1e-9;
        return size.All(s => s >= 0 && double.IsFinite(s)) && factor.RelativePivot.All(p => p >= -rounding)
            ? factor
            : null;
    }

    private static double[] Coefficients(CostModel model, SmallSystem spread, SeededErrors errors)
    {
        var normals = new double[model.Coefficients.Count];
        for (var k = 0; k < normals.Length; k++)
        {
            normals[k] = errors.Normal();
        }
        return [.. model.Coefficients.Zip(spread.LowerTimes(normals), (c, off) => c + off)];
    }

    // By scenario and effect the ratio of each economy, after the effects that of each flow; nothing where the draw has no equilibrium.
    private static double[][][] Solve(
        Baseline observed,
        CostModel model,
        double[] coefficients,
        EquilibriumOptions options
    )
    {
        var baseline = model.RegressorsOfBaseline is { } columns
            ? Baseline
                .Structural(
                    Costs.Of(columns, coefficients, new double[observed.FlowByPair.Length]),
                    observed.OutputByEconomy,
                    observed.SpendingByEconomy,
                    observed.Sigma
                )
                .Baseline
            : observed;
        return
        [
            .. model.Scenarios.Select(s =>
                baseline is null ? [] : Solve(baseline, s.Factors(coefficients), model.Flows, options)
            ),
        ];
    }

    private static double[][] Solve(
        Baseline baseline,
        double[] factors,
        IReadOnlyList<bool[]> flows,
        EquilibriumOptions options
    )
    {
        if (GeneralEquilibrium.Problems(baseline, factors).Count > 0)
        {
            return [];
        }
        var result = GeneralEquilibrium.Solve(baseline, factors, options);
        double[][] effects = [.. Effects.Select(result.Effect), [.. flows.Select(f => result.Trade(f))]];
        return result.IsConverged && effects.All(e => e.All(double.IsFinite)) ? effects : [];
    }
}

/// <summary>What one scenario does at many draws.</summary>
public sealed class ScenarioDraws
{
    private readonly double[][][] solved;

    internal ScenarioDraws(double[][][] byDraw)
    {
        solved = [.. byDraw.Where(d => d.Length > 0)];
        Failed = byDraw.Length - solved.Length;
    }

    /// <summary>Draws that have no equilibrium or whose search did not end; they are left out.</summary>
    public int Failed { get; }

    /// <summary>Draws that count.</summary>
    public int Solved => solved.Length;

    /// <summary>The middle part of the draws of an effect on an economy, by linear interpolation between draws.</summary>
    /// <param name="effect">Which.</param>
    /// <param name="economy">Whose.</param>
    /// <param name="mass">How much of them, above 0 and below 1.</param>
    /// <exception cref="InvalidOperationException">No draw counts.</exception>
    public (double Low, double High) Interval(EquilibriumEffect effect, int economy, double mass) =>
        Interval((int)effect, economy, mass);

    /// <summary>The middle part of the draws of the trade of one flow of the model, by linear interpolation between draws.</summary>
    /// <param name="flow">Which, in their order.</param>
    /// <param name="mass">How much of them, above 0 and below 1.</param>
    /// <exception cref="InvalidOperationException">No draw counts.</exception>
    public (double Low, double High) IntervalOfTrade(int flow, double mass) =>
        Interval(Enum.GetValues<EquilibriumEffect>().Length, flow, mass);

    private (double Low, double High) Interval(int effect, int place, double mass)
    {
        if (solved.Length == 0)
        {
            throw new InvalidOperationException("No draw has an equilibrium.");
        }
        var sorted = solved.Select(d => d[effect][place]).Order().ToArray();
        return Quantiles.Between(sorted, mass);
    }
}
