using System.Globalization;
using Visavis.Econometrics.Linear;
using Visavis.Econometrics.StudentT;
using Visavis.Testing;

namespace Visavis.Econometrics.Tests.StudentT;

/// <summary>Against scipy's maximum (test/golden/student-scale-regression/make.py), and what scaling does.</summary>
public sealed class StudentScaleRegressionTests
{
    [Fact]
    public void The_maximum_is_where_scipy_finds_it()
    {
        var (y, mean, scale) = Data();
        var fit = StudentScaleRegression.Fit(y, mean, scale);
        var expected = Golden("expected.csv").ToDictionary(r => r["name"], r => Number(r["value"]));
        Assert.True(fit.Converged);
        Assert.Equal(expected["loglik"], fit.LogLikelihood, 1e-5);
        Assert.Equal([expected["b0"], expected["b1"], expected["b2"]], fit.Mean, Near(1e-3));
        Assert.Equal([expected["g0"], expected["g1"]], fit.LogScale, Near(1e-3));
        Assert.Equal(expected["nu"], fit.DegreesOfFreedom, 0.02);
    }

    [Fact]
    public void Twice_as_large_is_twice_the_mean_and_twice_the_scale()
    {
        var (y, mean, scale) = Data();
        var (fit, twice) = (
            StudentScaleRegression.Fit(y, mean, scale),
            StudentScaleRegression.Fit([.. y.Select(v => 2 * v)], mean, scale)
        );
        Assert.Equal(fit.Mean.Select(b => 2 * b), twice.Mean, Near(1e-4));
        Assert.Equal(fit.LogScale[0] + Math.Log(2), twice.LogScale[0], 1e-4);
        Assert.Equal(fit.LogScale[1], twice.LogScale[1], 1e-4);
    }

    [Fact]
    public void Columns_that_say_the_same_are_refused()
    {
        var (y, mean, _) = Data();
        var twice = Matrix.ByRows(y.Length, 2, [.. y.SelectMany(_ => new[] { 1.0, 1.0 })]);
        Assert.Throws<InvalidOperationException>(() => StudentScaleRegression.Fit(y, mean, twice));
    }

    [Fact]
    public void Too_few_observations_are_refused()
    {
        var column = Matrix.ByRows(2, 1, [1, 1]);
        Assert.Throws<ArgumentException>(() => StudentScaleRegression.Fit([1, 2], column, column));
    }

    private static (double[] Y, Matrix Mean, Matrix Scale) Data()
    {
        var rows = Golden("data.csv");
        return (
            [.. rows.Select(r => Number(r["y"]))],
            Matrix.ByRows(rows.Count, 3, [.. rows.SelectMany(r => new[] { 1, Number(r["f1"]), Number(r["f2"]) })]),
            Matrix.ByRows(rows.Count, 2, [.. rows.SelectMany(r => new[] { 1, Number(r["z1"]) })])
        );
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Golden(string file) =>
        CsvTable.Read(Repository.File("test", "golden", "student-scale-regression", file)).Rows;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Func<double, double, bool> Near(double tolerance) => (a, b) => Math.Abs(a - b) < tolerance;
}
