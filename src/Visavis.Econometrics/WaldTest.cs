using MathNet.Numerics;
using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics;

/// <summary>Tests whether several coefficients are zero together.</summary>
/// <param name="Statistic">b' V⁻¹ b, nearly chi-squared where all are zero; with a denominator its share of one coefficient, nearly F.</param>
/// <param name="Freedom">How many coefficients.</param>
/// <param name="Denominator">Degrees of freedom of the denominator; infinite for chi-squared.</param>
/// <param name="Probability">Of a statistic at least as large where all are zero, 0 to 1.</param>
/// <remarks>Wald (1943).</remarks>
public readonly record struct WaldTest(double Statistic, int Freedom, double Denominator, double Probability)
{
    /// <summary>The F test of a statistic.</summary>
    /// <param name="statistic">Zero or more.</param>
    /// <param name="freedom">How many coefficients.</param>
    /// <param name="denominator">Above zero; infinite where the variance is known.</param>
    public static WaldTest OfRatio(double statistic, int freedom, double denominator) =>
        double.IsFinite(denominator)
            ? new(
                statistic,
                freedom,
                denominator,
                SpecialFunctions.BetaRegularized(
                    denominator / 2,
                    freedom / 2.0,
                    denominator / (denominator + (freedom * Math.Max(0, statistic)))
                )
            )
            : new(freedom * statistic, freedom, denominator, Tail(freedom * statistic, freedom));

    /// <summary>The test, or nothing where the variance has not full rank: fewer clusters than coefficients.</summary>
    /// <param name="values">The coefficients, at least one.</param>
    /// <param name="variance">Their variances and covariances, symmetric, as many rows as coefficients.</param>
    public static WaldTest? Of(ReadOnlySpan<double> values, double[,] variance)
    {
        var own = new Matrix(values.Length, values.Length);
        for (var row = 0; row < values.Length; row++)
        {
            for (var column = 0; column < values.Length; column++)
            {
                own[row, column] = variance[row, column];
            }
        }
        var factor = DenseCholesky.Factor(own);
        if (factor.Failure is not null)
        {
            return null;
        }
        var (solved, statistic) = (factor.Solve(values), 0.0);
        for (var k = 0; k < values.Length; k++)
        {
            statistic += values[k] * solved[k];
        }
        return new(statistic, values.Length, double.PositiveInfinity, Tail(statistic, values.Length));
    }

    private static double Tail(double statistic, int freedom) =>
        SpecialFunctions.GammaUpperRegularized(freedom / 2.0, Math.Max(0, statistic) / 2);
}
