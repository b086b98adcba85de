namespace Visavis.Econometrics.Tests;

public sealed class InequalityTests
{
    [Fact]
    public void Gini_is_half_the_mean_difference_over_the_mean()
    {
        var random = new Random(3);
        double[] parts = [.. Enumerable.Range(0, 40).Select(_ => (double)random.Next(100))];
        var differences = parts.SelectMany(a => parts.Select(b => Math.Abs(a - b))).Average();
        Assert.Equal(differences / 2 / parts.Average(), Inequality.Gini(parts), 1e-12);
    }

    [Fact]
    public void Theil_is_what_lies_between_groups_and_the_weighted_rest_within_them()
    {
        double[][] groups =
        [
            [4, 0, 1],
            [7, 2],
            [3],
        ];
        var whole = groups.Sum(g => g.Sum());
        var within = groups.Sum(g => g.Sum() / whole * Inequality.Theil(g));
        var between = Inequality.TheilBetween(
            [.. groups.Select(g => g.Sum())],
            [.. groups.Select(g => (double)g.Length)]
        );
        Assert.Equal(Inequality.Theil([.. groups.SelectMany(g => g)]), within + between, 1e-12);
    }

    [Fact]
    public void A_line_that_is_split_into_a_line_and_nothing_is_more_unequal_by_the_logarithm() =>
        Assert.Equal(Math.Log(2), Inequality.Theil([3, 1, 0, 0]) - Inequality.Theil([3, 1]), 1e-12);
}
