using Visavis.Econometrics.Robust;
using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Mirrors;

/// <summary>Variance components of what two sides say of one movement.</summary>
/// <remarks>
/// ten Cate (2007, 2014): with d = ln of the exporter's figure over the importer's at the exporter's border, net of product, period
/// and each side's habit, E d² = V of the exporter + V of the importer. Each variance is drawn towards the mean of its role by what
/// its own error leaves unsure.
/// </remarks>
public static class ReliabilityEstimation
{
    private const double ClipAt = 8;

    // Nobody is believed twenty times as surely as all are on average: what a pair has as a habit does not show in its own spread.
    private const double Least = 0.05;

    // Reports are printed: nobody's error is smaller than a tenth of a per cent.
    private const double Rounding = 1e-6;

    // Habits of reporters: ln of 10 per cent either way, before the pairs speak.
    private static readonly TwoWayPriors Habits = new(1e-8, 0.01, 0.01, DegreesOfFreedom: 4);

    /// <summary>Estimates.</summary>
    /// <param name="pairs">Movements that both sides report, one or more.</param>
    /// <param name="cif">The margin between their valuations.</param>
    /// <param name="cancellation">Asked now and then.</param>
    public static Reliability Estimate(MirrorPairs pairs, CifModel cif, CancellationToken cancellation = default)
    {
        var gaps = new LogGaps(pairs, cif);
        var centre = Centre.Of(pairs.Rows, gaps.Raw);
        double Clipped(int row) => centre.Clip(gaps.Raw(row), ClipAt);
        gaps.TakeOut(Clipped);
        cancellation.ThrowIfCancellationRequested();
        var (means, counts) = gaps.ByPair(row => gaps.Net(row, Clipped(row)));
        var habits = HabitsOf(pairs.Axes.Economies, means, counts);
        var squares = gaps.MeanSquares(row =>
            gaps.Net(row, Clipped(row)) - habits.Rows[pairs.Exporter[row]] - habits.Columns[pairs.Importer[row]]
        );
        cancellation.ThrowIfCancellationRequested();
        var n = pairs.Axes.Economies;
        var found = AdditiveVariances.Fit(n, n, squares, counts);
        var exporters = Shrunk(found.Rows, found.RowErrors, counts, n, ofRows: true, habits.Rows, habits.RowVariances);
        var importers = Shrunk(
            found.Columns,
            found.ColumnErrors,
            counts,
            n,
            ofRows: false,
            [.. habits.Columns.Select(c => -c)],
            habits.ColumnVariances
        );
        // The split is chosen, and its range told, on what is believed: a reporter whose raw variance is 0 by chance decides neither.
        double[] v = [.. exporters.Select(r => r?.Variance ?? 0)];
        double[] w = [.. importers.Select(r => r?.Variance ?? 0)];
        AdditiveVariances.Level(v, w, found.Groups);
        return new(
            Believed(exporters, v),
            Believed(importers, w),
            gaps.ProductEffects,
            gaps.PeriodEffects,
            [.. found.Groups.Take(n).Select(g => g < 0 ? (0, 0) : AdditiveVariances.Shifts(v, w, found.Groups, g))],
            found.Steps,
            found.IsConverged
        );
    }

    private static ReporterReliability?[] Believed(ReporterReliability?[] reporters, double[] variances)
    {
        var there = variances.Where((_, i) => reporters[i] is not null).ToList();
        var floor = Math.Max(there.Count == 0 ? 0 : Least * there.Average(), Rounding);
        return [.. reporters.Select((r, i) => r is null ? null : r with { Variance = Math.Max(variances[i], floor) })];
    }

    private static TwoWayFit HabitsOf(int economies, double[] means, double[] counts)
    {
        var grid = new PartialGrid(economies);
        var variances = new double[means.Length];
        // A pair has a habit of its own, of the size of a reporter's: a thousand products of it do not outvote other pairs.
        for (var pair = 0; pair < means.Length; pair++)
        {
            if (counts[pair] > 0)
            {
                grid[pair / economies, pair % economies] = means[pair];
                variances[pair] = Habits.Rows + (0.1 / counts[pair]);
            }
        }
        return TwoWayRidge.Fit(grid, variances, Habits);
    }

    // Empirical Bayes: spread of the true variances is what the spread of the estimates leaves over their errors (Efron and Morris 1973).
    private static ReporterReliability?[] Shrunk(
        double[] variances,
        double[] errors,
        double[] counts,
        int n,
        bool ofRows,
        IReadOnlyList<double> habits,
        IReadOnlyList<double> habitVariances
    )
    {
        double CountOf(int own, int other) => counts[ofRows ? (own * n) + other : (other * n) + own];
        int[] there = [.. Enumerable.Range(0, n).Where(i => Enumerable.Range(0, n).Any(j => CountOf(i, j) > 0))];
        var shrunk = new ReporterReliability?[n];
        var mean = there.Average(i => variances[i]);
        var spread = there.Average(i => (variances[i] - mean) * (variances[i] - mean));
        foreach (var i in there)
        {
            var partners = Enumerable.Range(0, n).Count(j => CountOf(i, j) > 0);
            // One pair has no residual of its own to judge its error by: that of a single square.
            var error = partners > 1 ? errors[i] * errors[i] * partners / (partners - 1.0) : 2 * mean * mean;
            var own = Math.Max(0, spread - there.Average(j => errors[j] * errors[j]));
            var kept = own / Math.Max(own + error, double.Epsilon);
            shrunk[i] = new(
                partners,
                (long)Enumerable.Range(0, n).Sum(j => CountOf(i, j)),
                variances[i],
                Math.Sqrt(error),
                (kept * variances[i]) + ((1 - kept) * mean),
                habits[i],
                Math.Sqrt(habitVariances[i])
            );
        }
        return shrunk;
    }
}
