using Visavis.Econometrics.Panel;

namespace Visavis.Econometrics.Tests.Panel;

/// <summary>What a fit says of every observation, of those that were held out too.</summary>
public sealed class PredictionTests
{
    private static readonly MadeUpPanel Sample = MadeUpPanel.Make(economies: 8, years: 6, missing: 0.05, seed: 5);
    private static readonly FitOptions Options = new();

    [Fact]
    public void With_nothing_held_out_it_is_the_fit()
    {
        var (fit, _, prediction) = Predict(Sample.Design(), []);
        foreach (var obs in Enumerable.Range(0, Sample.Rows).Where(o => fit.IsKeptByObs[o]))
        {
            Assert.Equal(fit.FittedByObs[obs], prediction.MeanByObs[obs], 1e-6 * (1 + fit.FittedByObs[obs]));
        }
    }

    [Fact]
    public void The_error_is_that_of_coefficients_with_the_effects_solved_for_again()
    {
        var design = Sample.Design();
        var (fit, variance, prediction) = Predict(design, []);
        double[] Means(double step, int k)
        {
            var index = Sample.X1.Zip(Sample.X2, (a, b) => (Beta(0) * a) + (Beta(1) * b)).ToArray();
            double Beta(int c) => fit.Coefficients[c].Value + (c == k ? step : 0);
            var weights = fit.IsKeptByObs.Select(kept => kept ? 1.0 : 0).ToArray();
            var effects = new Design([], design.Effects) { OffsetByObs = index, WeightByObs = weights };
            return [.. Ppml.Fit(Sample.Y, effects, new() { DropSingletons = false }).Result.FittedByObs];
        }
        const double h = 1e-3;
        var slopes = Enumerable
            .Range(0, 2)
            .Select(k => Means(h, k).Zip(Means(-h, k), (up, down) => Math.Log(up / down) / (2 * h)).ToArray())
            .ToArray();
        foreach (var obs in Enumerable.Range(0, Sample.Rows).Where(o => fit.IsKeptByObs[o]))
        {
            var (a, b) = (slopes[0][obs], slopes[1][obs]);
            var v = variance.Values;
            var expected = Math.Sqrt((a * a * v[0, 0]) + (2 * a * b * v[0, 1]) + (b * b * v[1, 1]));
            Assert.Equal(expected, prediction.LogErrorByObs[obs], 2e-4 * expected);
        }
    }

    [Fact]
    public void A_held_out_observation_has_no_say_and_gets_the_mean_of_the_others_effect()
    {
        // Mean of group 0 without the third row: (2 + 4) / 2.
        Factor group = Factor.Of("group", [0, 0, 0, 1, 1]);
        double[] y = [2, 4, 900, 5, 7];
        double[] x = [0, 1, 0, 0, 1];
        var design = new Design([new("x", x)], [Grouping.By(group)]);
        int[] others = [0, 1, 3, 4];
        var fit = Ppml.Fit(
            [.. others.Select(o => y[o])],
            new(
                [new("x", [.. others.Select(o => x[o])])],
                [Grouping.By(Factor.Of("group", [.. others.Select(o => group.LevelByObs[o])]))]
            )
        ).Result;
        var prediction = Prediction
            .Of(fit, fit.Variance(VarianceChoice.Classical), y, design, [false, false, true, false, false], Options)
            .Result;
        // Score: the shares of x = 1 in the sums 6 and 12 make 4 + 7 = 11 of 18.
        var beta = Math.Log(11.0 / 7);
        Assert.Equal(beta, fit.Coefficients[0].Value, 1e-8);
        Assert.Equal(6 / (1 + Math.Exp(beta)), prediction.MeanByObs[2], 1e-6);
    }

    [Fact]
    public void Of_a_level_that_was_held_out_whole_nothing_is_said()
    {
        var isHeldOut = Sample.Exporter.Select((e, o) => e == 1 && Sample.Importer[o] == 2).ToArray();
        var (_, _, prediction) = Predict(Sample.Design(), isHeldOut);
        Assert.All(Enumerable.Range(0, Sample.Rows), o => Assert.False(isHeldOut[o] && prediction.IsPredicted[o]));
        var (_, _, other) = Predict(Sample.Design(hasPairs: false), isHeldOut);
        Assert.All(Enumerable.Range(0, Sample.Rows).Where(o => isHeldOut[o]), o => Assert.True(other.MeanByObs[o] > 0));
    }

    private static (PpmlResult Fit, VarianceMatrix Variance, Prediction Prediction) Predict(
        Design design,
        bool[] isHeldOut
    )
    {
        var held = isHeldOut.Length == 0 ? new bool[Sample.Rows] : isHeldOut;
        var weights = held.Select(h => h ? 0.0 : 1).ToArray();
        var fit = Ppml.Fit(Sample.Y, design with { WeightByObs = weights }).Result;
        var variance = fit.Variance(VarianceChoice.Clustered(Grouping.By(Sample.ExporterFactor)));
        return (fit, variance, Prediction.Of(fit, variance, Sample.Y, design, held, Options).Result);
    }
}
