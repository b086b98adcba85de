using Visavis.Core;
using Visavis.Econometrics.Equilibrium;
using Term = Visavis.Workbench.Gravity.Term;

namespace Visavis.Workbench.Counterfactual;

/// <summary>From a world, coefficients and scenarios to what the scenarios do.</summary>
internal sealed class CounterfactualRun(
    CounterfactualSpecification specification,
    CounterfactualRequest request,
    string file,
    World world,
    Members members,
    KnownCosts costs
)
{
    private readonly ScenarioCosts scenarioCosts = new(world, members, costs, specification.Sigma);

    private EquilibriumOptions Options =>
        new()
        {
            Mode = request.Mode ?? Enum.Parse<EquilibriumMode>(specification.Mode, ignoreCase: true),
            Reference = specification.Reference is { } name ? world.Names.ToList().IndexOf(name) : null,
            Threads = request.Threads,
            Cancellation = request.Cancellation,
        };

    private int Draws => costs.Covariance.Cast<double>().Any(v => v != 0) ? request.Draws ?? specification.Draws : 0;

    private ulong Seed => request.Seed ?? specification.Seed;

    /// <param name="missing">Rows of the file that lacked a value.</param>
    public (CounterfactualAnswer? Answer, IReadOnlyList<Problem> Problems) Answer(long missing)
    {
        IReadOnlyList<Problem> problems = [.. costs.Problems(specification, file)];
        if (problems.Count > 0)
        {
            return (null, problems);
        }
        var (baseline, regressors, wrong) = Baseline();
        if (baseline is null)
        {
            return (null, wrong);
        }
        CostScenario[] scenarios = [.. specification.Scenarios.Select(scenarioCosts.Of)];
        problems = [.. Infeasible(baseline, scenarios)];
        if (problems.Count > 0)
        {
            return (null, problems);
        }
        var (results, _) = GeneralEquilibrium.Solve(
            baseline,
            [.. scenarios.Select(s => s.Factors(costs.Values))],
            Options
        );
        bool[][] flows = [.. specification.Flows.Select(members.Pairs)];
        var model = new CostModel(costs.Values, costs.Covariance, scenarios)
        {
            RegressorsOfBaseline = regressors,
            Flows = flows,
        };
        var (draws, faults) = Draws == 0 ? ([], []) : EquilibriumDraws.Of(baseline, model, Draws, Seed, Options);
        return faults.Count > 0
            ? (null, [CounterfactualTexts.NotACovariance($"{request.Path}, covariance")])
            : (AnswerOf(scenarios, results, draws, flows, missing), []);
    }

    private CounterfactualAnswer AnswerOf(
        CostScenario[] scenarios,
        IReadOnlyList<EquilibriumResult> results,
        IReadOnlyList<ScenarioDraws> draws,
        bool[][] flows,
        long missing
    ) =>
        new(
            specification.Title.Length > 0 ? specification.Title : Path.GetFileNameWithoutExtension(request.Path),
            specification.Sigma,
            specification.Year,
            specification.IsFitted,
            Options.Mode,
            specification.Reference ?? (Options.Mode == EquilibriumMode.Guide ? world.Names[^1] : null),
            Draws,
            Seed,
            world.Names,
            [.. costs.Names.Select((name, k) => (name, costs.Values[k], Math.Sqrt(costs.Covariance[k, k])))],
            costs.Fit,
            missing,
            world.Absent,
            [.. specification.Flows.Select((f, i) => (f.Name, Before(results[0].Baseline, flows[i])))],
            [
                .. specification.Scenarios.Select(
                    (s, i) =>
                        new ScenarioAnswer(
                            s.Name,
                            results[i],
                            IsUnsure(scenarios[i]) ? draws.ElementAtOrDefault(i) : null,
                            ScenarioCosts.Changed(scenarios[i]),
                            [.. flows.Select(f => results[i].Trade(f))],
                            [.. members.Lacking([.. s.Changes, .. specification.Flows])]
                        )
                ),
            ]
        );

    private static double Before(Baseline baseline, bool[] isMeant) =>
        baseline.FlowByPair.Where((_, pair) => isMeant[pair]).Sum();

    // Costs that are named and not estimated do not vary with the coefficients, unless the baseline does.
    private bool IsUnsure(CostScenario scenario) =>
        specification.IsFitted
        || scenario
            .RegressorChanges.Select((c, k) => c?.Any(v => v != 0) == true && costs.Covariance[k, k] > 0)
            .Any(varies => varies);

    // Also the regressors that it is made of, where it is.
    private (Baseline? Baseline, IReadOnlyList<double[]>? Regressors, IReadOnlyList<Problem> Problems) Baseline()
    {
        var trade = world.ByPair(Term.Parse(specification.Data.Trade));
        var (observed, faults) = Econometrics.Equilibrium.Baseline.Of(trade, world.Names.Count, specification.Sigma);
        if (observed is null)
        {
            return (null, null, [.. CounterfactualTexts.OfBaseline(file, faults, world.Names)]);
        }
        if (!specification.IsFitted)
        {
            return (observed, null, []);
        }
        if (world.Absent > 0)
        {
            var (exporter, importer) = world.FirstAbsent();
            return (null, null, [CounterfactualTexts.LackingPairs(file, world.Absent, exporter, importer)]);
        }
        double[][] regressors = [.. costs.Names.Select(n => world.ByPair(Term.Parse(n)))];
        var (fitted, failed) = Econometrics.Equilibrium.Baseline.Structural(
            Costs.Of(regressors, costs.Values, new double[world.Pairs]),
            observed.OutputByEconomy,
            observed.SpendingByEconomy,
            specification.Sigma
        );
        return (fitted, regressors, [.. CounterfactualTexts.OfBaseline(file, failed, world.Names)]);
    }

    private IEnumerable<Problem> Infeasible(Baseline baseline, CostScenario[] scenarios) =>
        specification.Scenarios.SelectMany(
            (scenario, s) =>
                CounterfactualTexts.OfScenario(
                    request.Path,
                    scenario.Name,
                    GeneralEquilibrium.Problems(baseline, scenarios[s].Factors(costs.Values)),
                    world.Names
                )
        );
}
