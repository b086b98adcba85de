using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.TwoWay;

/// <summary>What a two-way fit would expect of an element, had it seen neither it nor the element across the diagonal.</summary>
/// <param name="Residual">The element less what is then expected of it.</param>
/// <param name="Variance">Of what is then expected.</param>
public readonly record struct LeftOut(double Residual, double Variance);

/// <summary>Leaves pairs (i, j) and (j, i) out of a two-way fit by formula, its weights held: for choosing parameters, not for proofs.</summary>
public static class PairLeaveOut
{
    /// <summary>Every known element, left out with the one across the diagonal.</summary>
    /// <param name="fit">A fit.</param>
    /// <param name="y">What it explained.</param>
    /// <param name="variances">With which error variances, row by row.</param>
    public static IEnumerable<(int Row, int Column, LeftOut LeftOut)> All(
        TwoWayFit fit,
        PartialGrid y,
        double[] variances
    )
    {
        var covariance = fit.Covariance();
        for (var i = 0; i < y.Size; i++)
        {
            for (var j = 0; j < y.Size; j++)
            {
                if (y.IsKnown(i, j))
                {
                    yield return (i, j, Of(new(fit, covariance, y, variances), i, j));
                }
            }
        }
    }

    private static LeftOut Of(Sight see, int i, int j)
    {
        var (own, ownNoise, residual) = (see.Covariance(i, j, i, j), see.Noise(i, j), see.Residual(i, j));
        if (!see.Y.IsKnown(j, i) || i == j)
        {
            var free = 1 - (own / ownNoise);
            return new(residual / free, own / free);
        }
        var (across, noise) = (see.Covariance(j, i, j, i), see.Noise(j, i));
        var between = see.Covariance(i, j, j, i);
        var (a, b, c, d) = (1 - (own / ownNoise), -between / noise, -between / ownNoise, 1 - (across / noise));
        var determinant = (a * d) - (b * c);
        // (I - H W⁻¹)⁻¹ of the two together, first row; the variance is (I - H W⁻¹)⁻¹ H.
        return new(
            ((d * residual) - (b * see.Residual(j, i))) / determinant,
            ((d * own) - (b * between)) / determinant
        );
    }

    private readonly record struct Sight(TwoWayFit Fit, Matrix Effects, PartialGrid Y, double[] Variances)
    {
        public double Residual(int i, int j) => Y[i, j] - Fit.Expected(i, j);

        public double Noise(int i, int j) => Variances[(i * Y.Size) + j] / Fit.Weights[(i * Y.Size) + j];

        public double Covariance(int i, int j, int k, int l)
        {
            var (n, level) = (Y.Size, 2 * Y.Size);
            return Effects[i, k]
                + Effects[i, n + l]
                + Effects[i, level]
                + Effects[n + j, k]
                + Effects[n + j, n + l]
                + Effects[n + j, level]
                + Effects[level, k]
                + Effects[level, n + l]
                + Effects[level, level];
        }
    }
}
