using Visavis.Econometrics.Equilibrium;

namespace Visavis.Econometrics.Tests.Equilibrium;

/// <summary>What holds of every equilibrium.</summary>
public sealed class EquilibriumLawTests
{
    private const int Economies = 12;

    public static TheoryData<EquilibriumMode> Modes => [.. Enum.GetValues<EquilibriumMode>()];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Changing_nothing_returns_the_baseline(EquilibriumMode mode)
    {
        var baseline = MadeUpWorld.Of(Economies, 1);
        var result = MadeUpWorld.Solve(baseline, MadeUpWorld.Ones(Economies), new() { Mode = mode });
        Assert.True(result.IsConverged);
        Near(baseline.FlowByPair, result.FlowByPair, 1e-11);
        Assert.All(Enum.GetValues<EquilibriumEffect>(), e => Near(Ones, result.Effect(e), 1e-11));
        Near(Ones, result.OutwardResistanceByEconomy, 1e-11);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void One_thread_gives_the_bytes_of_two(EquilibriumMode mode)
    {
        var baseline = MadeUpWorld.Of(Economies, 2);
        double[][] factors = [MadeUpWorld.Factors(Economies, 3), MadeUpWorld.Factors(Economies, 4)];
        var (one, _) = GeneralEquilibrium.Solve(baseline, factors, new() { Mode = mode, Threads = 1 });
        var (two, _) = GeneralEquilibrium.Solve(baseline, factors, new() { Mode = mode, Threads = 2 });
        Assert.Equal(one.Select(r => r.FlowByPair), two.Select(r => r.FlowByPair));
    }

    [Theory]
    [InlineData(1.05)]
    [InlineData(5.0)]
    [InlineData(60.0)]
    public void The_world_spends_what_it_makes_and_every_economy_sells_what_it_makes(double sigma)
    {
        var baseline = MadeUpWorld.Of(Economies, 5, sigma);
        var result = MadeUpWorld.Solve(baseline, MadeUpWorld.Factors(Economies, 6), new());
        Assert.True(result.IsConverged);
        Assert.Equal(1, result.SpendingByOutput, 1e-12);
        Assert.True(result.Residual < 1e-11, $"{result.Residual}");
        Assert.Equal(baseline.OutputByEconomy.Sum(), result.FlowByPair.Sum(), baseline.OutputByEconomy.Sum() * 1e-12);
    }

    [Fact]
    public void Output_and_spending_stay_in_the_conditional_equilibrium()
    {
        var baseline = MadeUpWorld.Of(Economies, 7);
        var options = new EquilibriumOptions { Mode = EquilibriumMode.Conditional };
        var result = MadeUpWorld.Solve(baseline, MadeUpWorld.Factors(Economies, 8), options);
        var (after, _) = Baseline.Of(result.FlowByPair, Economies, baseline.Sigma);
        Near(baseline.OutputByEconomy, after!.OutputByEconomy, 1e-10);
        Near(baseline.SpendingByEconomy, after.SpendingByEconomy, 1e-10);
    }

    [Fact]
    public void Real_output_follows_from_the_share_of_internal_trade_alone()
    {
        // Arkolakis, Costinot and Rodríguez-Clare 2012: Ŵ = (share after / share before)^(1/(1−σ)).
        var baseline = MadeUpWorld.Of(Economies, 9);
        var factors = MadeUpWorld.Factors(Economies, 10);
        for (var i = 0; i < Economies; i++)
        {
            factors[(i * Economies) + i] = 1;
        }
        var result = MadeUpWorld.Solve(baseline, factors, new());
        var (after, _) = Baseline.Of(result.FlowByPair, Economies, baseline.Sigma);
        double[] expected =
        [
            .. Enumerable
                .Range(0, Economies)
                .Select(i => Math.Pow(Share(after!, i) / Share(baseline, i), 1 / (1 - baseline.Sigma))),
        ];
        Near(expected, result.Effect(EquilibriumEffect.RealOutput), 1e-11);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Another_order_of_the_economies_changes_nothing_but_the_order(EquilibriumMode mode)
    {
        var baseline = MadeUpWorld.Of(Economies, 11);
        var factors = MadeUpWorld.Factors(Economies, 12);
        int[] order = [.. Enumerable.Range(0, Economies).Select(i => (5 * i + 3) % Economies)];
        double[] Turned(double[] byPair) => [.. from i in order from j in order select byPair[(i * Economies) + j]];
        var options = new EquilibriumOptions { Mode = mode, Reference = order[0] };
        var straight = MadeUpWorld.Solve(baseline, factors, options);
        var turned = MadeUpWorld.Solve(
            MadeUpWorld.Of(Turned(baseline.FlowByPair), Economies, baseline.Sigma),
            Turned(factors),
            options with
            {
                Reference = 0,
            }
        );
        Near(Turned(straight.FlowByPair), turned.FlowByPair, 1e-10);
    }

    [Fact]
    public void Another_reference_changes_prices_by_one_factor_and_nothing_real()
    {
        var baseline = MadeUpWorld.Of(Economies, 13);
        var factors = MadeUpWorld.Factors(Economies, 14);
        var world = MadeUpWorld.Solve(baseline, factors, new());
        var other = MadeUpWorld.Solve(baseline, factors, new() { Reference = 4 });
        var unit = other.PriceByEconomy[0] / world.PriceByEconomy[0];
        Near([.. world.PriceByEconomy.Select(p => p * unit)], other.PriceByEconomy, 1e-12);
        Near(world.Effect(EquilibriumEffect.RealOutput), other.Effect(EquilibriumEffect.RealOutput), 1e-12);
        Near(
            world.OutwardResistanceByEconomy.Zip(world.ConsumerPriceByEconomy, (o, p) => o * p).ToArray(),
            other.OutwardResistanceByEconomy.Zip(other.ConsumerPriceByEconomy, (o, p) => o * p).ToArray(),
            1e-11
        );
    }

    [Fact]
    public void Resistances_meet_their_definition()
    {
        // Π_i^(1−σ) = Σ_j (t_ij / P_j)^(1−σ) E_j / Y at the baseline's own resistances of one and costs X Y / (Y_i E_j).
        var baseline = MadeUpWorld.Of(Economies, 15);
        var factors = MadeUpWorld.Factors(Economies, 16);
        foreach (var mode in new[] { EquilibriumMode.Exact, EquilibriumMode.Conditional })
        {
            var result = MadeUpWorld.Solve(baseline, factors, new() { Mode = mode, Reference = 2 });
            var after = Baseline.Of(result.FlowByPair, Economies, baseline.Sigma).Baseline!;
            var world = baseline.OutputByEconomy.Sum();
            var newWorld = after.OutputByEconomy.Sum();
            for (var i = 0; i < Economies; i++)
            {
                var sum = 0.0;
                for (var j = 0; j < Economies; j++)
                {
                    var pair = (i * Economies) + j;
                    var cost =
                        baseline.FlowByPair[pair]
                        * world
                        / (baseline.OutputByEconomy[i] * baseline.SpendingByEconomy[j])
                        * factors[pair];
                    sum +=
                        cost
                        * Math.Pow(result.ConsumerPriceByEconomy[j], baseline.Sigma - 1)
                        * after.SpendingByEconomy[j]
                        / newWorld;
                }
                var found = Math.Pow(result.OutwardResistanceByEconomy[i], 1 - baseline.Sigma);
                Assert.Equal(1, found / sum, 1e-10);
            }
        }
    }

    [Fact]
    public void An_almost_closed_world_is_solved_too()
    {
        var baseline = MadeUpWorld.Of(Economies, 17);
        double[] factors =
        [
            .. Enumerable.Range(0, Economies * Economies).Select(p => p / Economies == p % Economies ? 1 : 1e-3),
        ];
        var result = MadeUpWorld.Solve(baseline, factors, new());
        Assert.True(result.IsConverged, $"{result.Rounds} rounds, residual {result.Residual}");
        Assert.True(result.Residual < 1e-10);
    }

    [Fact]
    public void The_guides_regressions_are_matrix_scaling()
    {
        // The loop of the Guide once more, with PPML on exporter and importer effects and an offset where ours scales.
        const int n = 6;
        var baseline = MadeUpWorld.Of(n, 18, 7);
        var factors = MadeUpWorld.Factors(n, 19);
        var expected = GuideByRegression.Prices(baseline, factors, n - 1);
        var result = MadeUpWorld.Solve(baseline, factors, new() { Mode = EquilibriumMode.Guide });
        Assert.True(result.IsConverged);
        Near(expected, result.PriceByEconomy, 1e-7);
        // Nothing ties the world's spending to its output there.
        Assert.NotEqual(1, result.SpendingByOutput, 1e-4);
    }

    private static double[] Ones => [.. Enumerable.Repeat(1.0, Economies)];

    private static double Share(Baseline world, int i) =>
        world.FlowByPair[(i * Economies) + i] / world.SpendingByEconomy[i];

    private static void Near(double[] expected, double[] found, double tolerance) =>
        Assert.All(expected.Zip(found), p => Assert.Equal(1, p.Second / p.First, tolerance));
}
