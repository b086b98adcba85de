namespace Visavis.Econometrics.Tests;

public sealed class OverlapTests
{
    [Fact]
    public void The_bounds_of_an_overlap_are_reached_and_never_passed()
    {
        var random = new Random(9);
        for (var box = 0; box < 40; box++)
        {
            var (there, back) = (Ends(random), Ends(random));
            var (low, high) = (
                Overlap.Lowest(there.Low, there.High, back.Low, back.High),
                Overlap.Highest(there.Low, there.High, back.Low, back.High)
            );
            var tries = Enumerable
                .Range(0, 3_000)
                .Select(_ => Overlap.Of(Inside(there, random), Inside(back, random)))
                .ToList();
            Assert.InRange(tries.Min(), low - 1e-12, low + 0.05);
            Assert.InRange(tries.Max(), high - 0.05, high + 1e-12);
        }
    }

    [Fact]
    public void Flows_that_may_be_equal_may_overlap_wholly() => Assert.Equal(1, Overlap.Highest([1], [5], [4], [9]));

    private static (double[] Low, double[] High) Ends(Random random)
    {
        double[] low = [.. Enumerable.Range(0, 2).Select(_ => random.NextDouble() * 10)];
        return (low, [.. low.Select(l => l + (random.NextDouble() * 10))]);
    }

    // Ends and the middle, so that corners are met.
    private static double[] Inside((double[] Low, double[] High) ends, Random random) =>
        [.. ends.Low.Select((l, i) => l + (Math.Clamp((random.NextDouble() * 1.4) - 0.2, 0, 1) * (ends.High[i] - l)))];
}
