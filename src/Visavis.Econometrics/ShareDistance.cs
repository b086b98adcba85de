namespace Visavis.Econometrics;

/// <summary>Between what ends the distance of two sets of shares lies when the shares are known within bounds.</summary>
public static class ShareDistance
{
    /// <summary>The least and the most that <see cref="Concentration.Distance"/> can be; safe, and exact where the shares are.</summary>
    /// <param name="shares">Of one whole, n long.</param>
    /// <param name="others">Of the other, n long.</param>
    public static (double Low, double High) Bounds(ShareBounds shares, ShareBounds others)
    {
        // Both sets add up to one, so what one has above the other equals what it has below: four bounds, two a side.
        var low = Math.Max(Excess(shares.Low, others.High), Excess(others.Low, shares.High));
        var high = Math.Min(Excess(shares.High, others.Low), Excess(others.High, shares.Low));
        return (low, Math.Min(high, 1));
    }

    private static double Excess(ReadOnlySpan<double> shares, ReadOnlySpan<double> others)
    {
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            sum += Math.Max(shares[i] - others[i], 0);
        }
        return sum;
    }
}
