namespace Visavis.Econometrics.Tests;

/// <summary>Rubin's rules by pencil.</summary>
public sealed class RubinRulesTests
{
    [Fact]
    public void Two_samples_are_combined_as_on_paper()
    {
        // Estimates 1 and 3, variance 1 each: mean 2, within 1, between 2, total 1 + 1.5 · 2 = 4, of which 3 is not known of the data.
        var pooled = RubinRules.Combine(
            [
                [1],
                [3],
            ],
            [
                new[,]
                {
                    { 1.0 },
                },
                new[,]
                {
                    { 1.0 },
                },
            ]
        );
        Assert.Equal((2.0, 4.0, 0.75), (pooled.Values[0], pooled.Variance[0, 0], pooled.MissingShare[0]));
        // (M − 1)(1 + W / ((1 + 1/M) B))² = (1 + 1/3)²
        Assert.Equal(16.0 / 9, pooled.Freedom[0], 1e-12);
    }

    [Fact]
    public void Samples_that_agree_leave_the_variance_and_the_normal_distribution()
    {
        double[,] variance =
        {
            { 2.0, 0.5 },
            { 0.5, 3.0 },
        };
        var pooled = RubinRules.Combine(
            [
                [1, 2],
                [1, 2],
                [1, 2],
            ],
            [variance, variance, variance]
        );
        Assert.Equal(variance, pooled.Variance);
        Assert.All(pooled.Freedom, f => Assert.Equal(double.PositiveInfinity, f));
    }

    [Fact]
    public void What_goes_together_between_samples_makes_a_covariance()
    {
        // Deviations (−1, −2) and (1, 2): covariance 4, times 1.5.
        double[,] none =
        {
            { 0, 0 },
            { 0, 0 },
        };
        Assert.Equal(
            6,
            RubinRules
                .Combine(
                    [
                        [0, 0],
                        [2, 4],
                    ],
                    [none, none]
                )
                .Variance[0, 1]
        );
    }

    [Fact]
    public void One_sample_has_no_spread() =>
        Assert.Throws<ArgumentException>(() =>
            RubinRules.Combine(
                [
                    [1],
                ],
                [
                    new[,]
                    {
                        { 1.0 },
                    },
                ]
            )
        );
}
