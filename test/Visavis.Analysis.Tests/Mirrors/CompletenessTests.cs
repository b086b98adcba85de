using Visavis.Analysis.Mirrors;

namespace Visavis.Analysis.Tests.Mirrors;

public sealed class CompletenessTests
{
    // Mean of three years 100; 40 per cent of it is 40.
    [Theory]
    [InlineData(39.0, 39.0, true)]
    [InlineData(39.0, 41.0, false)]
    [InlineData(41.0, 39.0, false)]
    [InlineData(39.0, null, true)]
    public void A_year_is_turned_down_when_value_and_quantity_both_fall(
        double value,
        double? quantity,
        bool isTurnedDown
    ) =>
        Assert.Equal(
            isTurnedDown ? [2015] : [],
            Completeness.TurnedDown([
                new(2012, 90, 90),
                new(2013, 100, 100),
                new(2014, 110, 110),
                new(2015, value, quantity),
            ])
        );

    [Fact]
    public void The_first_year_and_one_after_a_long_silence_pass() =>
        Assert.Empty(Completeness.TurnedDown([new(2005, 100, null), new(2012, 1, null)]));

    [Fact]
    public void Three_years_of_agreement_to_a_fifth_of_a_per_cent_are_a_copy_and_two_are_not() =>
        Assert.Equal(
            [2006, 2007, 2008],
            Copies.Years(
                [(2006, 0.001), (2007, -0.002), (2008, 0), (2009, 0.01), (2010, 0), (2011, 0.001)],
                Copies.Same
            )
        );

    [Fact]
    public void A_year_that_one_side_skips_ends_no_run_of_copies() =>
        Assert.Equal([2008, 2010, 2011], Copies.Years([(2011, 0), (2008, 0.004), (2010, -0.009)], Copies.Revised));

    [Fact]
    public void Unspecified_partners_are_given_where_the_gap_shrinks_and_no_more_than_the_gap()
    {
        // Gaps 30, 0 (the mirror is smaller), 10, none known: 20 of 40 are there, so half of each gap is given.
        var (given, left) = Unspecified.Reallocate(20, [70, 50, 90, 10], [100, 40, 100, null]);
        Assert.Equal([15, 0, 5, 0], given);
        Assert.Equal(0, left);
    }

    [Fact]
    public void What_no_gap_asks_for_stays_unspecified()
    {
        var (given, left) = Unspecified.Reallocate(100, [70, 90], [100, 100]);
        Assert.Equal([30, 10], given);
        Assert.Equal(60, left);
    }

    [Fact]
    public void Amounts_below_nothing_are_refused() =>
        Assert.Throws<ArgumentException>(() => Unspecified.Reallocate(-1, [1], [1]));
}
