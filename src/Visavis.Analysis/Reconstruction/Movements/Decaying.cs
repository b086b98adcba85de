using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Means over the past of each cell in which yesterday counts less than today.</summary>
/// <param name="size">Rows and columns.</param>
/// <param name="keep">What a step leaves of the past's weight, 0 to 1.</param>
internal sealed class Decaying(int size, double keep)
{
    private readonly double[,] sums = new double[size, size];
    private readonly double[,] weights = new double[size, size];

    public void Fade(int i, int j)
    {
        sums[i, j] *= keep;
        weights[i, j] *= keep;
    }

    public void Add(int i, int j, double value)
    {
        sums[i, j] += value;
        weights[i, j]++;
    }

    public PartialGrid Means()
    {
        var means = new PartialGrid(size);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                if (weights[i, j] > 0)
                {
                    means[i, j] = sums[i, j] / weights[i, j];
                }
            }
        }
        return means;
    }

    public double[,] MeansTowards(double weight, Func<int, int, double> typical)
    {
        var means = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                means[i, j] = (sums[i, j] + (weight * typical(i, j))) / (weights[i, j] + weight);
            }
        }
        return means;
    }
}
