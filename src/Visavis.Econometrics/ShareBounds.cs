namespace Visavis.Econometrics;

/// <summary>
/// The shares that parts may have when each part lies between two ends, and the most even and most uneven of them.
/// Every measure of concentration grows when shares become more uneven in the sense of majorization (Marshall, Olkin &amp;
/// Arnold 2011, chapter 1), so its values at these two bound all that it can be.
/// </summary>
public sealed class ShareBounds
{
    private readonly double[] low;
    private readonly double[] high;

    /// <summary>The lowest and highest share of each part, the others at their opposite ends.</summary>
    /// <param name="low">Low ends of the parts, n long, none negative, not all zero.</param>
    /// <param name="high">High ends, n long, none below its low end.</param>
    public ShareBounds(ReadOnlySpan<double> low, ReadOnlySpan<double> high)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(high.Length, low.Length);
        var (least, most) = (Concentration.Sum(low), Concentration.Sum(high));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(least);
        (this.low, this.high) = (new double[low.Length], new double[low.Length]);
        for (var i = 0; i < low.Length; i++)
        {
            this.low[i] = Share(low[i], most - high[i]);
            this.high[i] = Share(high[i], least - low[i]);
        }
    }

    /// <summary>Lowest share of each part, n long.</summary>
    public ReadOnlySpan<double> Low => low;

    /// <summary>Highest share of each part, n long.</summary>
    public ReadOnlySpan<double> High => high;

    /// <summary>Shares that every admissible set of shares is at least as uneven as: each as near to one level as it may be.</summary>
    public double[] MostEven()
    {
        var (below, above) = (0.0, 1.0);
        // A double's range from 0 to 1 halved 60 times leaves nothing that a share could show.
        for (var step = 0; step < 60; step++)
        {
            var level = (below + above) / 2;
            (below, above) = Concentration.Sum(At(level)) < 1 ? (level, above) : (below, level);
        }
        return At(above);
    }

    /// <summary>
    /// Shares at least as uneven as every admissible set of them, largest first. The k largest together cannot exceed the
    /// k largest high ends, nor what the n − k smallest low ends leave.
    /// </summary>
    public double[] MostUneven()
    {
        var (highs, lows) = (Descending(high), Descending(low));
        var (ofHighs, left, before) = (0.0, 1 - Concentration.Sum(low), 0.0);
        var shares = new double[low.Length];
        for (var k = 0; k < shares.Length; k++)
        {
            ofHighs += highs[k];
            left += lows[k];
            var together = Math.Min(Math.Min(ofHighs, left), 1);
            shares[k] = Math.Max(together - before, 0);
            before = together;
        }
        return shares;
    }

    private static double Share(double part, double others) => part == 0 ? 0 : part / (part + Math.Max(others, 0));

    private double[] At(double level) => [.. low.Select((l, i) => Math.Clamp(level, l, Math.Max(l, high[i])))];

    private static double[] Descending(double[] values) => [.. values.OrderDescending()];
}
