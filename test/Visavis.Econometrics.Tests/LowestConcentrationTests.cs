namespace Visavis.Econometrics.Tests;

public sealed class LowestConcentrationTests
{
    [Fact]
    public void Parts_that_can_be_equal_are_least_concentrated_when_they_are() =>
        Assert.Equal(0.5, LowestConcentration.Herfindahl([1, 2], [3, 4]), 1e-12);

    [Fact]
    public void Parts_that_cannot_be_equal_come_as_near_as_they_can() =>
        Assert.Equal(20.0 / 36, LowestConcentration.Herfindahl([4, 1], [5, 2]), 1e-12);

    [Fact]
    public void A_target_within_reach_is_at_no_distance() =>
        Assert.Equal(0, LowestConcentration.Distance([30, 20, 20], [50, 40, 40], [1, 1, 1]), 1e-12);

    [Fact]
    public void A_target_out_of_reach_is_approached_to_the_nearest_end() =>
        Assert.Equal(0.3, LowestConcentration.Distance([10, 80], [20, 90], [1, 1]), 1e-12);

    [Fact]
    public void Random_search_comes_near_the_least_and_never_below_it()
    {
        var random = new Random(11);
        for (var box = 0; box < 40; box++)
        {
            double[] low = [.. Enumerable.Range(0, 3).Select(_ => random.NextDouble() * 10)];
            double[] high = [.. low.Select(l => l + (random.NextDouble() * 10))];
            double[] targets = [1, 2, 3];
            List<double[]> tries = [.. Enumerable.Range(0, 5_000).Select(_ => Inside(low, high, random))];
            AssertNear(LowestConcentration.Herfindahl(low, high), tries.Min(p => Concentration.Herfindahl(p)));
            AssertNear(
                LowestConcentration.Distance(low, high, targets),
                tries.Min(p => Concentration.Distance(p, targets))
            );
        }
    }

    // 5 000 points in three dimensions lie some 6 % of a side apart.
    private static void AssertNear(double least, double found) => Assert.InRange(found, least - 1e-12, least + 0.02);

    private static double[] Inside(double[] low, double[] high, Random random) =>
        [.. low.Select((l, i) => l + (random.NextDouble() * (high[i] - l)))];
}
