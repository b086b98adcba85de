using System.Globalization;
using Visavis.Econometrics.Panel;
using Visavis.Testing;

namespace Visavis.Econometrics.Tests.Panel;

/// <summary>The labelled samples of test/golden/separation; the labels are found with pencil and paper.</summary>
public sealed class SeparationTests
{
    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Folder, "*.csv").Select(f => Path.GetFileNameWithoutExtension(f)).Order()];

    private static string Folder => Repository.File("test", "golden", "separation");

    [Theory]
    [MemberData(nameof(Samples))]
    public void Exactly_the_separated_observations_are_dropped(string name)
    {
        var sample = Read(name);
        var fit = Ppml.Fit(sample.Y, sample.Design, new() { DropSingletons = false }).Result;
        Assert.Equal(sample.Labels, fit.IsKeptByObs.Select(kept => !kept));
        Assert.True(fit.IsConverged);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Without_the_separated_observations_the_estimates_are_the_same(string name)
    {
        var sample = Read(name);
        var options = new FitOptions { DropSingletons = false };
        var fit = Ppml.Fit(sample.Y, sample.Design, options).Result;
        var kept = sample.Without(sample.Labels);
        var without = Ppml.Fit(kept.Y, kept.Design, options).Result;
        Assert.Equal(without.Coefficients.Select(c => c.Name), fit.Coefficients.Select(c => c.Name));
        Assert.Equal(without.Deviance, fit.Deviance, 1e-9);
        foreach (var (a, b) in without.Coefficients.Zip(fit.Coefficients))
        {
            Assert.Equal(a.Value, b.Value, 1e-7);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_rectifier_drops_has_a_positive_certificate_and_is_noted(string name)
    {
        var sample = Read(name);
        var fit = Ppml.Fit(sample.Y, sample.Design, new() { DropSingletons = false }).Result;
        Assert.All(fit.Separated, s => Assert.InRange(s.Certificate, 1e-2, 1));
        Assert.All(fit.Separated, s => Assert.Equal(0, sample.Y[s.Obs]));
        var noted = fit.Notes.Where(n => n.Kind is FitNoteKind.Separated or FitNoteKind.AllZeroLevel).Sum(n => n.Count);
        Assert.Equal(sample.Labels.Count(l => l), noted);
    }

    private static Sample Read(string name)
    {
        var rows = File.ReadLines(Path.Combine(Folder, $"{name}.csv"))
            .Skip(2)
            .Select(line => line.Split(',').Select(c => double.Parse(c, CultureInfo.InvariantCulture)).ToArray())
            .ToArray();
        return new(rows, hasRegressors: name != "only-effects");
    }

    private sealed class Sample(double[][] rows, bool hasRegressors)
    {
        public double[] Y => Column(0);

        public Design Design =>
            new(
                hasRegressors ? [new("x1", Column(1)), new("x2", Column(2))] : [],
                [
                    Grouping.By(Factor.Of("effect1", [.. Column(3).Select(v => (int)v)])),
                    Grouping.By(Factor.Of("effect2", [.. Column(4).Select(v => (int)v)])),
                ]
            );

        public bool[] Labels => [.. Column(5).Select(v => v == 1)];

        public Sample Without(bool[] dropped) => new([.. rows.Where((_, row) => !dropped[row])], hasRegressors);

        private double[] Column(int c) => [.. rows.Select(row => row[c])];
    }
}
