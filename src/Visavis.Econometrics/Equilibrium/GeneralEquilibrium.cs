namespace Visavis.Econometrics.Equilibrium;

/// <summary>General equilibrium of one-sector structural gravity with endowments.</summary>
/// <remarks>
/// Anderson and van Wincoop (2003); Yotov et al. (2016). Spending of an economy is a fixed multiple of its income, times
/// what makes the world spend what it makes. With every economy trading with some other the solution is unique up to the
/// scale of prices, which <see cref="EquilibriumOptions.Reference"/> sets. docs/methods/equilibrium.md.
/// </remarks>
public static class GeneralEquilibrium
{
    /// <summary>The equilibrium of each of several scenarios, or everything that keeps one from being looked for.</summary>
    /// <param name="baseline">Flows before.</param>
    /// <param name="factorsByScenario">For each scenario, by how much t^(1−σ) of each pair is multiplied: economies × economies, exporter by exporter, none negative; 1 everywhere changes nothing, 0 forbids a flow.</param>
    /// <param name="options">How; none: the exact full equilibrium.</param>
    public static (IReadOnlyList<EquilibriumResult> Results, IReadOnlyList<EquilibriumProblem> Problems) Solve(
        Baseline baseline,
        IReadOnlyList<double[]> factorsByScenario,
        EquilibriumOptions? options = null
    )
    {
        var chosen = options ?? new();
        EquilibriumProblem[] problems = [.. factorsByScenario.SelectMany(f => Problems(baseline, f))];
        if (problems.Length > 0)
        {
            return ([], problems);
        }
        var results = new EquilibriumResult[factorsByScenario.Count];
        chosen.Run(results.Length, s => results[s] = Solve(baseline, factorsByScenario[s], chosen));
        return (results, []);
    }

    /// <summary>Everything that keeps a scenario from having an equilibrium.</summary>
    /// <param name="baseline">Flows before.</param>
    /// <param name="factorByPair">By how much t^(1−σ) of each pair is multiplied.</param>
    public static IReadOnlyList<EquilibriumProblem> Problems(Baseline baseline, double[] factorByPair)
    {
        EquilibriumProblem[] wrong = [.. Pairs.Problems(factorByPair, baseline.Economies)];
        if (wrong.Length > 0)
        {
            return wrong;
        }
        var (flows, n) = (ExactHat.Product(baseline.FlowByPair, factorByPair), baseline.Economies);
        return
        [
            .. Pairs.CutOff(flows, n).Select(i => new EquilibriumProblem(EquilibriumFault.CutOff, i)),
            .. Enumerable
                .Range(0, n)
                .Where(i => flows[(i * n) + i] == 0)
                .Select(i => new EquilibriumProblem(EquilibriumFault.NoInternalTrade, i)),
            .. Pairs.Problems(flows, n),
        ];
    }

    internal static EquilibriumResult Solve(Baseline baseline, double[] factorByPair, EquilibriumOptions options) =>
        options.Mode == EquilibriumMode.Guide
            ? GuideLoop.Solve(baseline, factorByPair, options)
            : ExactHat.Solve(baseline, factorByPair, options);
}
