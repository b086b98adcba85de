using System.Runtime.CompilerServices;
using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Panel.Sampling;

namespace Visavis.Econometrics.Panel.Covariance;

/// <summary>Sums of the scores over the clusters of one grouping.</summary>
internal sealed class ClusterSums
{
    private readonly int coefficients;
    private readonly int[] clusterByCell;
    private readonly double[][] sumsByPart;

    public ClusterSums(GroupIds ids, Layout layout, int coefficients)
    {
        this.coefficients = coefficients;
        clusterByCell = new int[layout.CellCount];
        var (numberById, count) = (new int[ids.Count], 0);
        for (var obs = 0; obs < layout.CellByObs.Length; obs++)
        {
            if (layout.CellByObs[obs] >= 0)
            {
                ref var number = ref numberById[ids.IdByObs[obs]];
                number = number == 0 ? ++count : number;
                clusterByCell[layout.CellByObs[obs]] = number - 1;
            }
        }
        Count = count;
        sumsByPart = [.. Enumerable.Range(0, Layout.Parts).Select(_ => new double[count * coefficients])];
    }

    /// <summary>How many clusters have an observation.</summary>
    public int Count { get; }

    /// <summary>Adds the scores of one coefficient on a slab. Cells without an observation have a score of zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int part, Slab slab, int coefficient, ReadOnlySpan<double> scores)
    {
        var clusters = clusterByCell.AsSpan(slab.From, slab.Length);
        var sums = sumsByPart[part];
        // Cells of a cluster often follow each other.
        var (current, sum) = (clusters[0], 0.0);
        for (var at = 0; at < clusters.Length; at++)
        {
            if (clusters[at] != current)
            {
                sums[(current * coefficients) + coefficient] += sum;
                (current, sum) = (clusters[at], 0);
            }
            sum += scores[at];
        }
        sums[(current * coefficients) + coefficient] += sum;
    }

    /// <summary>The sums: clusters × coefficients, row by row.</summary>
    public double[] Sums()
    {
        var sums = (double[])sumsByPart[0].Clone();
        foreach (var part in sumsByPart.AsSpan(1))
        {
            Vectors.Simd.Add(sums, part);
        }
        return sums;
    }

    /// <summary>Σ over clusters of the outer products of their sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double[,] OuterProducts()
    {
        var sums = Sums();
        var products = new double[coefficients, coefficients];
        for (var first = 0; first < sums.Length; first += coefficients)
        {
            for (var a = 0; a < coefficients; a++)
            {
                for (var b = 0; b <= a; b++)
                {
                    products[a, b] += sums[first + a] * sums[first + b];
                }
            }
        }
        return Matrices.Mirrored(products);
    }
}
