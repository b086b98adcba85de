using Visavis.Econometrics.TwoWay;

namespace Visavis.Econometrics.Tests.TwoWay;

/// <summary>Seeded grids: additive effects and noise, some elements unknown.</summary>
internal static class MadeUpGrid
{
    public static readonly TwoWayPriors Once = new(0.5, 0.3, 0.2, Rounds: 1);

    public static (PartialGrid Y, double[] Variances) Of(int size, int seed)
    {
        var random = new Random(seed);
        var (y, variances) = (new PartialGrid(size), new double[size * size]);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                variances[(i * size) + j] = 0.05 + random.NextDouble();
                var value = (0.1 * i) - (0.2 * j) + random.NextDouble();
                if (i != j && random.NextDouble() < 0.8)
                {
                    y[i, j] = value;
                }
            }
        }
        return (y, variances);
    }
}
