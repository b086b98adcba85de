namespace Visavis.Econometrics.Tests;

public sealed class SimplexLeastSquaresTests
{
    [Fact]
    public void By_hand_an_inner_share_is_the_regression_itself()
    {
        // (2w − 0.5)² + (2(1 − w) − 1.5)² is zero at w = 1/4.
        var fit = SimplexLeastSquares.Fit(
            new double[,]
            {
                { 2, 0 },
                { 0, 2 },
            },
            [0.5, 1.5],
            [0, 0],
            [0.5, 0.5]
        );
        Assert.True(fit.Converged);
        AssertNear([0.25, 0.75], fit.Shares, 1e-8);
        Assert.InRange(fit.SumOfSquares, 0, 1e-12);
    }

    [Fact]
    public void By_hand_a_share_that_would_be_negative_is_zero()
    {
        // (w + 1)² + (1 − w − 2)² = 2 (w + 1)² is least at w = −1; the bound holds it at 0, where it is 2.
        var fit = SimplexLeastSquares.Fit(
            new double[,]
            {
                { 1, 0 },
                { 0, 1 },
            },
            [-1, 2],
            [0, 0],
            [0.5, 0.5]
        );
        Assert.Equal([0, 1], fit.Shares);
        Assert.Equal(2, fit.SumOfSquares, 12);
    }

    [Fact]
    public void Where_the_data_say_nothing_the_prior_stays()
    {
        var fit = SimplexLeastSquares.Fit(
            new double[,]
            {
                { 0, 0, 3, 3 },
            },
            [3],
            [0, 0, 1, 1],
            [0.3, 0.7, 0.5, 0.5]
        );
        AssertNear([0.3, 0.7, 0.5, 0.5], fit.Shares, 1e-9);
        Assert.Equal(
            [0.2, 0.8],
            SimplexLeastSquares
                .Fit(
                    new double[,]
                    {
                        { 0, 0 },
                    },
                    [1],
                    [0, 0],
                    [0.2, 0.8]
                )
                .Shares
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Law_the_true_shares_come_back_from_data_without_noise(int seed)
    {
        var random = new Random(seed);
        int[] groups = [0, 0, 0, 1, 1, 2, 2, 2, 2];
        var truth = Shares(random, groups);
        var (design, target) = Data(random, truth, 60, noise: 0);
        var fit = SimplexLeastSquares.Fit(design, target, groups, Equal(groups));
        Assert.True(fit.Converged);
        AssertNear(truth, fit.Shares, 1e-6);
        Assert.InRange(fit.RelativeGap, 0, 1e-8);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    public void No_point_of_a_fine_grid_is_better(int seed)
    {
        var random = new Random(seed);
        int[] groups = [0, 0, 0, 1, 1];
        var (design, target) = Data(random, Shares(random, groups), 6, noise: 2);
        var fit = SimplexLeastSquares.Fit(design, target, groups, Equal(groups));
        var best = Grid(40).Min(w => SquaresOf(design, target, w));
        Assert.True(fit.Converged);
        Assert.InRange(fit.SumOfSquares, 0, best * (1 + 1e-9));
        Assert.Equal(SquaresOf(design, target, fit.Shares), fit.SumOfSquares, 9);
        Assert.InRange(fit.RelativeGap, 0, 1e-7);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Law_shares_are_shares_and_the_gap_proves_them_at_fifty_columns(int seed)
    {
        var random = new Random(seed);
        var groups = Enumerable.Range(0, 50).Select(i => i / 5).ToArray();
        var (design, target) = Data(random, Shares(random, groups), 30, noise: 5);
        var fit = SimplexLeastSquares.Fit(design, target, groups, Equal(groups));
        Assert.True(fit.Converged);
        Assert.InRange(fit.RelativeGap, 0, 1e-7);
        Assert.All(fit.Shares, s => Assert.InRange(s, 0, 1));
        Assert.All(fit.Shares.Chunk(5), own => Assert.Equal(1, own.Sum(), 12));
    }

    [Fact]
    public void A_prior_that_is_no_shares_is_refused() =>
        Assert.Throws<ArgumentException>(() => SimplexLeastSquares.Fit(new double[1, 2], [1], [0, 0], [0.5, 0.6]));

    private static IEnumerable<double[]> Grid(int n) =>
        from a in Enumerable.Range(0, n + 1)
        from b in Enumerable.Range(0, n + 1 - a)
        from c in Enumerable.Range(0, n + 1)
        select (double[])[a / (double)n, b / (double)n, (n - a - b) / (double)n, c / (double)n, (n - c) / (double)n];

    private static (double[,] Design, double[] Target) Data(Random random, double[] truth, int rows, double noise)
    {
        var (design, target) = (new double[rows, truth.Length], new double[rows]);
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < truth.Length; i++)
            {
                design[row, i] = random.NextDouble() * 10;
                target[row] += design[row, i] * truth[i];
            }
            target[row] += noise * (random.NextDouble() - 0.5);
        }
        return (design, target);
    }

    private static double[] Shares(Random random, int[] groups)
    {
        // A third of the shares are zero: where the bounds bite.
        var raw = groups.Select(_ => random.Next(3) == 0 ? 0 : random.NextDouble() + 0.01).ToArray();
        var sums = raw.Zip(groups).GroupBy(p => p.Second).ToDictionary(g => g.Key, g => g.Sum(p => p.First));
        return [.. raw.Select((v, i) => sums[groups[i]] == 0 ? Equal(groups)[i] : v / sums[groups[i]])];
    }

    private static double[] Equal(int[] groups) => [.. groups.Select(g => 1.0 / groups.Count(o => o == g))];

    private static double SquaresOf(double[,] design, double[] target, double[] w) =>
        target.Select((b, row) => Math.Pow(w.Select((v, i) => v * design[row, i]).Sum() - b, 2)).Sum();

    private static void AssertNear(double[] expected, double[] found, double tolerance) =>
        Assert.All(expected.Zip(found), p => Assert.InRange(p.Second, p.First - tolerance, p.First + tolerance));
}
