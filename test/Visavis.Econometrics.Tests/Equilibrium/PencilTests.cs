using Visavis.Econometrics.Equilibrium;

namespace Visavis.Econometrics.Tests.Equilibrium;

/// <summary>Equilibria that can be worked out with a pencil.</summary>
public sealed class PencilTests
{
    [Theory]
    [InlineData(EquilibriumMode.Exact)]
    [InlineData(EquilibriumMode.Conditional)]
    [InlineData(EquilibriumMode.Guide)]
    public void Economies_that_are_all_alike_keep_their_prices(EquilibriumMode mode)
    {
        // Three of them, a tenth of output to each other; every border's factor falls to one half, σ = 3.
        // P^(1−σ) = 0.8 + 0.2 · 0.5 = 0.9, exports 0.5 / 0.9, real output 0.9^(1/(σ−1)).
        double[] flows = [8, 1, 1, 1, 8, 1, 1, 1, 8];
        double[] factors = [1, 0.5, 0.5, 0.5, 1, 0.5, 0.5, 0.5, 1];
        var result = MadeUpWorld.Solve(MadeUpWorld.Of(flows, 3, 3), factors, new() { Mode = mode });
        var ratios = result.Effect(EquilibriumEffect.Price).Select(p => p / result.PriceByEconomy[0]);
        Assert.All(ratios, r => Assert.Equal(1, r, 1e-12));
        // The Guide's unit is the reference's consumer price.
        var exports = 0.5 / 0.9 * (mode == EquilibriumMode.Guide ? Math.Sqrt(0.9) : 1);
        Assert.All(result.Effect(EquilibriumEffect.Exports), e => Assert.Equal(exports, e, 1e-12));
        Assert.All(result.Effect(EquilibriumEffect.Imports), e => Assert.Equal(exports, e, 1e-12));
        if (mode == EquilibriumMode.Exact)
        {
            Assert.All(result.PriceByEconomy, p => Assert.Equal(1, p, 1e-12));
            Assert.All(result.Effect(EquilibriumEffect.RealOutput), w => Assert.Equal(Math.Sqrt(0.9), w, 1e-12));
        }
    }

    [Fact]
    public void One_sided_opening_moves_the_terms_of_trade_by_a_cubic()
    {
        // σ = 2, home 3, abroad 1 for both; what the first sells to the second is made 24 times easier. Balanced trade
        // is 3 p³ + 24 p² − 24 p − 72 = 0 for p = p₁/p₂, so p = 2; with world output unchanged p₁ = 4/3, p₂ = 2/3.
        var result = MadeUpWorld.Solve(MadeUpWorld.Of([3, 1, 1, 3], 2, 2), [1, 24, 1, 1], new());
        Near([4 / 3.0, 2 / 3.0], result.PriceByEconomy);
        // 1/P₁ = 3/4 · 3/4 + 1/4 · 3/2 = 15/16; 1/P₂ = 6 · 3/4 + 3/4 · 3/2 = 45/8.
        Near([16 / 15.0, 8 / 45.0], result.ConsumerPriceByEconomy);
        Near([1.25, 3.75], result.Effect(EquilibriumEffect.RealOutput));
        // The first buys 4 · 4/3 · (1/4 · 3/2) / (15/16) = 32/15 abroad, and sells as much.
        Near([32 / 15.0, 32 / 15.0], result.Effect(EquilibriumEffect.Exports));
        Assert.True(result.Residual < 1e-12);
    }

    [Fact]
    public void The_reference_keeps_its_consumer_price()
    {
        var result = MadeUpWorld.Solve(MadeUpWorld.Of([3, 1, 1, 3], 2, 2), [1, 24, 1, 1], new() { Reference = 0 });
        Near([1, 1 / 6.0], result.ConsumerPriceByEconomy);
        Near([1.25, 0.625], result.PriceByEconomy);
    }

    [Fact]
    public void Resistances_of_two_economies_are_the_roots_of_their_odds()
    {
        // A 2 × 2 matrix scaled to rows (1, 1) and columns (1, 1) keeps its cross product 9: x² = 9 (1 − x)², x = 3/4.
        var (baseline, problems) = Baseline.Structural([3, 1, 1, 3], [1, 1], [2, 2], 4);
        Assert.Empty(problems);
        Near([0.75, 0.25, 0.25, 0.75], baseline!.FlowByPair);
    }

    private static void Near(double[] expected, double[] found) =>
        Assert.All(expected.Zip(found), p => Assert.Equal(p.First, p.Second, 1e-12));
}
