using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Balancing;

/// <summary>The rounds of GRAS: rows, then columns.</summary>
internal sealed class Scaling
{
    private static readonly bool[] BothWays = [true, false];

    private readonly IReadOnlyList<Triplet> cells;
    private readonly double[] logSize;
    private readonly double[] rowSums;
    private readonly double[] columnSums;
    private readonly double[] logRow;
    private readonly double[] logColumn;
    private readonly double tolerance;

    public Scaling(IReadOnlyList<Triplet> cells, double[] rowSums, double[] columnSums, double tolerance)
    {
        (this.cells, this.rowSums, this.columnSums, this.tolerance) = (cells, rowSums, columnSums, tolerance);
        logSize = [.. cells.Select(c => Math.Log(Math.Abs(c.Value)))];
        (logRow, logColumn) = (new double[rowSums.Length], new double[columnSums.Length]);
        while (Empty(true, rowSums) | Empty(false, columnSums)) { }
    }

    /// <summary>Sums that no factor reaches, and totals that differ.</summary>
    public IReadOnlyList<SumConflict> Conflicts()
    {
        var found = new List<SumConflict>();
        foreach (var isRow in BothWays)
        {
            var (parts, wanted) = (Parts(isRow), isRow ? rowSums : columnSums);
            found.AddRange(
                Enumerable
                    .Range(0, wanted.Length)
                    .Where(i => !parts[i].CanReach(wanted[i]))
                    .Select(i => Of(isRow, i, wanted[i], parts[i].Net))
            );
        }
        var (rows, columns) = (rowSums.Sum(), columnSums.Sum());
        var sizes = rowSums.Sum(Math.Abs) + columnSums.Sum(Math.Abs);
        if (Math.Abs(rows - columns) > Math.Max(tolerance, 1e-12) * sizes)
        {
            found.Add(new(ConflictOf.Total, [], rows, columns, []));
        }
        return found;
    }

    /// <summary>One round.</summary>
    /// <returns>How far the rows missed before it, as part of what they add up; the columns are met by the round itself.</returns>
    public double Round()
    {
        var parts = Parts(true);
        var miss = Enumerable.Range(0, parts.Length).Select(i => Miss(parts[i], rowSums[i])).Append(0).Max();
        Fit(parts, rowSums, logRow);
        var columns = Parts(false);
        var otherMiss = Enumerable
            .Range(0, columns.Length)
            .Select(j => Miss(columns[j], columnSums[j]))
            .Append(0)
            .Max();
        Fit(columns, columnSums, logColumn);
        return Math.Max(miss, otherMiss);
    }

    public double[] Values() => [.. cells.Select((c, k) => Math.Sign(c.Value) * Math.Exp(LogSizeNow(k)))];

    /// <summary>Sums still missed.</summary>
    public IEnumerable<SumConflict> Misses() =>
        from isRow in BothWays
        let parts = Parts(isRow)
        let wanted = isRow ? rowSums : columnSums
        from i in Enumerable.Range(0, wanted.Length)
        where Miss(parts[i], wanted[i]) > tolerance
        select Of(isRow, i, wanted[i], parts[i].Net);

    private static SumConflict Of(bool isRow, int i, double wanted, double reached) =>
        new(isRow ? ConflictOf.Row : ConflictOf.Column, [i], wanted, reached, []);

    private static double Miss(SignedSum parts, double wanted) =>
        parts.Size == 0 ? 0 : Math.Abs(parts.Net - wanted) / Math.Max(parts.Size, Math.Abs(wanted));

    // A sum of 0 of parts of one sign leaves nothing of them: where it is so, whatever is left may show another such sum.
    private bool Empty(bool isRow, double[] wanted)
    {
        var (parts, changed) = (Parts(isRow), false);
        for (var k = 0; k < cells.Count; k++)
        {
            var i = isRow ? cells[k].Row : cells[k].Column;
            if (
                wanted[i] == 0
                && parts[i].HasPositive != parts[i].HasNegative
                && !double.IsNegativeInfinity(logSize[k])
            )
            {
                (logSize[k], changed) = (double.NegativeInfinity, true);
            }
        }
        return changed;
    }

    private static void Fit(SignedSum[] parts, double[] wanted, double[] logFactor)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            logFactor[i] += parts[i].LogFactor(wanted[i]);
        }
    }

    private SignedSum[] Parts(bool isRow)
    {
        var parts = Enumerable.Repeat(SignedSum.Nothing, isRow ? rowSums.Length : columnSums.Length).ToArray();
        for (var k = 0; k < cells.Count; k++)
        {
            ref var sum = ref parts[isRow ? cells[k].Row : cells[k].Column];
            sum = sum.Plus(cells[k].Value > 0, LogSizeNow(k));
        }
        return parts;
    }

    private double LogSizeNow(int k)
    {
        var factor = logRow[cells[k].Row] + logColumn[cells[k].Column];
        return logSize[k] + (cells[k].Value > 0 ? factor : -factor);
    }
}
