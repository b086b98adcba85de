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

    [Fact]
    public void Over_many_panels_the_bias_goes_and_intervals_hold_the_truth()
    {
        const double truth = 1;
        const int panels = 300;
        var (raw, corrected, heldRaw, held) = (0.0, 0.0, 0, 0);
        for (var seed = 1; seed <= panels; seed++)
        {
            var panel = ThreeWayPanel.Make(14, 4, 1, truth, seed);
            var design = panel.Design();
            var fit = Ppml.Fit(panel.Y, design, new() { Threads = 1 }).Result;
            var correction = fit.CorrectBias()!;
            var error = fit.Variance(VarianceChoice.Clustered(design.Effects[2]), SmallSample.Ppmlhdfe).StandardErrors[
                0
            ];
            var off = fit.Coefficients[0].Value - truth;
            var left = correction.Coefficients[0].Value - truth;
            (raw, corrected) = (raw + (off / panels), corrected + (left / panels));
            heldRaw += Math.Abs(off) < 1.96 * error ? 1 : 0;
            held += Math.Abs(left) < 1.96 * correction.Variance.StandardErrors[0] ? 1 : 0;
        }
        Assert.True(
            Math.Abs(corrected) < Math.Abs(raw) / 2,
            $"bias {raw:R}, corrected {corrected:R}; {heldRaw} and {held}"
        );
        Assert.True(
            held > heldRaw,
            $"of {panels} intervals {heldRaw} held the truth, corrected {held}; bias {raw:R} {corrected:R}"
        );
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
