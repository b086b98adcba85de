using Visavis.Econometrics.Robust;

namespace Visavis.Econometrics.Tests.Robust;

public sealed class CentreTests
{
    [Fact]
    public void The_median_and_the_median_distance_from_it_do_not_mind_one_far_number()
    {
        double[] numbers = [1, 2, 3, 4, 1000];
        var centre = Centre.Of(numbers.Length, i => numbers[i]);
        Assert.Equal(3, centre.Median);
        Assert.Equal(1.4826, centre.Scale, 1e-12);
        Assert.Equal(3 + (2 * 1.4826), centre.Clip(1000, 2), 1e-12);
    }

    [Fact]
    public void Of_an_even_number_the_median_lies_between_the_two_in_the_middle() =>
        Assert.Equal(2.5, Centre.Of(4, i => i + 1).Median);
}
