namespace Visavis.Econometrics;

/// <summary>One model's coefficients from several completed samples: what is not known of the data widens the errors.</summary>
/// <param name="Values">The means of the estimates, one a coefficient.</param>
/// <param name="Variance">The mean variance plus (1 + 1/M) times the variance between the samples.</param>
/// <param name="Freedom">Degrees of freedom of each coefficient, at least M − 1; infinite where the samples agree.</param>
/// <param name="MissingShare">Share of each variance that comes from what is not known of the data, 0 to 1.</param>
/// <remarks>Rubin, Multiple Imputation for Nonresponse in Surveys, 1987, chapter 3.</remarks>
public sealed record RubinRules(double[] Values, double[,] Variance, double[] Freedom, double[] MissingShare)
{
    /// <summary>Combines M estimates.</summary>
    /// <param name="values">Estimates of each sample: M arrays of k coefficients.</param>
    /// <param name="variances">Variances and covariances of each sample: M arrays, k × k.</param>
    /// <exception cref="ArgumentException">Fewer than two samples.</exception>
    public static RubinRules Combine(IReadOnlyList<double[]> values, IReadOnlyList<double[,]> variances)
    {
        if (values.Count < 2)
        {
            throw new ArgumentException("The spread between samples takes two at least.", nameof(values));
        }
        var (samples, k) = ((double)values.Count, values[0].Length);
        var mean = Enumerable.Range(0, k).Select(a => values.Sum(v => v[a]) / samples).ToArray();
        var (total, between) = (new double[k, k], new double[k, k]);
        for (var at = 0; at < total.Length; at++)
        {
            var (a, b) = (at / k, at % k);
            between[a, b] = values.Sum(v => (v[a] - mean[a]) * (v[b] - mean[b])) / (samples - 1) * (1 + (1 / samples));
            total[a, b] = (variances.Sum(v => v[a, b]) / samples) + between[a, b];
        }
        var share = Enumerable.Range(0, k).Select(a => total[a, a] > 0 ? between[a, a] / total[a, a] : 0).ToArray();
        return new(mean, total, [.. share.Select(s => (samples - 1) / (s * s))], share);
    }
}
