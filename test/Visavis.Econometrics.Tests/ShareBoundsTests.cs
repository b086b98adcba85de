namespace Visavis.Econometrics.Tests;

public sealed class ShareBoundsTests
{
    [Fact]
    public void Exact_parts_have_their_own_shares()
    {
        var bounds = new ShareBounds([3, 1, 0], [3, 1, 0]);
        Assert.Equal([0.75, 0.25, 0], bounds.MostUneven());
        Assert.All(bounds.MostEven().Zip([0.75, 0.25, 0.0]), pair => Assert.Equal(pair.Second, pair.First, 1e-12));
    }

    [Fact]
    public void One_part_may_hold_what_the_low_ends_of_the_others_leave() =>
        Assert.Equal(0.5, new ShareBounds([1, 2], [2, 3]).MostUneven()[0] - 0.25, 1e-12);

    [Fact]
    public void No_parts_inside_are_more_even_or_more_uneven_than_the_bounds()
    {
        var random = new Random(5);
        for (var box = 0; box < 60; box++)
        {
            double[] low = [.. Enumerable.Range(0, 20).Select(_ => random.Next(2) * random.NextDouble())];
            double[] high = [.. low.Select(l => l + (random.Next(2) * random.NextDouble()))];
            low[0] += 0.1;
            high[0] += 0.2;
            var bounds = new ShareBounds(low, high);
            var (even, uneven) = (Heads(bounds.MostEven()), Heads(bounds.MostUneven()));
            for (var i = 0; i < 50; i++)
            {
                double[] parts = [.. low.Select((l, k) => l + (random.Next(3) / 2.0 * (high[k] - l)))];
                var heads = Heads([.. parts.Select(p => p / parts.Sum())]);
                Assert.All(heads.Index(), h => Assert.InRange(h.Item, even[h.Index] - 1e-12, uneven[h.Index] + 1e-12));
            }
        }
    }

    [Fact]
    public void The_distance_of_two_boxes_holds_every_distance_inside()
    {
        var random = new Random(6);
        double[] low = [1, 0, 2, 5];
        double[] high = [2, 3, 2, 9];
        double[] others = [4, 1, 1, 2];
        var (least, most) = ShareDistance.Bounds(new(low, high), new(others, others));
        Assert.Equal(LowestConcentration.Distance(low, high, others), least, 0.1);
        for (var i = 0; i < 1_000; i++)
        {
            double[] parts = [.. low.Select((l, k) => l + (random.NextDouble() * (high[k] - l)))];
            Assert.InRange(Concentration.Distance(parts, others), least, most);
        }
    }

    // What the largest one, two, three … hold together.
    private static double[] Heads(double[] shares)
    {
        var sum = 0.0;
        return [.. shares.OrderDescending().Select(s => sum += s)];
    }
}
