using Visavis.Econometrics.Panel;

namespace Visavis.Econometrics.Tests.Panel;

public sealed class PpmlLawTests
{
    private static readonly MadeUpPanel Sample = MadeUpPanel.Make(economies: 14, years: 12, missing: 0.1, seed: 7);

    public static TheoryData<bool, bool> Paths =>
        new()
        {
            { true, true },
            { true, false },
            { false, true },
            { false, false },
        };

    [Theory]
    [MemberData(nameof(Paths))]
    public void Fitted_sums_equal_actual_sums_by_effect(bool hasPairs, bool useTensor)
    {
        var design = Sample.Design(hasPairs);
        var fit = Ppml.Fit(Sample.Y, design, new() { UseTensor = useTensor }).Result;
        foreach (var effect in design.Effects)
        {
            var actual = Sums(effect, fit, Sample.Y);
            var fitted = Sums(effect, fit, fit.FittedByObs);
            Assert.All(actual, a => Assert.Equal(1, fitted[a.Key] / a.Value, 1e-7));
        }
        Assert.InRange(fit.LargestGap, 0, 1e-7);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void One_and_two_threads_give_the_same_bits(bool hasPairs, bool useTensor)
    {
        var large = MadeUpPanel.Make(economies: 30, years: 20, missing: 0.1, seed: 11);
        var design = large.Design(hasPairs);
        var pair = VarianceChoice.Clustered(Grouping.By(large.ExporterFactor));
        var (one, two) = (
            Ppml.Fit(large.Y, design, new() { UseTensor = useTensor, Threads = 1 }).Result,
            Ppml.Fit(large.Y, design, new() { UseTensor = useTensor, Threads = 2 }).Result
        );
        Assert.Equal(Bits(one.Coefficients.Select(c => c.Value)), Bits(two.Coefficients.Select(c => c.Value)));
        Assert.Equal(Bits([one.Deviance]), Bits([two.Deviance]));
        Assert.Equal(Bits(one.Variance(pair).StandardErrors), Bits(two.Variance(pair).StandardErrors));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Shuffled_rows_and_renamed_economies_change_nothing(bool hasPairs, bool useTensor)
    {
        var random = new Random(3);
        var order = Enumerable.Range(0, Sample.Rows).ToArray();
        random.Shuffle(order);
        var shuffled = Sample.Take(order);
        var renamed = shuffled with
        {
            Exporter = [.. shuffled.Exporter.Select(e => 1000 - (7 * e))],
            Importer = [.. shuffled.Importer.Select(i => 500 + ((i * 5) % 14))],
        };
        AssertSame(
            Ppml.Fit(Sample.Y, Sample.Design(hasPairs), new() { UseTensor = useTensor }).Result,
            Ppml.Fit(renamed.Y, renamed.Design(hasPairs), new() { UseTensor = useTensor }).Result
        );
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Tensor_and_general_path_agree_on_a_panel_with_holes(bool hasPairs, bool _)
    {
        var design = Sample.Design(hasPairs);
        AssertSame(
            Ppml.Fit(Sample.Y, design, new() { UseTensor = true }).Result,
            Ppml.Fit(Sample.Y, design, new() { UseTensor = false }).Result
        );
    }

    [Theory]
    [InlineData(1e-21)]
    [InlineData(1e15)]
    public void The_unit_of_the_dependent_variable_does_not_matter(double unit)
    {
        var design = Sample.Design();
        var (plain, scaled) = (
            Ppml.Fit(Sample.Y, design).Result,
            Ppml.Fit([.. Sample.Y.Select(y => y * unit)], design).Result
        );
        AssertSame(plain, scaled);
        Assert.Equal(1, scaled.Deviance / unit / plain.Deviance, 1e-9);
    }

    [Fact]
    public void A_weight_of_two_is_the_observation_twice()
    {
        var small = Sample.Take([.. Enumerable.Range(0, 600)]);
        var twice = small.Take([.. Enumerable.Range(0, 600), .. Enumerable.Range(0, 50)]);
        var weights = Enumerable.Range(0, 600).Select(row => row < 50 ? 2.0 : 1).ToArray();
        var weighted = Ppml.Fit(small.Y, small.Design() with { WeightByObs = weights }, Keeping).Result;
        AssertSame(weighted, Ppml.Fit(twice.Y, twice.Design(), Keeping).Result);
    }

    [Fact]
    public void A_regressor_with_its_own_coefficient_can_move_into_the_offset()
    {
        var design = Sample.Design();
        var free = Ppml.Fit(Sample.Y, design).Result;
        var offset = Sample.X1.Select(x => x * free.Coefficients[0].Value).ToArray();
        var bound = Ppml.Fit(
            Sample.Y,
            design with
            {
                Regressors = [design.Regressors[1]],
                OffsetByObs = offset,
            }
        ).Result;
        Assert.Equal(free.Coefficients[1].Value, bound.Coefficients[0].Value, 1e-8);
        Assert.Equal(free.Deviance, bound.Deviance, 1e-7);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_coefficient_for_each_year_is_the_product_with_dummies(bool useTensor)
    {
        var design = Sample.Design();
        var year = Factor.Of("year", Sample.Year);
        var products = Enumerable
            .Range(1, year.Levels - 1)
            .Select(t => new Regressor(
                $"x1*year={t}",
                [.. Sample.X1.Select((x, row) => year.LevelByObs[row] == t ? x : 0)]
            ));
        var options = new FitOptions { UseTensor = useTensor };
        var written = Ppml.Fit(Sample.Y, design with { Regressors = [.. products] }, options).Result;
        var named = design with { Regressors = [Regressor.ByLevel("x1", Sample.X1, year, 0)] };
        AssertSame(written, Ppml.Fit(Sample.Y, named, options).Result);
    }

    [Fact]
    public void Slopes_of_an_effect_are_products_with_its_dummies()
    {
        var small = MadeUpPanel.Make(economies: 8, years: 10, missing: 0, seed: 5);
        var exporter = small.ExporterFactor;
        var design = small.Design(hasPairs: false) with { Regressors = [new("x2", small.X2)] };
        var slopes = design with { Slopes = [new(Grouping.By(exporter), "x1", small.X1)] };
        var written = design with
        {
            Regressors = [new("x2", small.X2), Regressor.ByLevel("x1", small.X1, exporter, null)],
        };
        var (a, b) = (Ppml.Fit(small.Y, slopes).Result, Ppml.Fit(small.Y, written).Result);
        Assert.Equal(b.Coefficients[0].Value, a.Coefficients[0].Value, 1e-7);
        Assert.Equal(1, a.Deviance / b.Deviance, 1e-9);
    }

    private static FitOptions Keeping => new() { DropSingletons = false };

    private static void AssertSame(PpmlResult expected, PpmlResult found)
    {
        Assert.Equal(expected.Coefficients.Select(c => c.Name), found.Coefficients.Select(c => c.Name));
        foreach (var (a, b) in expected.Coefficients.Zip(found.Coefficients))
        {
            Assert.Equal(a.Value, b.Value, 1e-8);
        }
    }

    private static Dictionary<string, double> Sums(Grouping effect, PpmlResult fit, IReadOnlyList<double> values) =>
        Enumerable
            .Range(0, values.Count)
            .Where(row => fit.IsKeptByObs[row])
            .GroupBy(row => string.Join('|', effect.Factors.Select(f => f.LevelByObs[row])))
            .ToDictionary(g => g.Key, g => g.Sum(row => values[row]), StringComparer.Ordinal);

    private static IEnumerable<long> Bits(IEnumerable<double> values) => values.Select(BitConverter.DoubleToInt64Bits);
}
