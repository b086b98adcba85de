using Visavis.Econometrics.Equilibrium;
using Visavis.Econometrics.Panel;

namespace Visavis.Workbench.Counterfactual;

/// <summary>What scenarios do.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Sigma">Elasticity of substitution.</param>
/// <param name="Year">Of the baseline; absent where the file has none.</param>
/// <param name="IsFitted">Whether the baseline is what the gravity equation predicts.</param>
/// <param name="Mode">Which equilibrium.</param>
/// <param name="Reference">Whose consumer price stays; absent: the world's output does.</param>
/// <param name="Draws">Draws of the coefficients; 0 where there are none.</param>
/// <param name="Seed">Of the draws.</param>
/// <param name="Economies">As the file writes them.</param>
/// <param name="Coefficients">With their standard errors.</param>
/// <param name="Fit">The estimate; absent where coefficients were given.</param>
/// <param name="Missing">Rows of the file that lacked a value.</param>
/// <param name="Absent">Pairs without a row, which trade nothing.</param>
/// <param name="Flows">Name of each flow, and what it was in the baseline, in the unit of the file.</param>
/// <param name="Scenarios">In the order of the file.</param>
public sealed record CounterfactualAnswer(
    string Title,
    double Sigma,
    int? Year,
    bool IsFitted,
    EquilibriumMode Mode,
    string? Reference,
    int Draws,
    ulong Seed,
    IReadOnlyList<string> Economies,
    IReadOnlyList<(string Name, double Value, double Error)> Coefficients,
    PanelFit? Fit,
    long Missing,
    int Absent,
    IReadOnlyList<(string Name, double Before)> Flows,
    IReadOnlyList<ScenarioAnswer> Scenarios
);

/// <summary>What one scenario does.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Result">At the coefficients themselves.</param>
/// <param name="Draws">At draws of them; absent without draws, and where no coefficient that is unsure has a part in it.</param>
/// <param name="Pairs">Pairs whose costs change.</param>
/// <param name="TradeByFlow">Trade of each flow by what it was.</param>
/// <param name="Lacking">Members of named groups that the file lacks, by group.</param>
public sealed record ScenarioAnswer(
    string Name,
    EquilibriumResult Result,
    ScenarioDraws? Draws,
    int Pairs,
    IReadOnlyList<double> TradeByFlow,
    IReadOnlyList<(string Group, IReadOnlyList<string> Lacking)> Lacking
)
{
    /// <summary>An effect on an economy as a growth rate, and the interval of the draws where there are any.</summary>
    public (double Value, (double Low, double High)? Interval95) Growth(EquilibriumEffect effect, int economy) =>
        Growth(Result.Effect(effect)[economy], draws => draws.Interval(effect, economy, 0.95));

    /// <summary>The growth rate of a flow, and the interval of the draws where there are any.</summary>
    public (double Value, (double Low, double High)? Interval95) GrowthOfFlow(int flow) =>
        Growth(TradeByFlow[flow], draws => draws.IntervalOfTrade(flow, 0.95));

    private (double Value, (double Low, double High)? Interval95) Growth(
        double ratio,
        Func<ScenarioDraws, (double Low, double High)> interval
    )
    {
        if (Draws is not { Solved: > 0 })
        {
            return (ratio - 1, null);
        }
        var (low, high) = interval(Draws);
        return (ratio - 1, (low - 1, high - 1));
    }
}
