using Visavis.Econometrics.Panel;

namespace Visavis.Econometrics.Tests.Panel;

public sealed class WildScoreBootstrapTests
{
    private static readonly MadeUpPanel Sample = MadeUpPanel.Make(economies: 20, years: 6, missing: 0, seed: 9);

    [Fact]
    public void Statistics_are_estimates_by_clustered_errors()
    {
        var (fit, pair) = Fit(Sample);
        var test = fit.WildScoreBootstrap(pair, draws: 10, seed: 1);
        var errors = fit.Variance(VarianceChoice.Clustered(pair), SmallSample.None);
        Assert.Equal(errors.ClusterCounts[0], test.Clusters);
        foreach (var (c, (error, statistic)) in fit.Coefficients.Zip(errors.StandardErrors.Zip(test.Statistics)))
        {
            Assert.Equal(c.Value / error, statistic, 1e-9);
        }
    }

    [Fact]
    public void With_many_clusters_the_draws_are_nearly_normal()
    {
        // A regressor that is pure noise has a statistic of the size of one; P(|Z| ≥ t) by Abramowitz and Stegun 26.2.17.
        var random = new Random(4);
        var noise = Sample with { X1 = [.. Sample.X1.Select(_ => random.NextDouble())] };
        var (fit, pair) = Fit(noise);
        var test = fit.WildScoreBootstrap(pair, draws: 4000, seed: 2);
        Assert.InRange(test.PValues[0], TwoSided(test.Statistics[0]) - 0.04, TwoSided(test.Statistics[0]) + 0.04);
        Assert.InRange(test.Clusters, 200, 400);
    }

    [Fact]
    public void The_same_seed_gives_the_same_answer()
    {
        var (fit, pair) = Fit(Sample);
        Assert.Equal(
            fit.WildScoreBootstrap(pair, draws: 50, seed: 3).PValues,
            fit.WildScoreBootstrap(pair, draws: 50, seed: 3).PValues
        );
    }

    private static (PpmlResult Fit, Grouping Pair) Fit(MadeUpPanel panel)
    {
        var design = panel.Design();
        return (Ppml.Fit(panel.Y, design).Result, design.Effects[2]);
    }

    private static double TwoSided(double statistic)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(statistic)));
        double[] b = [0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
        var series = Enumerable.Range(0, b.Length).Sum(i => b[i] * Math.Pow(t, i + 1));
        return 2 * Math.Exp(-statistic * statistic / 2) / Math.Sqrt(2 * Math.PI) * series;
    }
}
