namespace Visavis.Econometrics.TwoWay;

/// <summary>Log-normal parts whose sum becomes known.</summary>
/// <remarks>Gauss–Newton on ln T = ln Σ e^θ (Stone, Champernowne and Meade 1942 in logarithms), steps halved where they overshoot.</remarks>
public static class LogTotal
{
    private const int MostSteps = 100;
    private const double Finest = 1e-10;

    /// <summary>Parts given their total.</summary>
    /// <param name="means">ln of each part before, n long.</param>
    /// <param name="variances">Of each part alone, n long, over 0.</param>
    /// <param name="common">Variance of an error that all parts share, 0 or more.</param>
    /// <param name="logTotal">ln of the total.</param>
    /// <param name="totalVariance">Of the total, 0 where it is exact.</param>
    /// <returns>Each part afterwards, n long.</returns>
    public static Normal[] Given(
        double[] means,
        double[] variances,
        double common,
        double logTotal,
        double totalVariance = 0
    )
    {
        var parts = means.ToArray();
        for (var step = 0; step < MostSteps; step++)
        {
            var (shares, logSum) = Shares(parts);
            var (spread, all) = Spread(shares, variances, common);
            var moved = 0.0;
            for (var k = 0; k < parts.Length; k++)
            {
                moved += shares[k] * (parts[k] - means[k]);
            }
            var gap = (logTotal - logSum + moved) / (all + totalVariance);
            var change = new double[parts.Length];
            for (var k = 0; k < parts.Length; k++)
            {
                change[k] = means[k] + (spread[k] * gap) - parts[k];
            }
            var largest = change.Max(c => Math.Abs(c));
            // A step over one logarithm leaves the neighbourhood in which the sum is nearly linear.
            var length = Math.Min(1, 1 / largest);
            for (var k = 0; k < parts.Length; k++)
            {
                parts[k] += length * change[k];
            }
            if (largest < Finest)
            {
                break;
            }
        }
        return Posterior(parts, variances, common, totalVariance);
    }

    /// <summary>Variance of ln Σ e^θ before the total is known.</summary>
    /// <param name="means">ln of each part.</param>
    /// <param name="variances">Of each part alone.</param>
    /// <param name="common">Variance of an error that all parts share.</param>
    public static Normal Sum(double[] means, double[] variances, double common)
    {
        var (shares, logSum) = Shares(means);
        return new(logSum, Spread(shares, variances, common).All);
    }

    private static Normal[] Posterior(double[] parts, double[] variances, double common, double totalVariance)
    {
        var (spread, all) = Spread(Shares(parts).Shares, variances, common);
        return
        [
            .. parts.Select(
                (p, k) =>
                    new Normal(p, Math.Max(0, variances[k] + common - (spread[k] * spread[k] / (all + totalVariance))))
            ),
        ];
    }

    private static (double[] Shares, double LogSum) Shares(double[] parts)
    {
        var most = parts.Max();
        double[] shares = [.. parts.Select(p => Math.Exp(p - most))];
        var sum = shares.Sum();
        for (var k = 0; k < shares.Length; k++)
        {
            shares[k] /= sum;
        }
        return (shares, most + Math.Log(sum));
    }

    // S p and p' S p, S = diag(variances) + common · 1 1'.
    private static (double[] Spread, double All) Spread(double[] shares, double[] variances, double common)
    {
        var (spread, all) = (new double[shares.Length], common);
        for (var k = 0; k < shares.Length; k++)
        {
            spread[k] = (shares[k] * variances[k]) + common;
            all += shares[k] * shares[k] * variances[k];
        }
        return (spread, all);
    }
}
