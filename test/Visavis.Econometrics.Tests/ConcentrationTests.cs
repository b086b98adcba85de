namespace Visavis.Econometrics.Tests;

public sealed class ConcentrationTests
{
    [Fact]
    public void Equal_parts_have_the_least_concentration_of_their_number() =>
        Assert.Equal(0.25, Concentration.Herfindahl([3, 3, 3, 3]), 1e-15);

    [Fact]
    public void A_single_part_is_all_the_concentration_there_is() =>
        Assert.Equal(1, Concentration.Normalised(Concentration.Herfindahl([0, 5]), 2), 1e-15);

    [Fact]
    public void The_distance_of_two_splits_is_what_has_to_move() =>
        Assert.Equal(0.25, Concentration.Distance([50, 50], [1, 3]), 1e-15);

    [Fact]
    public void The_distance_is_the_same_from_either_side() =>
        Assert.Equal(Concentration.Distance([1, 2, 7], [3, 3, 3]), Concentration.Distance([3, 3, 3], [1, 2, 7]));

    [Fact]
    public void Splits_of_different_length_have_no_distance() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Concentration.Distance([1, 2], [1, 2, 3]));
}
