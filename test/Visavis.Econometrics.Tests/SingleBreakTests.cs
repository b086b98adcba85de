namespace Visavis.Econometrics.Tests;

/// <summary>By hand: the break that leaves the smallest squares around the two means.</summary>
public sealed class SingleBreakTests
{
    [Fact]
    public void A_step_is_found_where_it_is() => Assert.Equal(4, SingleBreak.Find([1, 1, 1, 1, 5, 5, 5], 2));

    [Fact]
    public void One_wild_value_at_the_edge_is_not_a_level() =>
        Assert.Equal(3, SingleBreak.Find([9, 0, 0, 2, 2, 2, 2], 3));

    [Fact]
    public void Too_short_a_series_has_no_break() => Assert.Equal(-1, SingleBreak.Find([1, 2, 3], 2));
}
