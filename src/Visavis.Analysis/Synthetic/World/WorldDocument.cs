using Visavis.Analysis.Synthetic.Documents;

namespace Visavis.Analysis.Synthetic.World;

/// <summary>What a document of a made-up world is about: the pair that trades most.</summary>
public static class WorldDocument
{
    /// <summary>Its true trade, year by year; goods are shared out over the groups of documents by the seed.</summary>
    /// <param name="world">Of three years or more.</param>
    public static PairFigures Figures(MadeUpWorld world)
    {
        var (own, other) = Largest(world);
        int[] years = [.. Enumerable.Range(world.Order.FirstYear, world.Order.Years)];
        decimal Trade(int from, int to, int year) => (decimal)world.Truth(from, to, year).Sum() / 1_000_000;
        decimal All(int year, bool isExports) =>
            Enumerable
                .Range(0, world.Economies.Count)
                .Where(e => e != own)
                .Sum(e => isExports ? Trade(own, e, year) : Trade(e, own, year));
        var figures = new PairFigures(
            world.Economies[own],
            world.Economies[other],
            world.Order.FirstYear,
            [.. years.Select(y => Trade(own, other, y))],
            [.. years.Select(y => Trade(other, own, y))],
            [.. years.Select(y => All(y, isExports: true))],
            [.. years.Select(y => All(y, isExports: false))],
            []
        );
        return figures.Grouped(world.Order.Seed);
    }

    // Both ways: of a pair of which one side sends nothing no growth can be told.
    private static (int Own, int Other) Largest(MadeUpWorld world)
    {
        var n = world.Economies.Count;
        var pair = Enumerable
            .Range(0, n * n)
            .Where(p => p / n < p % n)
            .MaxBy(p =>
                Math.Min(
                    world.Truth(p / n, p % n, world.Order.FirstYear).Sum(),
                    world.Truth(p % n, p / n, world.Order.FirstYear).Sum()
                )
            );
        return (pair / n, pair % n);
    }
}
