using Visavis.Analysis.Synthetic.Documents;
using Visavis.Core;

namespace Visavis.Analysis.Synthetic.World;

/// <summary>What documents of a made-up world are about.</summary>
public static class WorldDocument
{
    /// <summary>The true trade of a pair, year by year, as a document would have it.</summary>
    /// <param name="world">Of three years or more.</param>
    /// <param name="reporter">Whose trade; takes part.</param>
    /// <param name="partner">With whom; takes part.</param>
    public static PairFigures Figures(MadeUpWorld world, Economy reporter, Economy partner)
    {
        var (own, other) = (Place(world, reporter), Place(world, partner));
        int[] years = [.. Enumerable.Range(world.Order.FirstYear, world.Order.Years)];
        decimal Sum(int from, int to, int year) => Millions(world.Truth(from, to, year).Sum());
        decimal All(int year, bool isExports) =>
            Enumerable
                .Range(0, world.Economies.Count)
                .Where(e => e != own)
                .Sum(e => isExports ? Sum(own, e, year) : Sum(e, own, year));
        return new(
            reporter,
            partner,
            world.Order.FirstYear,
            [.. years.Select(y => Sum(own, other, y))],
            [.. years.Select(y => Sum(other, own, y))],
            [.. years.Select(y => All(y, isExports: true))],
            [.. years.Select(y => All(y, isExports: false))],
            [.. years.Select(y => ByGroup(world, world.Truth(own, other, y)))]
        );
    }

    private static decimal[] ByGroup(MadeUpWorld world, double[] byProduct)
    {
        var groups = new decimal[PairFigures.Groups.Count];
        for (var product = 0; product < byProduct.Length; product++)
        {
            groups[WorldGoods.Group(WorldGoods.Chapter(product, world.Order.Products))] += (decimal)byProduct[product];
        }
        return [.. groups.Select(g => g / 1_000_000)];
    }

    private static int Place(MadeUpWorld world, Economy economy)
    {
        for (var i = 0; i < world.Economies.Count; i++)
        {
            if (world.Economies[i] == economy)
            {
                return i;
            }
        }
        throw new ArgumentException($"{economy} takes no part in this world.");
    }

    private static decimal Millions(double dollars) => (decimal)dollars / 1_000_000;
}
