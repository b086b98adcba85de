namespace Visavis.Econometrics.Panel;

/// <summary>Tests by the wild score bootstrap whether each coefficient is zero.</summary>
/// <param name="PValues">Share of the draws whose statistic is at least as far from zero as the estimate's, one a coefficient.</param>
/// <param name="Statistics">Estimate by clustered standard error without small-sample factor, one a coefficient.</param>
/// <param name="Draws">Number of draws.</param>
/// <param name="Clusters">Number of clusters.</param>
public sealed record ScoreBootstrap(
    IReadOnlyList<double> PValues,
    IReadOnlyList<double> Statistics,
    int Draws,
    int Clusters
)
{
    /// <summary>Draws signs for the clusters' scores (Kline and Santos 2012, A Score Based Approach to Wild Bootstrap Inference, with Rademacher weights and unrestricted estimates). No model is fitted again.</summary>
    /// <param name="influenceByCluster">What each cluster moves the coefficients by: clusters × coefficients, row by row.</param>
    /// <param name="estimates">The coefficients.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="seed">Start of the random signs.</param>
    internal static ScoreBootstrap Of(double[] influenceByCluster, double[] estimates, int draws, int seed)
    {
        var (k, random) = (estimates.Length, new Random(seed));
        var errors = new double[k];
        for (var at = 0; at < influenceByCluster.Length; at++)
        {
            errors[at % k] += influenceByCluster[at] * influenceByCluster[at];
        }
        var statistics = estimates.Select((e, c) => e / Math.Sqrt(errors[c])).ToArray();
        var further = new int[k];
        for (var draw = 0; draw < draws; draw++)
        {
            var moved = Draw(influenceByCluster, k, random);
            for (var c = 0; c < k; c++)
            {
                // Signs leave squares alone: the draw has the same standard error.
                further[c] += Math.Abs(moved[c] / Math.Sqrt(errors[c])) >= Math.Abs(statistics[c]) ? 1 : 0;
            }
        }
        return new(
            [.. further.Select(f => (double)f / draws)],
            statistics,
            draws,
            k == 0 ? 0 : influenceByCluster.Length / k
        );
    }

    private static double[] Draw(double[] influence, int k, Random random)
    {
        var moved = new double[k];
        for (var first = 0; first < influence.Length; first += k)
        {
            var sign = random.Next(2) == 0 ? 1 : -1;
            for (var c = 0; c < k; c++)
            {
                moved[c] += sign * influence[first + c];
            }
        }
        return moved;
    }
}
