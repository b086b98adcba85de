using Visavis.Econometrics.TwoWay;

namespace Visavis.Econometrics.Tests.TwoWay;

/// <summary>Mean squares that are sums of a row's and a column's variance give these back, up to what no table can tell.</summary>
public sealed class AdditiveVariancesTests
{
    private static readonly double[] Rows = [0.01, 0.04, 0.09, 0.02];
    private static readonly double[] Columns = [0.05, 0.03, 0.02, 0.06];

    [Fact]
    public void Exact_sums_are_taken_apart_up_to_one_shift()
    {
        var fit = AdditiveVariances.Fit(4, 4, Sums((i, j) => 1), Counts((i, j) => i != j));
        Assert.True(fit.IsConverged);
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(Rows[i] - Rows[0], fit.Rows[i] - fit.Rows[0], 1e-6));
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(Columns[i] + Rows[0], fit.Columns[i] + fit.Rows[0], 1e-6));
        Assert.Equal(fit.Rows.Average(), fit.Columns.Average(), 1e-9);
    }

    [Fact]
    public void The_shift_stays_in_the_middle_half_of_what_can_be()
    {
        // v = (0, 0.9) and w = (0.2, 0.2) up to a shift between 0 and 0.2; equal means would want −0.125.
        var fit = AdditiveVariances.Fit(2, 2, [0.2, 0.2, 1.1, 1.1], [1, 1, 1, 1]);
        Assert.Equal([0.05, 0.95], fit.Rows, (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal([0.15, 0.15], fit.Columns, (a, b) => Math.Abs(a - b) < 1e-6);
        var (least, most) = AdditiveVariances.Shifts(fit.Rows, fit.Columns, fit.Groups, fit.Groups[0]);
        Assert.Equal(-0.05, least, 1e-6);
        Assert.Equal(0.15, most, 1e-6);
    }

    [Fact]
    public void Twice_the_unit_is_four_times_the_variance()
    {
        var one = AdditiveVariances.Fit(4, 4, Noisy(1), Counts((i, j) => i != j));
        var four = AdditiveVariances.Fit(4, 4, Noisy(4), Counts((i, j) => i != j));
        Assert.All(Enumerable.Range(0, 4), i => Assert.Equal(4 * one.Rows[i], four.Rows[i], 1e-6));
    }

    [Fact]
    public void What_no_element_ties_together_is_levelled_apart()
    {
        // Rows 0, 1 with columns 0, 1; rows 2, 3 with columns 2, 3.
        var fit = AdditiveVariances.Fit(4, 4, Sums((i, j) => 1), Counts((i, j) => i / 2 == j / 2));
        Assert.Equal(2, fit.Groups.Distinct().Count());
        Assert.Equal(fit.Rows[..2].Average(), fit.Columns[..2].Average(), 1e-6);
        Assert.Equal(fit.Rows[2..].Average(), fit.Columns[2..].Average(), 1e-6);
    }

    // A public pipeline scores e_i = n_i / Σ D_ij m_j and m_j = n_j / Σ D_ij e_i at once: it has no scale, and goes to and fro for ever.
    [Fact]
    public void The_iteration_that_cycles_is_not_this_one()
    {
        var squares = Noisy(1);
        var seen = new List<(double[] Exporters, double[] Importers)> { ([1, 1, 1, 1], [1, 1, 1, 1]) };
        for (var round = 0; round < 200; round++)
        {
            var (exporters, importers) = seen[^1];
            seen.Add((Scores(squares, importers, ofRows: true), Scores(squares, exporters, ofRows: false)));
        }
        Assert.Equal(1, seen[^1].Exporters[0] / seen[^3].Exporters[0], 1e-9);
        Assert.True(Math.Abs(Math.Log(seen[^1].Exporters[0] / seen[^2].Exporters[0])) > 1);
        var counts = Counts((i, j) => i != j);
        var fit = AdditiveVariances.Fit(4, 4, squares, counts);
        Assert.True(fit.IsConverged);
        Assert.True(fit.Steps < 5000);
        // At the maximum of the likelihood every variance that is not 0 pulls neither way.
        Assert.All(
            Enumerable.Range(0, 4),
            i =>
            {
                var pull = 0.0;
                for (var j = 0; j < 4; j++)
                {
                    var mean = fit.Rows[i] + fit.Columns[j];
                    pull += counts[(i * 4) + j] * (squares[(i * 4) + j] - mean) / (mean * mean);
                }
                Assert.Equal(0, fit.Rows[i] * pull, 1e-5);
            }
        );
    }

    [Fact]
    public void A_negative_mean_square_is_refused() =>
        Assert.Throws<ArgumentException>(() => AdditiveVariances.Fit(1, 1, [-1], [1]));

    private static double[] Scores(double[] squares, double[] others, bool ofRows) =>
        [
            .. Enumerable
                .Range(0, 4)
                .Select(a =>
                {
                    var sum = 0.0;
                    for (var b = 0; b < 4; b++)
                    {
                        sum += a == b ? 0 : squares[ofRows ? (a * 4) + b : (b * 4) + a] * others[b];
                    }
                    return 3 / sum;
                }),
        ];

    private static double[] Sums(Func<int, int, double> factor) =>
        [.. Enumerable.Range(0, 16).Select(k => (Rows[k / 4] + Columns[k % 4]) * factor(k / 4, k % 4))];

    private static double[] Noisy(double unit) => Sums((i, j) => unit * (1 + (0.3 * Math.Sin((7 * i) + (3 * j)))));

    private static double[] Counts(Func<int, int, bool> isThere) =>
        [.. Enumerable.Range(0, 16).Select(k => isThere(k / 4, k % 4) ? 10.0 : 0)];
}
