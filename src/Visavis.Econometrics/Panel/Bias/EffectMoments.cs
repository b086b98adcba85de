using Visavis.Econometrics.Panel.Fitting;

namespace Visavis.Econometrics.Panel.Bias;

/// <summary>For the time vector of effects of every exporter (or importer): Σ H over its pairs, H = diag(μ) − μμ'/Σμ, and Σ of the outer products of its pairs' scores.</summary>
internal sealed class EffectMoments(int vectors, int moments)
{
    // A pivot below this part of its diagonal is the level that the pairs' effects take.
    private const double Vanishing = 1e-9;

    private readonly double[][,] information = Empty(vectors, moments);
    private readonly double[][,] scores = Empty(vectors, moments);

    /// <summary>A generalised inverse of Σ H by vector; which one does not matter, since scores add up to zero.</summary>
    public double[][,] Inverse => information;

    /// <summary>Variance of the estimated vector: inverse · Σ SS' · inverse.</summary>
    public double[][,] Variance => scores;

    public void Add(int vector, PairVectors pair)
    {
        var (total, own, ofScores) = (pair.Total, information[vector], scores[vector]);
        for (var s = 0; s < moments; s++)
        {
            own[s, s] += pair.Mean[s];
            for (var r = 0; r < moments; r++)
            {
                own[s, r] -= pair.Mean[s] * pair.Mean[r] / total;
                ofScores[s, r] += pair.Score[s] * pair.Score[r];
            }
        }
    }

    public void Add(EffectMoments other)
    {
        for (var v = 0; v < vectors; v++)
        {
            Covariance.Matrices.AddScaled(information[v], other.information[v], 1);
            Covariance.Matrices.AddScaled(scores[v], other.scores[v], 1);
        }
    }

    /// <summary>From sums to inverses and variances.</summary>
    public void Invert()
    {
        for (var v = 0; v < vectors; v++)
        {
            var matrix = information[v];
            double[] size = [.. Enumerable.Range(0, moments).Select(s => matrix[s, s])];
            var inverse = new SmallSystem(matrix, size, Vanishing).Inverse();
            information[v] = inverse;
            scores[v] = Covariance.Matrices.Product(Covariance.Matrices.Product(inverse, scores[v]), inverse);
        }
    }

    private static double[][,] Empty(int vectors, int moments) =>
        [.. Enumerable.Range(0, vectors).Select(_ => new double[moments, moments])];
}
