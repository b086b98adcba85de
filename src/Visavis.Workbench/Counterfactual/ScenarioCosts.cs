using Visavis.Econometrics.Equilibrium;
using Visavis.Workbench.Gravity;

namespace Visavis.Workbench.Counterfactual;

/// <summary>From the words of a scenario to what it does to trade costs.</summary>
internal sealed class ScenarioCosts(World world, Members members, KnownCosts costs, double sigma)
{
    private readonly Dictionary<string, double[]> valuesByName = new(StringComparer.Ordinal);

    /// <summary>Changes of regressors and of (1−σ) ln t, by pair; a later change of the same pair and regressor holds.</summary>
    public CostScenario Of(ScenarioPart scenario)
    {
        var byCoefficient = new double[]?[costs.Names.Count];
        var log = new double[world.Pairs];
        foreach (var change in scenario.Changes)
        {
            var isMeant = members.Pairs(change);
            if (change.Set is { } name)
            {
                Set(byCoefficient, name.Trim(), change.To!.Value, isMeant);
            }
            else
            {
                var added = (1 - sigma) * Math.Log(1 + (change.Costs!.Value / 100));
                for (var pair = 0; pair < log.Length; pair++)
                {
                    log[pair] += isMeant[pair] ? added : 0;
                }
            }
        }
        return new(byCoefficient, log);
    }

    /// <summary>Pairs whose costs a scenario changes.</summary>
    public static int Changed(CostScenario scenario) =>
        Enumerable
            .Range(0, scenario.LogFactorByPair.Length)
            .Count(pair =>
                scenario.LogFactorByPair[pair] != 0 || scenario.RegressorChanges.Any(c => c is not null && c[pair] != 0)
            );

    private void Set(double[]?[] byCoefficient, string name, double to, bool[] isMeant)
    {
        var change = byCoefficient[costs.Names.ToList().IndexOf(name)] ??= new double[world.Pairs];
        var values = ValuesOf(name);
        for (var pair = 0; pair < change.Length; pair++)
        {
            change[pair] = isMeant[pair] ? to - values[pair] : change[pair];
        }
    }

    private double[] ValuesOf(string name)
    {
        if (!valuesByName.TryGetValue(name, out var values))
        {
            values = world.ByPair(Term.Parse(name));
            valuesByName.Add(name, values);
        }
        return values;
    }
}
