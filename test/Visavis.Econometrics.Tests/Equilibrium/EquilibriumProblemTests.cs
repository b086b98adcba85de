using Visavis.Econometrics.Equilibrium;

namespace Visavis.Econometrics.Tests.Equilibrium;

/// <summary>What has no equilibrium is told, all of it at once.</summary>
public sealed class EquilibriumProblemTests
{
    [Theory]
    [InlineData(1.0)]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_elasticity_of_one_or_less_is_refused(double sigma) =>
        Assert.Equal(
            [EquilibriumFault.SigmaTooSmall],
            Baseline.Of([1, 1, 1, 1], 2, sigma).Problems.Select(p => p.Fault)
        );

    [Fact]
    public void Everything_wrong_with_a_baseline_is_told_at_once()
    {
        var (baseline, problems) = Baseline.Of([0, -1, double.NaN, 1], 2, 5);
        Assert.Null(baseline);
        Assert.Equal(
            [
                new(EquilibriumFault.NotANumber, 0, 1, -1),
                new(EquilibriumFault.NotANumber, 1, 0, double.NaN),
                new(EquilibriumFault.NoInternalTrade, 0),
            ],
            problems
        );
        Assert.Equal(EquilibriumFault.LengthsDiffer, Assert.Single(Baseline.Of([1, 2, 3], 2, 5).Problems).Fault);
        Assert.Equal(EquilibriumFault.LengthsDiffer, Assert.Single(Baseline.Of([], 0, 5).Problems).Fault);
    }

    [Fact]
    public void A_scenario_that_cuts_the_world_in_two_has_no_relative_prices()
    {
        var baseline = MadeUpWorld.Of(5, 1);
        double[] factors = [.. Enumerable.Range(0, 25).Select(p => (p / 5 < 2) == (p % 5 < 2) ? 1.0 : 0)];
        var (results, problems) = GeneralEquilibrium.Solve(baseline, [factors, MadeUpWorld.Ones(5)]);
        Assert.Empty(results);
        Assert.Equal([new(EquilibriumFault.CutOff, 0), new(EquilibriumFault.CutOff, 1)], problems);
    }

    [Fact]
    public void Factors_that_are_no_numbers_are_refused()
    {
        var baseline = MadeUpWorld.Of(2, 1);
        var (_, problems) = GeneralEquilibrium.Solve(
            baseline,
            [
                [1, -1, double.PositiveInfinity, 0],
            ]
        );
        Assert.Equal(
            [
                new(EquilibriumFault.NotANumber, 0, 1, -1),
                new(EquilibriumFault.NotANumber, 1, 0, double.PositiveInfinity),
            ],
            problems
        );
        var (_, closed) = GeneralEquilibrium.Solve(
            baseline,
            [
                [1, 1, 1, 0],
            ]
        );
        Assert.Equal([new(EquilibriumFault.NoInternalTrade, 1)], closed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_search_can_be_stopped(int threads)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var baseline = MadeUpWorld.Of(5, 1);
        Assert.Throws<OperationCanceledException>(() =>
            GeneralEquilibrium.Solve(
                baseline,
                [MadeUpWorld.Ones(5)],
                new() { Cancellation = source.Token, Threads = threads }
            )
        );
    }

    [Fact]
    public void A_search_that_runs_out_of_rounds_says_so()
    {
        var baseline = MadeUpWorld.Of(5, 1);
        var result = MadeUpWorld.Solve(baseline, MadeUpWorld.Factors(5, 2), new() { MostRounds = 2 });
        Assert.False(result.IsConverged);
    }
}
