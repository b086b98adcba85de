using Visavis.Econometrics.TwoWay;

namespace Visavis.Econometrics.Tests.TwoWay;

/// <summary>Log-normal parts under a known total.</summary>
public sealed class LogTotalTests
{
    [Fact]
    public void Parts_make_the_total()
    {
        var given = LogTotal.Given([1, 2, 0.5, 3], [0.1, 0.02, 0.5, 0.05], 0.01, Math.Log(60));
        Assert.Equal(60, given.Sum(p => Math.Exp(p.Mean)), 1e-6);
    }

    [Fact]
    public void Two_equal_parts_share_what_is_missing()
    {
        // By hand: each is 1 ± 0.2 and their sum 3, so each is 1.5; ½ of the sum's variance is known away.
        var given = LogTotal.Given([0, 0], [0.04, 0.04], 0, Math.Log(3));
        Assert.All(given, p => Assert.Equal(Math.Log(1.5), p.Mean, 1e-9));
        Assert.All(given, p => Assert.Equal(0.02, p.Variance, 1e-12));
    }

    [Fact]
    public void The_uncertain_part_gives_way()
    {
        var given = LogTotal.Given([0, 0], [1e-6, 0.5], 0, Math.Log(3));
        Assert.Equal(0, given[0].Mean, 1e-3);
        Assert.Equal(Math.Log(2), given[1].Mean, 1e-3);
    }

    [Fact]
    public void A_total_that_is_far_off_is_still_met()
    {
        var given = LogTotal.Given([0, 5, 1], [0.2, 0.1, 0.3], 0.02, Math.Log(1e5));
        Assert.Equal(1e5, given.Sum(p => Math.Exp(p.Mean)), 1e-2);
        Assert.All(given, p => Assert.True(double.IsFinite(p.Mean) && p.Variance >= 0));
    }

    [Fact]
    public void A_vague_total_says_nothing() =>
        Assert.Equal(0.7, LogTotal.Given([0.7, 2], [0.1, 0.1], 0, 9, 1e12)[0].Mean, 1e-6);
}
