using System.Globalization;
using Visavis.Econometrics.Equilibrium;
using Visavis.Testing;

namespace Visavis.Econometrics.Tests.Equilibrium;

/// <summary>The sample of gegravity 0.3 (Herman 2021) with the results its README prints: Canada and Japan make an agreement, σ = 5, Germany the reference.</summary>
public sealed class GegravityTests
{
    private static readonly (string Column, double Coefficient)[] Costs =
    [
        ("lndist", -0.3898623),
        ("contiguity", 0.891577),
        ("common_language", 0.0326249),
        ("pta", 0.4711383),
        ("international", -3.412584),
    ];

    private static readonly (string Economy, double Price, double Inward, double Real)[] Printed =
    [
        ("AUS", 0.004143, 0.011249, -0.007106),
        ("AUT", -0.002774, 0.002405, -0.005179),
        ("BEL", -0.002052, 0.000357, -0.002409),
        ("BRA", -0.005588, -0.000092, -0.005496),
        ("CAN", -0.135770, -0.551724, 0.418261),
    ];

    [SharedFact("data/econometrics")]
    public void What_gegravity_calls_full_is_the_conditional_equilibrium()
    {
        var (baseline, names, factors) = Sample();
        // AUS to itself and to Canada, as printed; its solver stops at 1e-8.
        Assert.Equal(218129.130005, Flow("AUS", "AUS"), 2e-5);
        Assert.Equal(2847.023843, Flow("AUS", "CAN"), 1e-6);
        var options = new EquilibriumOptions
        {
            Mode = EquilibriumMode.Conditional,
            Reference = Array.IndexOf(names, "DEU"),
        };
        var result = MadeUpWorld.Solve(baseline, factors, options);
        foreach (var (economy, price, inward, real) in Printed)
        {
            var i = Array.IndexOf(names, economy);
            Assert.Equal(price, 100 * (result.PriceByEconomy[i] - 1), 5.1e-7);
            Assert.Equal(inward, 100 * (result.ConsumerPriceByEconomy[i] - 1), 5.1e-7);
            Assert.Equal(real, 100 * (result.Effect(EquilibriumEffect.RealOutput)[i] - 1), 5.1e-7);
        }

        // Spending there is not scaled to the world's output; ours is.
        double Flow(string exporter, string importer) =>
            baseline.FlowByPair[(Array.IndexOf(names, exporter) * names.Length) + Array.IndexOf(names, importer)]
            * 24620554
            / 24822039;
    }

    [SharedFact("data/econometrics")]
    public void The_full_equilibrium_of_the_sample_clears_every_market()
    {
        var (baseline, names, factors) = Sample();
        var result = MadeUpWorld.Solve(baseline, factors, new());
        Assert.True(result.Residual < 1e-12);
        // Prices that move incomes dampen what the conditional equilibrium gives Canada's price, and add to its gain.
        var canada = Array.IndexOf(names, "CAN");
        Assert.InRange(100 * (result.Effect(EquilibriumEffect.RealOutput)[canada] - 1), 0.4183, 0.4383);
    }

    private static (Baseline Baseline, string[] Names, double[] Factors) Sample()
    {
        var rows = CsvTable.Read(Repository.Shared("data/econometrics/gegravity_sample.csv.gz")).Rows;
        string[] names = [.. rows.Select(r => r["exporter"]).Distinct().Order(StringComparer.Ordinal)];
        var n = names.Length;
        var (output, spending) = (new double[n], new double[n]);
        var (costs, factors) = (new double[n * n], MadeUpWorld.Ones(n));
        foreach (var row in rows)
        {
            double Number(string column) => double.Parse(row[column], CultureInfo.InvariantCulture);
            var (i, j) = (Array.IndexOf(names, row["exporter"]), Array.IndexOf(names, row["importer"]));
            (output[i], spending[j]) = (Number("Y"), Number("E"));
            costs[(i * n) + j] = Math.Exp(Costs.Sum(c => c.Coefficient * Number(c.Column)));
        }
        foreach (var (a, b) in new[] { ("CAN", "JPN"), ("JPN", "CAN") })
        {
            factors[(Array.IndexOf(names, a) * n) + Array.IndexOf(names, b)] = Math.Exp(0.4711383);
        }
        return (Baseline.Structural(costs, output, spending, 5).Baseline!, names, factors);
    }
}
