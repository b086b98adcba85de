using System.Text.Json;
using Visavis.Econometrics.Panel;
using Visavis.Testing;

namespace Visavis.Econometrics.Tests.Panel;

/// <summary>Every specification of ../shared/econ/expected_*.json: computed with fixest 0.12.2 in R at tolerances of 1e-11 and below; the file names generator, command and hash.</summary>
public sealed class TightTargetsTests
{
    [GravgenTheory]
    [InlineData("S", "2w")]
    [InlineData("S", "3w")]
    [InlineData("S", "3w1")]
    [InlineData("S", "3wwide")]
    [InlineData("M", "2w")]
    [InlineData("M", "3w")]
    [InlineData("M", "3w1")]
    [InlineData("M", "3wwide")]
    public void Poisson_estimates_are_those_of_fixest(string panel, string specification) =>
        CheckPoisson(panel, specification);

    [GravgenTheory(isLong: true)]
    [InlineData("L", "2w")]
    [InlineData("L", "3w")]
    [InlineData("L", "3w1")]
    public void Poisson_estimates_of_millions_of_rows_are_those_of_fixest(string panel, string specification) =>
        CheckPoisson(panel, specification);

    [GravgenTheory]
    [InlineData("S", "ols_2w")]
    [InlineData("S", "ols_3w")]
    [InlineData("M", "ols_2w")]
    [InlineData("M", "ols_3w")]
    public void Least_squares_estimates_are_those_of_fixest(string panel, string specification) =>
        CheckLeastSquares(panel, specification);

    [GravgenTheory(isLong: true)]
    [InlineData("L", "ols_2w")]
    [InlineData("L", "ols_3w")]
    public void Least_squares_of_millions_of_rows_are_those_of_fixest(string panel, string specification) =>
        CheckLeastSquares(panel, specification);

    [GravgenTheory]
    [InlineData("2w")]
    [InlineData("3w")]
    public void The_general_path_gives_the_same_as_the_tensor(string specification)
    {
        var synthetic = SyntheticPanel.Of("S");
        var (panel, target) = (synthetic.Panel, synthetic.Target(specification));
        var fit = Ppml.Fit(panel.Trade, panel.Specification(specification), new() { UseTensor = false }).Result;
        CheckFit(panel, fit, target);
        Near(target.GetProperty("deviance").GetDouble(), fit.Deviance, 1e-9, "deviance");
    }

    private static void CheckPoisson(string name, string specification)
    {
        var synthetic = SyntheticPanel.Of(name);
        var (panel, target) = (synthetic.Panel, synthetic.Target(specification));
        var fit = Ppml.Fit(panel.Trade, panel.Specification(specification)).Result;
        CheckFit(panel, fit, target);
        Near(target.GetProperty("deviance").GetDouble(), fit.Deviance, 1e-9, "deviance");
    }

    private static void CheckLeastSquares(string name, string specification)
    {
        var synthetic = SyntheticPanel.Of(name);
        var (panel, target) = (synthetic.Panel.Positive(), synthetic.Target(specification));
        // fixest keeps observations that are alone in a level.
        var fit = Ols.Fit(panel.Trade, panel.Specification(specification), new() { DropSingletons = false }).Result;
        CheckFit(panel, fit, target);
        Near(target.GetProperty("ssr").GetDouble(), fit.SumOfSquares, 1e-9, "sum of squares");
    }

    private static void CheckFit(GravityPanel panel, PanelFit fit, JsonElement target)
    {
        Assert.True(fit.IsConverged);
        Assert.Equal(target.GetProperty("nobs").GetInt32(), fit.Observations);
        Assert.Equal(
            target.GetProperty("fixef_sizes").EnumerateObject().Select(e => e.Value.GetInt32()),
            fit.Effects.Select(e => e.Count)
        );
        Assert.Equal(target.GetProperty("nparams").GetInt32(), fit.Parameters);
        var expected = target.GetProperty("coef").EnumerateObject().ToList();
        Assert.Equal(expected.Count, fit.Coefficients.Count);
        foreach (var (e, found) in expected.Zip(fit.Coefficients))
        {
            Near(e.Value.GetDouble(), found.Value, 1e-8, e.Name);
        }
        // Default standard errors are good to 1e-5 only: they come from weights of before the last step.
        var precision =
            target.GetProperty("formula").GetString()?.StartsWith("ly", StringComparison.Ordinal) == true
            && fit.Observations > 1_000_000
                ? 1e-5
                : 1e-6;
        foreach (var rule in Rules(panel))
        {
            var errors = fit.Variance(rule.Choice, rule.Rule).StandardErrors;
            foreach (var (e, found) in target.GetProperty("se").GetProperty(rule.Name).EnumerateObject().Zip(errors))
            {
                Near(e.Value.GetDouble(), found, precision, $"{rule.Name} {e.Name}");
            }
        }
    }

    private static IEnumerable<(string Name, VarianceChoice Choice, SmallSample Rule)> Rules(GravityPanel panel)
    {
        var (exporter, importer) = (Grouping.By(panel.Exporter), Grouping.By(panel.Importer));
        var pair = VarianceChoice.Clustered(Grouping.By(panel.Exporter, panel.Importer));
        var both = VarianceChoice.Clustered(exporter, importer);
        yield return ("pair", pair, SmallSample.Fixest);
        yield return ("pair_nossc", pair, SmallSample.None);
        yield return ("exp_imp", both, SmallSample.Fixest);
        yield return ("exp_imp_nossc", both, SmallSample.None);
        yield return ("exporter", VarianceChoice.Clustered(exporter), SmallSample.Fixest);
        yield return ("hetero", VarianceChoice.Heteroskedastic, SmallSample.Fixest);
        yield return ("iid", VarianceChoice.Classical, SmallSample.Fixest);
    }

    private static void Near(double expected, double found, double relative, string what) =>
        Assert.True(
            Math.Abs(found - expected) <= relative * Math.Abs(expected),
            $"{what}: {found:R} where {expected:R} is right, off by {Math.Abs((found / expected) - 1):0.0e+0}"
        );
}
