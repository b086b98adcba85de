using Visavis.Analysis.Mirrors;

namespace Visavis.Analysis.Tests.Mirrors;

/// <summary>What two reports and printed totals come to, beside what truly moved in a made-up world of 10⁴ movements.</summary>
public sealed class WorldCoverageTests
{
    private static readonly Lazy<(Reconciled Reconciled, TotalsBalance Balanced, double[] Truth)> Answer = new(Run);

    [Theory]
    [InlineData(0.50, 0.45, 0.55)]
    [InlineData(0.80, 0.75, 0.85)]
    [InlineData(0.95, 0.93, 0.97)]
    public void Intervals_hold_the_truth_as_often_as_they_say(double coverage, double least, double most)
    {
        var spreads = ErrorTails.Spreads(coverage);
        var (_, balanced, truth) = Answer.Value;
        var held = Enumerable
            .Range(0, truth.Length)
            .Count(r =>
                Math.Abs(balanced.LogValue[r] - Math.Log(truth[r])) <= spreads * Math.Sqrt(balanced.Variance[r])
            );
        Assert.InRange(held / (double)truth.Length, least, most);
    }

    // Tables of Student's t: 2.3060 for 8 degrees of freedom and 97.5 per cent; its variance is 8/6.
    [Fact]
    public void Intervals_are_students_of_the_same_variance() =>
        Assert.Equal(2.3060 * Math.Sqrt(6.0 / 8), ErrorTails.Spreads(0.95), 1e-4);

    [Fact]
    public void What_is_weighed_is_nearer_to_the_truth_than_either_report()
    {
        var (_, balanced, truth) = Answer.Value;
        var pairs = Made.OfTenThousand.Pairs;
        var ours = MedianError(r => balanced.LogValue[r], truth);
        Assert.True(ours < 0.75 * MedianError(r => Math.Log(pairs.Exported[r]), truth));
        Assert.True(ours < 0.75 * MedianError(r => Math.Log(pairs.Imported[r] / 1.06), truth));
    }

    [Fact]
    public void Totals_are_met_as_far_as_they_are_sure()
    {
        var (reconciled, balanced, _) = Answer.Value;
        Assert.True(balanced.IsConverged);
        Assert.All(balanced.Residuals, r => Assert.InRange(Math.Abs(r), 0, 0.04));
        Assert.All(balanced.Variance.Zip(reconciled.Variance), v => Assert.InRange(v.First, 0, v.Second));
    }

    private static (Reconciled, TotalsBalance, double[]) Run()
    {
        var (world, pairs, truth) = Made.OfTenThousand;
        Assert.InRange(pairs.Rows, 9_000, 20_000);
        var cif = CifRegression.Fit(pairs, world.Traits);
        var reconciled = Reconciled.Of(pairs, cif, ReliabilityEstimation.Estimate(pairs, cif), threads: 2);
        return (reconciled, TotalsBalance.Of(pairs, reconciled, Made.Totals(world, pairs, truth)), truth);
    }

    private static double MedianError(Func<int, double> log, double[] truth) =>
        truth.Select((t, r) => Math.Abs(log(r) - Math.Log(t))).Order().ElementAt(truth.Length / 2);
}
