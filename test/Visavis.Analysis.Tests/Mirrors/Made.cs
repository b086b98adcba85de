using Visavis.Analysis.Mirrors;
using Visavis.Analysis.Synthetic.World;
using Visavis.Econometrics.Balanced;

namespace Visavis.Analysis.Tests.Mirrors;

/// <summary>Made-up worlds and tables that several tests share.</summary>
internal static class Made
{
    private static readonly Lazy<(MadeUpWorld, MirrorPairs, double[])> Shared = new(() => World(5, 28, 22));

    /// <summary>About 10⁴ movements, and what truly moved.</summary>
    public static (MadeUpWorld World, MirrorPairs Pairs, double[] Truth) OfTenThousand => Shared.Value;

    public static (MadeUpWorld World, MirrorPairs Pairs, double[] Truth) World(ulong seed, int economies, int products)
    {
        var world = new MadeUpWorld(new(seed, economies, products, 2020, 1));
        var (pairs, truth) = WorldReports.Pairs(world);
        return (world, pairs, truth);
    }

    /// <summary>Totals of the movements of a table, each off by one per cent.</summary>
    public static List<FlowTotal> Totals(MadeUpWorld world, MirrorPairs pairs, double[] truth)
    {
        var totals = new List<FlowTotal>();
        for (var economy = 0; economy < world.Economies.Count; economy++)
        {
            foreach (var isExports in new[] { true, false })
            {
                var side = isExports ? pairs.Exporter : pairs.Importer;
                var sum = Enumerable.Range(0, pairs.Rows).Where(r => side[r] == economy).Sum(r => truth[r]);
                var errors = new SeededErrors(3, (ulong)totals.Count);
                totals.Add(new(economy, isExports, sum * Math.Exp(0.01 * errors.Normal()), 0.01));
            }
        }
        return totals;
    }

    /// <summary>Every directed pair of some economies with some products in two periods; the importer's figure is the exporter's times a factor.</summary>
    public static MirrorPairs Table(
        int economies,
        int products,
        Func<int, double> exported,
        Func<int, int, double> factor
    )
    {
        var rows = economies * (economies - 1) * products * 2;
        var pairs = new MirrorPairs(new(economies, products, 2), rows);
        var row = 0;
        for (var k = 0; row < rows; k++)
        {
            var (pair, rest) = (k / (2 * products), k % (2 * products));
            var (i, j) = (pair / economies, pair % economies);
            if (i != j)
            {
                (pairs.Exporter[row], pairs.Importer[row]) = ((short)i, (short)j);
                (pairs.Product[row], pairs.Period[row]) = (rest / 2, (short)(rest % 2));
                pairs.Exported[row] = exported(row);
                pairs.Imported[row] = exported(row) * factor(pair, row);
                row++;
            }
        }
        return pairs;
    }

    /// <summary>Economies on a line, each 700 km from the next.</summary>
    public static PairTraits OnALine(int economies)
    {
        double Log(int pair) => Math.Log(700.0 * Math.Max(1, Math.Abs((pair / economies) - (pair % economies))));
        var all = economies * economies;
        return new(economies, [.. Enumerable.Range(0, all).Select(Log)], [.. Enumerable.Repeat(true, all)], []);
    }
}
