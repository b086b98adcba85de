using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics;

/// <summary>One model's coefficients from several completed samples: what is not known of the data widens the errors.</summary>
/// <param name="Values">The means of the estimates, one a coefficient.</param>
/// <param name="Variance">The mean variance plus (1 + 1/M) times the variance between the samples.</param>
/// <param name="Freedom">Degrees of freedom of each coefficient, at least M − 1; infinite where the samples agree.</param>
/// <param name="MissingShare">Share of each variance that comes from what is not known of the data, 0 to 1.</param>
/// <remarks>Rubin, Multiple Imputation for Nonresponse in Surveys, 1987, chapter 3.</remarks>
public sealed record RubinRules(double[] Values, double[,] Variance, double[] Freedom, double[] MissingShare)
{
    private double[,] Within { get; init; } = new double[0, 0];

    private double[,] Between { get; init; } = new double[0, 0];

    private int Samples { get; init; }

    /// <summary>Tests whether several coefficients are zero together, or nothing where their variance within samples has not full rank.</summary>
    /// <param name="places">Which coefficients, at least one.</param>
    /// <remarks>Li, Raghunathan and Rubin (1991), D₁ with the F distribution whose denominator they give: χ² of the total variance rejects too often with few samples.</remarks>
    public WaldTest? JointTest(IReadOnlyList<int> places)
    {
        var k = places.Count;
        var factor = DenseCholesky.Factor(Block(Within, places));
        if (factor.Failure is not null)
        {
            return null;
        }
        var spread = Block(Between, places);
        var increase = 0.0;
        for (var column = 0; column < k; column++)
        {
            increase += factor.Solve([.. Enumerable.Range(0, k).Select(row => spread[row, column])])[column];
        }
        increase /= k;
        double[] values = [.. places.Select(p => Values[p])];
        var statistic = values.Zip(factor.Solve(values), (v, s) => v * s).Sum() / (k * (1 + increase));
        return WaldTest.OfRatio(statistic, k, Denominator(k, increase));
    }

    private double Denominator(int k, double increase)
    {
        var t = k * (Samples - 1.0);
        return t > 4
            ? 4 + ((t - 4) * Math.Pow(1 + ((1 - (2 / t)) / increase), 2))
            : t * (1 + (1.0 / k)) * Math.Pow(1 + (1 / increase), 2) / 2;
    }

    private static Matrix Block(double[,] matrix, IReadOnlyList<int> places)
    {
        var block = new Matrix(places.Count, places.Count);
        for (var row = 0; row < places.Count; row++)
        {
            for (var column = 0; column < places.Count; column++)
            {
                block[row, column] = matrix[places[row], places[column]];
            }
        }
        return block;
    }

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
        var (total, within, between) = (new double[k, k], new double[k, k], new double[k, k]);
        for (var at = 0; at < total.Length; at++)
        {
            var (a, b) = (at / k, at % k);
            between[a, b] = values.Sum(v => (v[a] - mean[a]) * (v[b] - mean[b])) / (samples - 1) * (1 + (1 / samples));
            within[a, b] = variances.Sum(v => v[a, b]) / samples;
            total[a, b] = within[a, b] + between[a, b];
        }
        var share = Enumerable.Range(0, k).Select(a => total[a, a] > 0 ? between[a, a] / total[a, a] : 0).ToArray();
        return new(mean, total, [.. share.Select(s => (samples - 1) / (s * s))], share)
        {
            Within = within,
            Between = between,
            Samples = values.Count,
        };
    }
}
