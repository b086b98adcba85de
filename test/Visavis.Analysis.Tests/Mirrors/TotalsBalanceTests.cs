using Visavis.Analysis.Mirrors;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Tests.Mirrors;

public sealed class TotalsBalanceTests
{
    [Fact]
    public void It_is_the_balanced_system_of_the_same_movements_and_totals()
    {
        var (world, pairs, truth) = Made.World(9, 5, 4);
        var prior = Prior(world, pairs);
        var totals = Made.Totals(world, pairs, truth);
        var ours = TotalsBalance.Of(pairs, prior, totals);
        var dense = System(pairs, prior, totals).Solve(new(Tolerance: 1e-11));
        Assert.All(ours.LogValue.Zip(dense.Theta), p => Assert.Equal(p.Second, p.First, 1e-6));
        Assert.All(ours.Variance.Zip(dense.Sd()), p => Assert.Equal(p.Second, Math.Sqrt(p.First), 1e-6));
    }

    [Fact]
    public void Two_threads_give_the_same_bytes_as_one()
    {
        var (world, pairs, _) = Made.OfTenThousand;
        var cif = CifRegression.Fit(pairs, world.Traits);
        var reliability = ReliabilityEstimation.Estimate(pairs, cif);
        var (one, two) = (Reconciled.Of(pairs, cif, reliability, 1), Reconciled.Of(pairs, cif, reliability, 2));
        Assert.Equal(one.LogValue, two.LogValue);
        Assert.Equal(one.Variance, two.Variance);
    }

    [Fact]
    public void A_total_that_contradicts_its_movements_shows_in_its_residual()
    {
        var (world, pairs, truth) = Made.World(9, 5, 4);
        var totals = Made.Totals(world, pairs, truth);
        totals[2] = totals[2] with { Value = totals[2].Value * 1000 };
        var balance = TotalsBalance.Of(pairs, Prior(world, pairs), totals);
        Assert.True(balance.LogValue.All(double.IsFinite));
        Assert.Equal(2, Enumerable.Range(0, totals.Count).MaxBy(t => Math.Abs(balance.Residuals[t])));
        Assert.True(balance.Residuals[2] > 1);
    }

    [Fact]
    public void A_total_without_movements_or_said_twice_is_refused()
    {
        var (world, pairs, _) = Made.World(9, 5, 4);
        var prior = Prior(world, pairs);
        var none = ReliabilityTests.Only(pairs, r => r.Exporter != 0);
        Assert.Throws<ArgumentException>(() =>
            TotalsBalance.Of(
                none,
                new(new double[none.Rows], [.. Enumerable.Repeat(0.1, none.Rows)]),
                [new(0, true, 1, 0.1)]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            TotalsBalance.Of(pairs, prior, [new(0, true, 1, 0.1), new(0, true, 1, 0.1)])
        );
        Assert.Throws<ArgumentException>(() => TotalsBalance.Of(pairs, prior, [new(0, true, 0, 0.1)]));
    }

    [Fact]
    public void It_ends_when_it_is_told_to()
    {
        var (world, pairs, truth) = Made.World(9, 5, 4);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            TotalsBalance.Of(
                pairs,
                Prior(world, pairs),
                Made.Totals(world, pairs, truth),
                cancellation: cancelled.Token
            )
        );
    }

    private static Reconciled Prior(Visavis.Analysis.Synthetic.World.MadeUpWorld world, MirrorPairs pairs)
    {
        var cif = CifRegression.Fit(pairs, world.Traits);
        return Reconciled.Of(pairs, cif, ReliabilityEstimation.Estimate(pairs, cif));
    }

    private static BalancedSystem System(MirrorPairs pairs, Reconciled prior, List<FlowTotal> totals)
    {
        var system = new BalancedSystem();
        for (var row = 0; row < pairs.Rows; row++)
        {
            system.Add(prior.LogValue[row], Math.Sqrt(prior.Variance[row]));
        }
        foreach (var total in totals)
        {
            var side = total.IsExports ? pairs.Exporter : pairs.Importer;
            var parts = Enumerable
                .Range(0, pairs.Rows)
                .Where(r => side[r] == total.Economy)
                .Select(r => new Part(r, 1));
            system.Add(EvidenceRow.Sum(parts, total.Value, total.Sd));
        }
        return system;
    }
}
