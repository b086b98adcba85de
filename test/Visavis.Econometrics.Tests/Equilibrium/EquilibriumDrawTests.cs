using Visavis.Econometrics.Equilibrium;

namespace Visavis.Econometrics.Tests.Equilibrium;

/// <summary>Intervals from draws of the coefficients.</summary>
public sealed class EquilibriumDrawTests
{
    private const int Economies = 4;
    private const double Tight = 1e-9;

    [Fact]
    public void A_symmetric_worlds_interval_follows_from_the_normal_distribution()
    {
        // Three alike, border factor exp(β) with β ~ N(−0.5, 0.2²): exports are a rising function of β.
        var baseline = MadeUpWorld.Of([8, 1, 1, 1, 8, 1, 1, 1, 8], 3, 3);
        double[] border = [0, 1, 1, 1, 0, 1, 1, 1, 0];
        var model = new CostModel(
            [-0.5],
            new[,]
            {
                { 0.04 },
            },
            [new([border], new double[9])]
        )
        {
            Flows =
            [
                [.. border.Select(b => b == 1)],
            ],
        };
        var drawn = Assert.Single(EquilibriumDraws.Of(baseline, model, 4000, 7).Scenarios);
        Assert.Equal((0, 4000), (drawn.Failed, drawn.Solved));
        var (low, high) = drawn.Interval(EquilibriumEffect.Exports, 1, 0.95);
        const double normal95 = 1.959963984540054;
        Assert.Equal(Exports(-0.5 - (normal95 * 0.2)), low, 0.01);
        Assert.Equal(Exports(-0.5 + (normal95 * 0.2)), high, 0.01);
        // All alike: the trade of all pairs together is that of each.
        Assert.Equal(low, drawn.IntervalOfTrade(0, 0.95).Low, Tight);
        Assert.Equal(high, drawn.IntervalOfTrade(0, 0.95).High, Tight);

        static double Exports(double beta) => Math.Exp(beta) / (0.8 + (0.2 * Math.Exp(beta)));
    }

    [Fact]
    public void Coefficients_are_drawn_with_their_covariance()
    {
        // Two coefficients that always move against each other, on the same pairs: nothing is left to vary.
        var baseline = MadeUpWorld.Of(Economies, 1);
        double[] column =
        [
            .. Enumerable.Range(0, Economies * Economies).Select(p => p / Economies == p % Economies ? 0.0 : 1),
        ];
        var model = new CostModel(
            [0.3, -0.1],
            new[,]
            {
                { 0.25, -0.25 },
                { -0.25, 0.25 },
            },
            [new([column, column], new double[column.Length])]
        );
        var drawn = Assert.Single(EquilibriumDraws.Of(baseline, model, 50, 3).Scenarios);
        var (low, high) = drawn.Interval(EquilibriumEffect.RealOutput, 0, 0.9);
        Assert.Equal(low, high, Tight);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_at_one_and_two_threads()
    {
        var baseline = MadeUpWorld.Of(Economies, 2);
        var model = Model(0.2);
        var one = EquilibriumDraws.Of(baseline, model, 40, 11, new() { Threads = 1 }).Scenarios[0];
        var two = EquilibriumDraws.Of(baseline, model, 40, 11, new() { Threads = 2 }).Scenarios[0];
        var other = EquilibriumDraws.Of(baseline, model, 40, 12).Scenarios[0];
        Assert.Equal(one.Interval(EquilibriumEffect.Imports, 2, 0.8), two.Interval(EquilibriumEffect.Imports, 2, 0.8));
        Assert.NotEqual(
            one.Interval(EquilibriumEffect.Imports, 2, 0.8),
            other.Interval(EquilibriumEffect.Imports, 2, 0.8)
        );
    }

    [Fact]
    public void Draws_that_have_no_equilibrium_are_counted()
    {
        // With so wide a distribution some factors leave the range of numbers.
        var drawn = EquilibriumDraws.Of(MadeUpWorld.Of(Economies, 3), Model(1e3), 60, 5).Scenarios[0];
        Assert.InRange(drawn.Failed, 1, 60);
        Assert.Equal(60, drawn.Failed + drawn.Solved);
    }

    [Fact]
    public void Without_any_equilibrium_there_is_no_interval()
    {
        var drawn = EquilibriumDraws
            .Of(MadeUpWorld.Of(Economies, 3), Model(0.1), 3, 5, new() { MostRounds = 1 })
            .Scenarios[0];
        Assert.Equal(3, drawn.Failed);
        Assert.Throws<InvalidOperationException>(() => drawn.Interval(EquilibriumEffect.Price, 0, 0.5));
    }

    [Fact]
    public void A_baseline_of_the_coefficients_moves_with_them()
    {
        // The scenario takes away the border that the baseline is drawn with: the gain grows with the border's share.
        var observed = MadeUpWorld.Of([8, 1, 1, 1, 8, 1, 1, 1, 8], 3, 3);
        double[] border = [0, 1, 1, 1, 0, 1, 1, 1, 0];
        double[] gone = [.. border.Select(b => -b)];
        var model = new CostModel(
            [Math.Log(0.125)],
            new[,]
            {
                { 0.01 },
            },
            [new([gone], new double[9])]
        )
        {
            RegressorsOfBaseline = [border],
        };
        var drawn = EquilibriumDraws.Of(observed, model, 1000, 7).Scenarios[0];
        // Without borders a third of everything is bought from each: exports 2/3 by what they are at e^β, 2 e^β / (1 + 2 e^β).
        static double Exports(double beta) => 2 / 3.0 / (2 * Math.Exp(beta) / (1 + (2 * Math.Exp(beta))));
        var (low, high) = drawn.Interval(EquilibriumEffect.Exports, 0, 0.5);
        const double quartile = 0.0674489750196082;
        Assert.Equal(Exports(Math.Log(0.125) + quartile), low, 0.03);
        Assert.Equal(Exports(Math.Log(0.125) - quartile), high, 0.03);
    }

    [Fact]
    public void What_is_no_covariance_is_refused()
    {
        var baseline = MadeUpWorld.Of(Economies, 4);
        foreach (
            var wrong in new[]
            {
                new[,]
                {
                    { -1.0 },
                },
                new[,]
                {
                    { double.NaN },
                },
                new double[2, 2],
            }
        )
        {
            var (_, problems) = EquilibriumDraws.Of(baseline, Model(1) with { Covariance = wrong }, 5, 1);
            Assert.Equal(EquilibriumFault.NoCovariance, Assert.Single(problems).Fault);
        }
    }

    private static CostModel Model(double error)
    {
        double[] column =
        [
            .. Enumerable.Range(0, Economies * Economies).Select(p => p / Economies == p % Economies ? 0.0 : 1),
        ];
        return new(
            [0.5],
            new[,]
            {
                { error * error },
            },
            [new([column], new double[column.Length])]
        );
    }
}
