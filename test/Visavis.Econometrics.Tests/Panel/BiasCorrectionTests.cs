using Visavis.Econometrics.Panel;

namespace Visavis.Econometrics.Tests.Panel;

/// <summary>The correction of Weidner and Zylkin for three-way models.</summary>
public sealed class BiasCorrectionTests
{
    [Theory]
    [InlineData(9, 6, 2, true)]
    [InlineData(9, 6, 2, false)]
    [InlineData(8, 3, 1, true)]
    [InlineData(7, 2, 2, true)]
    public void The_bias_is_the_papers_term_by_term(int economies, int years, int regressors, bool useTensor)
    {
        var panel = ThreeWayPanel.Make(economies, years, regressors, 0.5, 3);
        var fit = Ppml.Fit(panel.Y, panel.Design(), new() { UseTensor = useTensor }).Result;
        var correction = fit.CorrectBias()!;
        var expected = BiasByDefinition.Of(panel, fit);
        Assert.All(expected.Zip(correction.Bias), p => Assert.Equal(p.First, p.Second, 1e-7 * Math.Abs(p.First)));
        Assert.Equal(
            fit.Coefficients.Zip(correction.Bias, (c, b) => c.Value - b),
            correction.Coefficients.Select(c => c.Value)
        );
    }

    [Theory]
    [InlineData(13, 3)]
    [InlineData(18, 2)]
    public void The_papers_terms_are_what_estimated_effects_do_to_the_score(int economies, int years)
    {
        // At the true coefficients only effects are estimated. Around the means the score is a quadratic function of
        // small errors: what is expected of it follows from moving every observation once up and once down.
        const double step = 0.01;
        var panel = ThreeWayPanel.Make(economies, years, 1, 1, 8);
        var net = BiasByDefinition.Net(panel, panel.Mean)[0];
        var found = Enumerable
            .Range(0, panel.Y.Length)
            .Sum(obs => (Score(panel, net, obs, step) + Score(panel, net, obs, -step)) / (2 * step * step));
        // Terms of exporters with importers are left out: an order of economies less.
        var ratio = BiasByDefinition.ExpectedScore(panel)[0] / found;
        Assert.Equal(1, ratio, 4.0 / economies);
    }

    [LongFact]
    public void Corrected_variances_are_nearer_to_the_true_one()
    {
        const double step = 0.01;
        var panel = ThreeWayPanel.Make(12, 3, 1, 1, 8);
        var (truth, raw, freed) = (0.0, 0.0, 0.0);
        for (var obs = 0; obs < panel.Y.Length; obs++)
        {
            var (up, down) = (Moved(panel, obs, step), Moved(panel, obs, -step));
            var slope = (up.Estimate - down.Estimate) / (2 * step);
            truth += slope * slope;
            raw += (up.Raw + down.Raw) / (2 * step * step);
            freed += (up.Freed + down.Freed) / (2 * step * step);
        }
        Assert.InRange(raw / truth, 0.4, 0.65);
        Assert.InRange(freed / truth, 0.8, 1.05);
    }

    private static double Score(ThreeWayPanel panel, double[] net, int obs, double share)
    {
        var (y, design) = (panel.Mean, panel.Design());
        y[obs] *= 1 + share;
        var known = design with { Regressors = [], OffsetByObs = panel.X[0] };
        var fit = Ppml.Fit(y, known, new() { Tolerance = 1e-12, Threads = 1 }).Result;
        return Enumerable.Range(0, y.Length).Sum(r => net[r] * (y[r] - fit.FittedByObs[r]));
    }

    private static (double Estimate, double Raw, double Freed) Moved(ThreeWayPanel panel, int obs, double share)
    {
        var (y, design) = (panel.Mean, panel.Design());
        y[obs] *= 1 + share;
        var fit = Ppml.Fit(y, design, new() { Tolerance = 1e-12, Threads = 1 }).Result;
        var raw = fit.Variance(VarianceChoice.Clustered(design.Effects[2]), SmallSample.None).Values[0, 0];
        return (fit.Coefficients[0].Value, raw, fit.CorrectBias()!.Variance.Values[0, 0]);
    }

    [Fact]
    public void A_unit_of_the_dependent_variable_changes_nothing()
    {
        var panel = ThreeWayPanel.Make(9, 6, 2, 0.5, 5);
        var one = Ppml.Fit(panel.Y, panel.Design()).Result.CorrectBias()!;
        var other = Ppml.Fit([.. panel.Y.Select(y => y * 1e9)], panel.Design()).Result.CorrectBias()!;
        Assert.All(one.Bias.Zip(other.Bias), p => Assert.Equal(p.First, p.Second, 1e-8));
        Assert.All(
            one.Variance.StandardErrors.Zip(other.Variance.StandardErrors),
            p => Assert.Equal(1, p.Second / p.First, 1e-6)
        );
    }

    [Fact]
    public void One_thread_corrects_as_two_do()
    {
        var panel = ThreeWayPanel.Make(12, 5, 2, 0.5, 5);
        var one = Ppml.Fit(panel.Y, panel.Design(), new() { Threads = 1 }).Result.CorrectBias()!;
        var two = Ppml.Fit(panel.Y, panel.Design(), new() { Threads = 2 }).Result.CorrectBias()!;
        Assert.Equal(one.Bias, two.Bias);
        Assert.Equal(one.Variance.StandardErrors, two.Variance.StandardErrors);
    }

    [Fact]
    public void Other_effects_have_no_such_correction()
    {
        var panel = ThreeWayPanel.Make(8, 5, 1, 0.5, 5);
        var design = panel.Design();
        var twoWay = design with { Effects = [.. design.Effects.Take(2)] };
        Assert.Null(Ppml.Fit(panel.Y, twoWay).Result.CorrectBias());
        var twice = new MadeUpPanel(
            [1, 1, 1, 2, 2, 2, 1, 2],
            [1, 2, 2, 1, 1, 2, 1, 2],
            [1, 1, 1, 1, 1, 1, 2, 2],
            [1, 2, 3, 4, 5, 6, 7, 9],
            [2, 4, 3, 2, 2, 5, 1, 2],
            [1, 2, 3, 4, 3, 2, 1, 2]
        );
        Assert.Null(Ppml.Fit(twice.Y, twice.Design(), new() { DropSingletons = false }).Result.CorrectBias());
    }
}
