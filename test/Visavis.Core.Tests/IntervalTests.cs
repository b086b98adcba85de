namespace Visavis.Core.Tests;

public sealed class IntervalTests
{
    [Fact]
    public void Sums_and_differences_hold_every_sum_and_difference()
    {
        var (a, b) = (new Interval(1, 2), new Interval(10, 20));
        Assert.Equal((new Interval(11, 22), new Interval(-19, -8)), (a + b, a - b));
    }

    [Fact]
    public void A_negative_factor_turns_an_interval_around() =>
        Assert.Equal(new Interval(-4, -2), new Interval(1, 2) * -2);

    [Fact]
    public void An_open_end_stays_open() =>
        Assert.Equal(new Interval(3, null), new Interval(1, null) + Interval.Point(2));

    [Fact]
    public void Intervals_that_touch_have_the_touching_point_in_common() =>
        Assert.Equal(Interval.Point(2), new Interval(1, 2).Intersect(new Interval(2, 3)));

    [Fact]
    public void Intervals_apart_have_nothing_in_common() =>
        Assert.Null(new Interval(1, 2).Intersect(new Interval(3, 4)));

    [Fact]
    public void An_empty_interval_is_refused() => Assert.Throws<ArgumentException>(() => new Interval(2, 1));
}
