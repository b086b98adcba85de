using Visavis.Econometrics.Robust;

namespace Visavis.Analysis.Mirrors;

/// <summary>Mean log ratios of the movements of a pair in a period.</summary>
internal sealed class CellMeans
{
    private CellMeans(double[] means, double[] weights, int[] pairs, int[] periods, long movements) =>
        (Means, Weights, Pairs, Periods, Movements) = (means, weights, pairs, periods, movements);

    public double[] Means { get; }

    /// <summary>Movements, each weighing as its quantities agree.</summary>
    public double[] Weights { get; }

    public int[] Pairs { get; }

    public int[] Periods { get; }

    public long Movements { get; }

    public int Count => Means.Length;

    public int DistinctPairs => Pairs.Distinct().Count();

    /// <summary>Those of which a condition holds.</summary>
    public CellMeans Where(Func<int, bool> condition)
    {
        int[] kept = [.. Enumerable.Range(0, Count).Where(condition)];
        T[] Of<T>(T[] all) => Array.ConvertAll(kept, i => all[i]);
        return new(Of(Means), Of(Weights), Of(Pairs), Of(Periods), Movements);
    }

    /// <summary>Movements of importers that report CIF, over known distances; how many were left out for either reason.</summary>
    public static (CellMeans Means, long Fob, long WithoutDistance) Of(
        MirrorPairs pairs,
        PairTraits traits,
        double clipAt,
        CancellationToken cancellation
    )
    {
        var (sums, weights) = (new double[pairs.Axes.Cells], new double[pairs.Axes.Cells]);
        var (fob, unknown, movements) = (0L, 0L, 0L);
        var centre = pairs.Rows == 0 ? default : Centre.Of(pairs.Rows, pairs.LogRatio);
        for (var row = 0; row < pairs.Rows; row++)
        {
            if ((row & 0xFFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
            if (pairs.FobImporters.Contains(pairs.Importer[row]))
            {
                fob++;
            }
            else if (!traits.HasDistance[pairs.PairOf(row)])
            {
                unknown++;
            }
            else
            {
                var weight = pairs.Agreement?[row] ?? 1;
                sums[pairs.CellOf(row)] += weight * centre.Clip(pairs.LogRatio(row), clipAt);
                weights[pairs.CellOf(row)] += weight;
                movements++;
            }
        }
        int[] there = [.. Enumerable.Range(0, weights.Length).Where(c => weights[c] > 0)];
        var perPeriod = pairs.Axes.Pairs;
        return (
            new(
                Array.ConvertAll(there, c => sums[c] / weights[c]),
                Array.ConvertAll(there, c => weights[c]),
                Array.ConvertAll(there, c => c % perPeriod),
                Array.ConvertAll(there, c => c / perPeriod),
                movements
            ),
            fob,
            unknown
        );
    }
}
