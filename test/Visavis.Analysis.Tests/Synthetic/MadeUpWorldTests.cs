using Visavis.Analysis.Synthetic.World;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Synthetic;

/// <summary>A made-up world is the same for the same seed, silent where it is told to be, and adds up.</summary>
public sealed class MadeUpWorldTests
{
    private static readonly Economy Belarus = Economies.Find("BLR");
    private static readonly Economy Russia = Economies.Find("RUS");

    private static readonly MadeUpWorld World = new(
        new(1, 12, 10, 2019, 4) { Dark = [new(Belarus, 2021), new(Russia, 2022)] }
    );

    [Fact]
    public void The_same_seed_makes_the_same_world_and_another_seed_another()
    {
        var again = new MadeUpWorld(World.Order);
        Assert.Equal(World.Truth(0, 1, 2022), again.Truth(0, 1, 2022));
        Assert.Equal(WorldReports.Of(World, 2, 3, 2020), WorldReports.Of(again, 2, 3, 2020));
        Assert.NotEqual(World.Truth(0, 1, 2022), new MadeUpWorld(World.Order with { Seed = 2 }).Truth(0, 1, 2022));
    }

    [Fact]
    public void Whoever_is_dark_takes_part_and_says_nothing()
    {
        var (belarus, russia) = (Place(Belarus), Place(Russia));
        bool Speaks(int who, int year) => WorldReports.Of(World, belarus, russia, year).Any(r => r.Reporter == who);
        Assert.True(Speaks(belarus, 2020));
        Assert.False(Speaks(belarus, 2021));
        Assert.True(Speaks(russia, 2021));
        Assert.False(Speaks(russia, 2022));
        Assert.True(World.Truth(belarus, russia, 2022).Sum() > 0);
    }

    [Fact]
    public void Nearer_economies_trade_more()
    {
        var n = World.Economies.Count;
        int[] pairs = [.. Enumerable.Range(0, n * n).Where(p => p / n != p % n)];
        double Trade(int pair) => Math.Log(World.Truth(pair / n, pair % n, 2020).Sum());
        double Size(int economy) =>
            Enumerable.Range(0, n).Where(o => o != economy).Average(o => Trade((economy * n) + o));
        double Taken(int economy) =>
            Enumerable.Range(0, n).Where(o => o != economy).Average(o => Trade((o * n) + economy));
        double[] net = [.. pairs.Select(p => Trade(p) - Size(p / n) - Taken(p % n))];
        double[] distance = [.. pairs.Select(p => World.Traits.LogDistance[p])];
        var (mx, my) = (distance.Average(), net.Average());
        var slope = distance.Zip(net, (x, y) => (x - mx) * (y - my)).Sum() / distance.Sum(x => (x - mx) * (x - mx));
        Assert.InRange(slope, -1.2, -0.3);
    }

    [Fact]
    public void Reports_scatter_around_the_truth()
    {
        var off = new List<double>();
        for (var pair = 0; pair < 12 * 12; pair++)
        {
            var (i, j) = (pair / 12, pair % 12);
            if (i != j)
            {
                var truth = World.Truth(i, j, 2019);
                off.AddRange(
                    WorldReports
                        .Of(World, i, j, 2019)
                        .Where(r => r is { Flow: Flow.Import, Product: not null } && r.Reporter == j && r.Value > 1e4)
                        .Select(r => Math.Log(r.Value / truth[r.Product!.Value]))
                );
            }
        }
        Assert.True(off.Count > 500);
        Assert.InRange(off.Order().ElementAt(off.Count / 2), -0.02, 0.15);
    }

    [Fact]
    public void A_printed_total_is_true_to_a_few_per_cent()
    {
        var truth = Enumerable.Range(1, 11).Sum(j => World.Truth(0, j, 2020).Sum());
        Assert.InRange(World.PrintedTotal(0, isExports: true, 2020) / truth, 0.95, 1.05);
    }

    [Fact]
    public void A_document_of_the_world_is_about_what_truly_moved()
    {
        var figures = WorldDocument.Figures(World);
        var (own, other) = (Place(figures.Reporter), Place(figures.Partner));
        Assert.Equal(World.Truth(own, other, 2020).Sum(), (double)figures.Exports[1] * 1e6, 1e-3);
        Assert.Equal(World.Truth(other, own, 2020).Sum(), (double)figures.Imports[1] * 1e6, 1e-3);
        Assert.All(figures.ExportsByGroup.Zip(figures.Exports), y => Assert.Equal(y.Second, y.First.Sum()));
    }

    [Theory]
    [InlineData(2, 10, 1)]
    [InlineData(5, 97, 1)]
    [InlineData(5, 10, 0)]
    public void What_is_no_world_is_refused(int economies, int products, int years) =>
        Assert.Throws<ArgumentException>(() => new MadeUpWorld(new(1, economies, products, 2020, years)));

    private static int Place(Economy economy) =>
        Enumerable.Range(0, World.Economies.Count).Single(i => World.Economies[i] == economy);
}
