using Visavis.Econometrics.Robust;

namespace Visavis.Econometrics.Tests.Robust;

/// <summary>Quantiles by hand: positions 0 to 3 of four numbers, straight lines between.</summary>
public sealed class QuantilesTests
{
    private static readonly double[] Sorted = [1, 2, 4, 8];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.25, 1.75)]
    [InlineData(0.5, 3)]
    [InlineData(0.75, 5)]
    [InlineData(1, 8)]
    public void A_quantile_lies_straight_between_its_neighbours(double at, double value) =>
        Assert.Equal(value, Quantiles.Of(Sorted, at), 1e-12);

    [Fact]
    public void The_middle_half_lies_between_the_quarters() =>
        Assert.Equal((1.75, 5.0), Quantiles.Between(Sorted, 0.5));

    [Fact]
    public void The_median_is_the_middle_number_or_the_mean_of_the_two()
    {
        Assert.Equal(4, Quantiles.Median([8, 1, 4]));
        Assert.Equal(3, Quantiles.Median([8, 1, 4, 2]));
    }
}
