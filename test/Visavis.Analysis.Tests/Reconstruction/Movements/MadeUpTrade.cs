using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Reconstruction.Movements;

/// <summary>A seeded world: growth of sender and receiver, restless pairs, reports that err and ratios that drift.</summary>
internal static class MadeUpTrade
{
    public const int FirstYear = 1996;
    public const int LastYear = 2012;

    public static readonly Economy[] Economies =
    [
        .. new[] { "AUT", "BLR", "CHN", "DEU", "KAZ", "LTU", "POL", "RUS", "UKR" }.Select(Core.Economies.Find),
    ];

    public static List<AnnualReport> Reports(int seed = 7)
    {
        var random = new Random(seed);
        var n = Economies.Length;
        var (level, ratio) = (new double[n, n], new double[n, n]);
        var reports = new List<AnnualReport>();
        for (var year = FirstYear; year <= LastYear; year++)
        {
            double[] sends = [.. Enumerable.Range(0, n).Select(_ => 0.05 + (0.12 * Normal(random)))];
            double[] takes = [.. Enumerable.Range(0, n).Select(_ => 0.10 * Normal(random))];
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    if (year == FirstYear)
                    {
                        level[i, j] = Math.Log(2e8) + Normal(random);
                        ratio[i, j] = 0.15 * Normal(random);
                    }
                    level[i, j] += sends[i] + takes[j] + (0.08 * Normal(random));
                    ratio[i, j] += 0.03 * Normal(random);
                    if (i != j)
                    {
                        var value = level[i, j] + (0.02 * Normal(random));
                        reports.Add(new(Economies[i], Economies[j], Flow.Export, year, Math.Exp(value)));
                        var mirror = level[i, j] - ratio[i, j] + (0.02 * Normal(random));
                        reports.Add(new(Economies[j], Economies[i], Flow.Import, year, Math.Exp(mirror)));
                    }
                }
            }
        }
        return reports;
    }

    public static MovementOptions Teaching =>
        new()
        {
            FirstTarget = 2006,
            LastTarget = 2008,
            Horizons = [1],
        };

    public static BacktestOptions Trying =>
        new()
        {
            FirstTarget = 2003,
            FirstScored = 2009,
            LastTarget = 2012,
            Horizons = [1],
            FieldCells = 40,
        };

    // Box and Muller (1958).
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
