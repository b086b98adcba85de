namespace Visavis.Econometrics.TwoWay;

/// <summary>The steps of <see cref="AdditiveVariances"/>.</summary>
internal sealed class AdditiveSearch
{
    private readonly double[] meanSquares;
    private readonly double[] counts;
    private readonly double least;

    public AdditiveSearch(int rows, int columns, double[] meanSquares, double[] counts)
    {
        (this.meanSquares, this.counts) = (meanSquares, counts);
        var (sum, weight) = (0.0, 0.0);
        for (var k = 0; k < counts.Length; k++)
        {
            sum += counts[k] * meanSquares[k];
            weight += counts[k];
        }
        var start = weight > 0 ? Math.Max(sum / weight, double.Epsilon) / 2 : 0;
        // Likelihood has no bound where an element is nothing at all.
        least = 1e-9 * start;
        (V, W) = (Started(rows, start, k => k / columns), Started(columns, start, k => k % columns));
    }

    public double[] V { get; }

    public double[] W { get; }

    /// <summary>One step of the rows, one of the columns; the largest change relative to the mean.</summary>
    public double Step() => Math.Max(Multiply(V, ofRows: true), Multiply(W, ofRows: false));

    /// <summary>Standard errors: what each element pulls, squared, over the curvature.</summary>
    public (double[] Rows, double[] Columns) Errors()
    {
        var (rows, columns) = (new double[V.Length], new double[W.Length]);
        var (rowCurve, columnCurve) = (new double[V.Length], new double[W.Length]);
        for (var k = 0; k < counts.Length; k++)
        {
            if (counts[k] > 0)
            {
                var (i, j) = (k / W.Length, k % W.Length);
                var mean = Mean(i, j);
                var pull = counts[k] * (meanSquares[k] - mean) / (2 * mean * mean);
                var curve = counts[k] / (2 * mean * mean);
                (rows[i], rowCurve[i]) = (rows[i] + (pull * pull), rowCurve[i] + curve);
                (columns[j], columnCurve[j]) = (columns[j] + (pull * pull), columnCurve[j] + curve);
            }
        }
        return (Over(rows, rowCurve), Over(columns, columnCurve));
    }

    private double Multiply(double[] own, bool ofRows)
    {
        var (up, down) = (new double[own.Length], new double[own.Length]);
        for (var k = 0; k < counts.Length; k++)
        {
            if (counts[k] > 0)
            {
                var (i, j) = (k / W.Length, k % W.Length);
                var mean = Mean(i, j);
                var place = ofRows ? i : j;
                up[place] += counts[k] * meanSquares[k] / (mean * mean);
                down[place] += counts[k] / mean;
            }
        }
        var (change, level) = (0.0, own.Average());
        for (var i = 0; i < own.Length; i++)
        {
            if (down[i] > 0)
            {
                var next = own[i] * Math.Sqrt(up[i] / down[i]);
                change = Math.Max(change, Math.Abs(next - own[i]) / level);
                own[i] = next;
            }
        }
        return change;
    }

    private double Mean(int row, int column) => Math.Max(V[row] + W[column], least);

    private double[] Started(int length, double start, Func<int, int> placeOf)
    {
        var started = new double[length];
        for (var k = 0; k < counts.Length; k++)
        {
            if (counts[k] > 0)
            {
                started[placeOf(k)] = start;
            }
        }
        return started;
    }

    private static double[] Over(double[] squares, double[] curves) =>
        [.. squares.Select((s, i) => curves[i] > 0 ? Math.Sqrt(s) / curves[i] : 0)];
}
