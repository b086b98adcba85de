namespace Visavis.Analysis.Mirrors;

/// <summary>ln of the exporter's figure over the importer's at the exporter's border, and what product and period have in it.</summary>
internal sealed class LogGaps
{
    // An effect of a few movements is drawn to nothing as if ten others had none.
    private const double DrawnBy = 10;
    private readonly MirrorPairs pairs;
    private readonly double[] logMargin;

    public LogGaps(MirrorPairs pairs, CifModel cif)
    {
        this.pairs = pairs;
        logMargin = [.. cif.MarginByPair.Select(m => Math.Log(1 + m))];
        foreach (var importer in pairs.FobImporters)
        {
            for (var exporter = 0; exporter < pairs.Axes.Economies; exporter++)
            {
                logMargin[(exporter * pairs.Axes.Economies) + importer] = 0;
            }
        }
        (ProductEffects, PeriodEffects) = (new double[pairs.Axes.Products], new double[pairs.Axes.Periods]);
    }

    public double[] ProductEffects { get; }

    public double[] PeriodEffects { get; }

    /// <summary>As the two sides have it.</summary>
    public double Raw(int row) => logMargin[pairs.PairOf(row)] - pairs.LogRatio(row);

    /// <summary>Net of product and period.</summary>
    public double Net(int row, double raw) =>
        raw - ProductEffects[pairs.Product[row]] - PeriodEffects[pairs.Period[row]];

    /// <summary>Finds the effects of products, then of periods.</summary>
    public void TakeOut(Func<int, double> gap)
    {
        Means(gap, row => pairs.Product[row], ProductEffects);
        Means(row => gap(row) - ProductEffects[pairs.Product[row]], row => pairs.Period[row], PeriodEffects);
    }

    /// <summary>Means over periods and products of each pair, and how many.</summary>
    public (double[] Means, double[] Counts) ByPair(Func<int, double> gap)
    {
        var (means, counts) = (new double[pairs.Axes.Pairs], new double[pairs.Axes.Pairs]);
        for (var row = 0; row < pairs.Rows; row++)
        {
            means[pairs.PairOf(row)] += gap(row);
            counts[pairs.PairOf(row)]++;
        }
        Divide(means, counts);
        return (means, counts);
    }

    public double[] MeanSquares(Func<int, double> gap) => ByPair(row => Math.Pow(gap(row), 2)).Means;

    private void Means(Func<int, double> gap, Func<int, int> placeOf, double[] means)
    {
        var counts = new double[means.Length];
        for (var row = 0; row < pairs.Rows; row++)
        {
            means[placeOf(row)] += gap(row);
            counts[placeOf(row)]++;
        }
        Divide(means, counts, DrawnBy);
    }

    private static void Divide(double[] sums, double[] counts, double more = 0)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = counts[i] > 0 ? sums[i] / (counts[i] + more) : 0;
        }
    }
}
