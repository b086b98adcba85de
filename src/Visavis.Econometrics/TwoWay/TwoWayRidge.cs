namespace Visavis.Econometrics.TwoWay;

/// <summary>Robust two-way effects with a normal prior: y_ij = μ + a_i + b_j + ε_ij, ε of Student's family.</summary>
/// <remarks>
/// Iteratively reweighted least squares (Lange, Little and Taylor 1989) from equal weights and a fixed number of rounds:
/// what is unknown leaves no trace, not even in where the iteration begins.
/// </remarks>
public static class TwoWayRidge
{
    /// <summary>Level, row and column effects.</summary>
    /// <param name="y">What is explained.</param>
    /// <param name="variances">Error variance of each element, row by row, over 0 where the element is known.</param>
    /// <param name="priors">Variances of the effects, tails, rounds.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static TwoWayFit Fit(PartialGrid y, ReadOnlySpan<double> variances, TwoWayPriors priors)
    {
        var size = y.Size;
        ArgumentOutOfRangeException.ThrowIfNotEqual(variances.Length, size * size);
        ArgumentOutOfRangeException.ThrowIfLessThan(priors.Rounds, 1);
        var (weights, precision, weighted) = (Known(y), new double[size * size], new double[size * size]);
        for (var round = 1; ; round++)
        {
            Weigh(y, variances, weights, precision, weighted);
            var system = new TwoWaySystem(precision, size, priors);
            var effects = system.Solve(weighted);
            if (round == priors.Rounds)
            {
                return new(system, effects[^1], effects[..size], effects[size..^1], weights);
            }
            Reweigh(y, variances, effects, priors.DegreesOfFreedom, weights);
        }
    }

    private static double[] Known(PartialGrid y)
    {
        var ones = new double[y.Known.Length];
        for (var k = 0; k < ones.Length; k++)
        {
            ones[k] = y.Known[k] ? 1 : 0;
        }
        return ones;
    }

    private static void Weigh(
        PartialGrid y,
        ReadOnlySpan<double> variances,
        double[] weights,
        double[] precision,
        double[] weighted
    )
    {
        var values = y.Values;
        for (var k = 0; k < weights.Length; k++)
        {
            if (weights[k] > 0)
            {
                precision[k] = weights[k] / variances[k];
                weighted[k] = precision[k] * values[k];
            }
        }
    }

    private static void Reweigh(
        PartialGrid y,
        ReadOnlySpan<double> variances,
        double[] effects,
        double degreesOfFreedom,
        double[] weights
    )
    {
        var values = y.Values;
        for (var i = 0; i < y.Size; i++)
        {
            var expected = effects[i] + effects[^1];
            for (var j = 0; j < y.Size; j++)
            {
                var k = (i * y.Size) + j;
                if (weights[k] > 0)
                {
                    var residual = values[k] - expected - effects[y.Size + j];
                    weights[k] = (degreesOfFreedom + 1) / (degreesOfFreedom + (residual * residual / variances[k]));
                }
            }
        }
    }
}
