namespace Visavis.Econometrics.Tests;

/// <summary>Joint tests by pencil.</summary>
public sealed class WaldTestTests
{
    [Fact]
    public void Two_coefficients_of_known_variance_have_an_exponential_tail()
    {
        // 1²/½ + 2²/2 = 4; with two degrees of freedom the tail is exp(−4/2).
        var test = WaldTest
            .Of(
                [1, 2],
                new[,]
                {
                    { 0.5, 0.0 },
                    { 0.0, 2.0 },
                }
            )!
            .Value;
        Assert.Equal(2, test.Freedom);
        Assert.Equal(4, test.Statistic, 1e-12);
        Assert.Equal(Math.Exp(-2), test.Probability, 1e-12);
    }

    [Fact]
    public void Covariance_counts()
    {
        // V = (2 1; 1 2), V⁻¹ = (2 −1; −1 2)/3: (1, 1) gives 2/3.
        var test = WaldTest
            .Of(
                [1, 1],
                new[,]
                {
                    { 2.0, 1.0 },
                    { 1.0, 2.0 },
                }
            )!
            .Value;
        Assert.Equal(2.0 / 3, test.Statistic, 1e-12);
    }

    [Fact]
    public void Without_full_rank_there_is_no_test() =>
        Assert.Null(
            WaldTest.Of(
                [1, 2],
                new[,]
                {
                    { 1.0, 1.0 },
                    { 1.0, 1.0 },
                }
            )
        );
}
