using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Bias;

/// <summary>What the pairs add to the expected score of the coefficients and to the corrected variance of the scores.</summary>
internal sealed class PairContributions(int coefficients, int moments, double[,] inverseInformation)
{
    private readonly double[] pull = new double[moments];
    private readonly double[] own = new double[moments];
    private readonly double[,] left = new double[moments, moments];
    private readonly double[,] projected = new double[coefficients, moments];
    private readonly double[] freed = new double[moments];

    /// <summary>Expected score, one a coefficient: the B and D of the paper, not yet divided.</summary>
    public double[] Expected { get; } = new double[coefficients];

    /// <summary>Σ x̃' E(SS') x̃.</summary>
    public double[,] Meat { get; } = new double[coefficients, coefficients];

    public void Add(PairVectors pair, EffectMoments exporters, EffectMoments importers)
    {
        Array.Clear(pull);
        var total = pair.Total;
        Pull(pair, total, exporters.Inverse[pair.Exporter], exporters.Variance[pair.Exporter]);
        Pull(pair, total, importers.Inverse[pair.Importer], importers.Variance[pair.Importer]);
        for (var k = 0; k < coefficients; k++)
        {
            Expected[k] -= Dot(pair.Mean, pair.Regressors[k], pull);
        }
        Free(pair, total, exporters.Inverse[pair.Exporter], importers.Inverse[pair.Importer]);
        AddOuter(pair);
    }

    // H x̃ = μ x̃, so −x̃'H (A⁻ S) and ½ Tr(G x̃ V) = −½ μx̃ · (diag V − 2 V θ) go by one vector each.
    private void Pull(PairVectors pair, double total, double[,] inverse, double[,] variance)
    {
        for (var s = 0; s < moments; s++)
        {
            pull[s] += variance[s, s] / 2;
            for (var r = 0; r < moments; r++)
            {
                pull[s] += (inverse[s, r] * pair.Score[r]) - (variance[s, r] * pair.Mean[r] / total);
            }
        }
    }

    // Estimated effects and coefficients take their part of a pair's score: S is about (I − H C) of the true one, C the
    // variance of what is estimated, up to the variance of the errors. One factor a side keeps the parts below one.
    private void Free(PairVectors pair, double total, double[,] exporter, double[,] importer)
    {
        Project(pair);
        pair.Score.CopyTo(freed, 0);
        Free(pair, total, exporter, true);
        Free(pair, total, importer, false);
    }

    private void Free(PairVectors pair, double total, double[,] inverse, bool withCoefficients)
    {
        for (var r = 0; r < moments; r++)
        {
            var mean = 0.0;
            for (var s = 0; s < moments; s++)
            {
                own[s] = inverse[s, r];
                for (var k = 0; k < coefficients && withCoefficients; k++)
                {
                    own[s] += projected[k, s] * pair.Regressors[k][r];
                }
                mean += pair.Mean[s] * own[s] / total;
            }
            for (var s = 0; s < moments; s++)
            {
                left[s, r] = (s == r ? 1 : 0) - (pair.Mean[s] * (own[s] - mean));
            }
        }
        LinearSystem.Solve(left, freed);
    }

    // W⁻¹ x̃'.
    private void Project(PairVectors pair)
    {
        Array.Clear(projected);
        for (var a = 0; a < coefficients; a++)
        {
            for (var b = 0; b < coefficients; b++)
            {
                for (var s = 0; s < moments; s++)
                {
                    projected[a, s] += inverseInformation[a, b] * pair.Regressors[b][s];
                }
            }
        }
    }

    // Half of it from each side, so that it stays symmetric.
    private void AddOuter(PairVectors pair)
    {
        var (raw, corrected) = (new double[coefficients], new double[coefficients]);
        for (var k = 0; k < coefficients; k++)
        {
            raw[k] = Simd.Dot(pair.Score, pair.Regressors[k]);
            corrected[k] = Simd.Dot(freed, pair.Regressors[k]);
        }
        for (var a = 0; a < coefficients; a++)
        {
            for (var b = 0; b < coefficients; b++)
            {
                Meat[a, b] += ((raw[a] * corrected[b]) + (corrected[a] * raw[b])) / 2;
            }
        }
    }

    private static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> z)
    {
        var sum = 0.0;
        for (var at = 0; at < x.Length; at++)
        {
            sum += x[at] * y[at] * z[at];
        }
        return sum;
    }
}
