using Visavis.Econometrics.Panel;

namespace Visavis.Econometrics.Tests.Panel;

/// <summary>Bad input is a value: a problem where nothing can be fitted, a note where it can.</summary>
public sealed class FitProblemTests
{
    private static readonly MadeUpPanel Sample = MadeUpPanel.Make(economies: 8, years: 8, missing: 0.1, seed: 2);

    [Fact]
    public void All_problems_are_named_at_once()
    {
        var y = (double[])Sample.Y.Clone();
        (y[3], y[5]) = (-1, -2);
        var design = Sample.Design();
        var broken = design with
        {
            Regressors =
            [
                new("x1", [.. Sample.X1.Select((x, row) => row == 4 ? double.NaN : x)]),
                new("short", [1, 2]),
            ],
            WeightByObs = [.. Sample.X1.Select((_, row) => row == 9 ? double.PositiveInfinity : 1)],
        };
        Assert.Equal(
            [
                new(FitFault.Negative, "dependent", 2, 3),
                new(FitFault.NotFinite, "x1", 1, 4),
                new(FitFault.LengthsDiffer, "short", 2, 2),
                new(FitFault.NotFinite, "weight", 1, 9),
            ],
            Ppml.Fit(y, broken).Problems
        );
    }

    [Fact]
    public void A_level_outside_its_factor_is_a_problem()
    {
        var factor = new Factor("year", [.. Sample.Year.Select((t, row) => row == 6 ? 99 : t)], ["a", "b"]);
        var found = Ppml.Fit(Sample.Y, new([], [Grouping.By(factor)])).Problems;
        Assert.Equal(FitFault.LevelOutside, Assert.Single(found).Fault);
    }

    [Fact]
    public void No_observation_is_a_problem() =>
        Assert.Contains(Ppml.Fit([], new([], [])).Problems, p => p.Fault == FitFault.NoObservations);

    [Fact]
    public void Nothing_but_zeros_is_a_problem() =>
        Assert.Equal(
            FitFault.AllZero,
            Assert.Single(Ppml.Fit(new double[Sample.Rows], Sample.Design()).Problems).Fault
        );

    [Fact]
    public void A_grouping_with_a_factor_twice_is_a_problem()
    {
        var year = Factor.Of("year", Sample.Year);
        var found = Ppml.Fit(Sample.Y, new([], [Grouping.By(year, year)])).Problems;
        Assert.Equal(FitFault.NoGrouping, Assert.Single(found).Fault);
    }

    [Fact]
    public void A_stopped_fit_says_so()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var found = Ppml.Fit(Sample.Y, Sample.Design(), new() { Cancellation = source.Token }).Problems;
        Assert.Equal(FitFault.Cancelled, Assert.Single(found).Fault);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Constant_absorbed_and_doubled_regressors_are_named_and_left_out(bool useTensor)
    {
        var design = Sample.Design();
        var ofExporter = Sample.Exporter.Select((e, row) => (e * 3.7) + (Sample.Year[row] * e)).ToArray();
        var crowded = design with
        {
            Regressors =
            [
                new("constant", [.. Sample.X1.Select(_ => 4.0)]),
                .. design.Regressors,
                new("gdp", ofExporter),
                new("sum", [.. Sample.X1.Zip(Sample.X2, (a, b) => (2 * a) - (3 * b) + 1)]),
            ],
        };
        var options = new FitOptions { UseTensor = useTensor };
        var (plain, fit) = (Ppml.Fit(Sample.Y, design, options).Result, Ppml.Fit(Sample.Y, crowded, options).Result);
        Assert.Equal(
            ["constant", "gdp", "sum"],
            fit.Notes.Where(n => n.Kind == FitNoteKind.Collinear).Select(n => n.Name)
        );
        Assert.Equal(["x1", "x2"], fit.Coefficients.Select(c => c.Name));
        foreach (var (a, b) in plain.Coefficients.Zip(fit.Coefficients))
        {
            Assert.Equal(a.Value, b.Value, 1e-8);
        }
        var cluster = VarianceChoice.Clustered(Grouping.By(Sample.ExporterFactor));
        Assert.Equal(2, fit.Variance(cluster).StandardErrors.Count);
        Assert.Equal(plain.Variance(cluster).StandardErrors[0], fit.Variance(cluster).StandardErrors[0], 1e-8);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_dummy_that_is_the_sum_of_others_is_named_and_left_out_in_any_order(bool useTensor)
    {
        var isMember = Sample.Exporter.Zip(Sample.Importer, (e, i) => e < 4 && i < 4).ToArray();
        Regressor Of(string name, Func<int, bool> holds) =>
            new(name, [.. isMember.Select((m, row) => m && holds(Sample.Year[row]) ? 1.0 : 0)]);
        List<Regressor> regressors =
        [
            Of("after", t => t >= 3),
            .. Enumerable.Range(1, 7).Select(t => Of($"in {t}", own => own == t)),
        ];
        var design = Sample.Design() with { Regressors = regressors };
        var fit = Ppml.Fit(Sample.Y, design, new() { UseTensor = useTensor }).Result;
        Assert.Equal("in 7", Assert.Single(fit.Notes, n => n.Kind == FitNoteKind.Collinear).Name);
        Assert.DoesNotContain(double.NaN, fit.Variance(VarianceChoice.Classical).StandardErrors);
    }

    // The same column without and with a hundredth of noise that nothing else explains: what is told of that noise is told
    // of the column, as nothing else in it is its own.
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_mixture_of_regressors_and_effects_is_left_out_and_one_with_a_little_of_its_own_is_kept(
        bool isLinear,
        bool useTensor
    )
    {
        for (var seed = 1; seed <= 8; seed++)
        {
            var random = new Random(seed);
            double[] Noise() => [.. Sample.Y.Select(_ => random.NextDouble() - 0.5)];
            var byYear = Enumerable.Range(0, 1 + Sample.Year.Max()).Select(_ => 3 * random.NextDouble()).ToArray();
            double[][] columns = [.. Enumerable.Range(0, 6).Select(_ => Noise())];
            double[] multiples = [.. columns.Select(_ => 4 * random.NextDouble() - 2)];
            double[] mixture =
            [
                .. Sample.Year.Select(
                    (t, row) =>
                        (byYear[t] * (1 + Sample.Exporter[row]))
                        + columns.Zip(multiples, (column, m) => m * column[row]).Sum()
                ),
            ];
            var own = Noise();
            var alone = With("own", own);
            var nearly = With("nearly", [.. mixture.Zip(own, (m, o) => m + (o / 100))]);

            Assert.Equal(["mixture"], LeftOut(With("mixture", mixture)));
            Assert.Empty(LeftOut(nearly));
            Assert.DoesNotContain(nearly.Notes, n => n.Kind == FitNoteKind.NotConverged);
            Assert.Equal(1, nearly.Coefficients[^1].Value / alone.Coefficients[^1].Value / 100, 1e-6);
            Assert.Equal(1, Error(nearly) / Error(alone) / 100, 1e-6);

            PanelFit With(string name, double[] last)
            {
                IEnumerable<Regressor> regressors = columns.Select((column, k) => new Regressor($"x{k}", column));
                var design = Sample.Design() with { Regressors = [.. regressors, new(name, last)] };
                var options = new FitOptions { UseTensor = useTensor };
                return isLinear
                    ? Ols.Fit(Sample.Y, design, options).Result
                    : Ppml.Fit(Sample.Y, design, options).Result;
            }
        }

        static IEnumerable<string> LeftOut(PanelFit fit) =>
            fit.Notes.Where(n => n.Kind == FitNoteKind.Collinear).Select(n => n.Name);

        static double Error(PanelFit fit) =>
            fit.Variance(VarianceChoice.Clustered(Grouping.By(Sample.ExporterFactor))).StandardErrors[^1];
    }

    [Fact]
    public void A_pair_that_never_trades_is_dropped_and_counted()
    {
        var y = Sample.Y.Select((v, row) => Sample.Exporter[row] == 1 && Sample.Importer[row] == 2 ? 0 : v);
        var fit = Ppml.Fit([.. y], Sample.Design()).Result;
        var never = Enumerable.Range(0, Sample.Rows).Count(r => Sample.Exporter[r] == 1 && Sample.Importer[r] == 2);
        var note = fit.Notes.Single(n => n.Kind == FitNoteKind.AllZeroLevel && n.Name == "exporter*importer");
        Assert.True(note.Count >= never);
        Assert.Equal(Sample.Rows, fit.Observations + fit.Notes.Where(IsDrop).Sum(n => n.Count));
    }

    [Fact]
    public void Several_observations_of_a_cell_are_fitted_all_the_same()
    {
        var twice = Sample.Take([.. Enumerable.Range(0, Sample.Rows), .. Enumerable.Range(0, 20)]);
        var (tensor, general) = (
            Ppml.Fit(twice.Y, twice.Design()).Result,
            Ppml.Fit(twice.Y, twice.Design(), new() { UseTensor = false }).Result
        );
        Assert.Equal(general.Coefficients, tensor.Coefficients);
        Assert.Contains(tensor.Notes, n => n.Kind == FitNoteKind.DuplicateCells);
    }

    [Fact]
    public void Fewer_clusters_than_coefficients_are_noted()
    {
        var design = Sample.Design() with
        {
            Regressors = [Regressor.ByLevel("x1", Sample.X1, Factor.Of("year", Sample.Year), 0)],
        };
        var half = Factor.Of("half", [.. Sample.Exporter.Select(e => e / 4)]);
        var variance = Ppml.Fit(Sample.Y, design).Result.Variance(VarianceChoice.Clustered(Grouping.By(half)));
        Assert.Equal([2], variance.ClusterCounts);
        Assert.Contains(variance.Notes, n => n.Kind == FitNoteKind.FewClusters);
    }

    [Fact]
    public void A_model_of_effects_alone_is_fitted()
    {
        var fit = Ppml.Fit(Sample.Y, Sample.Design() with { Regressors = [] }).Result;
        Assert.Empty(fit.Coefficients);
        Assert.True(fit.IsConverged);
    }

    [Fact]
    public void Five_cluster_dimensions_are_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => VarianceChoice.Clustered([.. new Grouping[5]]));

    private static bool IsDrop(FitNote note) =>
        note.Kind
            is FitNoteKind.AllZeroLevel
                or FitNoteKind.Singleton
                or FitNoteKind.Separated
                or FitNoteKind.ZeroWeight;
}
