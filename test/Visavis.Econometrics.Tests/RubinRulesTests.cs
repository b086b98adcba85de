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
    public void Coefficients_are_tested_together_by_F()
    {
        // Eleven samples of variance ¾: estimates 2 ± d with variance 11/32, so (1 + 1/11) B = 3/8 and the increase is ½.
        // D₁ = 2² / (¾ · 1.5) = 32/9; t = 10, denominator 4 + 6 (1 + 0.8/0.5)² = 44.56.
        var d = Math.Sqrt(11.0 / 32);
        double[][] values =
        [
            .. Enumerable
                .Range(0, 11)
                .Select(i =>
                    new[]
                    {
                        2
                            + (
                                i == 0 ? 0
                                : i % 2 == 0 ? d
                                : -d
                            ),
                    }
                ),
        ];
        double[,] variance =
        {
            { 0.75 },
        };
        var test = RubinRules.Combine(values, [.. values.Select(_ => variance)]).JointTest([0])!.Value;
        Assert.Equal(32.0 / 9, test.Statistic, 1e-12);
        Assert.Equal(44.56, test.Denominator, 1e-9);
        // R 4.2: pf(32/9, 1, 44.56, lower.tail = FALSE)
        Assert.Equal(0.065875958652107, test.Probability, 1e-9);
    }

    [Fact]
    public void Two_coefficients_of_two_samples_have_the_denominator_of_few_samples()
    {
        // Within: unit matrix; samples ±(1, 0): B = (2 0; 0 0), times 1.5: 3, so the increase is 3/2; t = 2, denominator 2 · 1.5 · (1 + 2/3)² / 2.
        double[,] unit =
        {
            { 1, 0 },
            { 0, 1 },
        };
        var test = RubinRules
            .Combine(
                [
                    [1, 3],
                    [-1, 3],
                ],
                [unit, unit]
            )
            .JointTest([0, 1])!
            .Value;
        Assert.Equal(9 / (2 * 2.5), test.Statistic, 1e-12);
        Assert.Equal(1.5 * 25 / 9, test.Denominator, 1e-12);
        // R 4.2: pf(1.8, 2, 25/6, lower.tail = FALSE)
        Assert.Equal(0.273256829434455, test.Probability, 1e-9);
    }

    [Fact]
    public void Samples_that_agree_are_tested_by_chi_squared()
    {
        double[,] variance =
        {
            { 0.5, 0.0 },
            { 0.0, 2.0 },
        };
        var test = RubinRules
            .Combine(
                [
                    [1, 2],
                    [1, 2],
                ],
                [variance, variance]
            )
            .JointTest([0, 1])!
            .Value;
        Assert.Equal(4, test.Statistic, 1e-12);
        Assert.Equal(double.PositiveInfinity, test.Denominator);
        Assert.Equal(Math.Exp(-2), test.Probability, 1e-12);
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
