using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Covariance;

/// <summary>The scores of a fit: the residual of each cell times its regressors net of all effects, in the unit of the dependent variable.</summary>
internal static class Scores
{
    /// <summary>Adds the scores to the sums of several groupings.</summary>
    public static void Add(PanelFit fit, int[] coefficients, ClusterSums[] sums) =>
        Run(
            fit,
            coefficients,
            (part, slab, scores) =>
            {
                for (var k = 0; k < coefficients.Length; k++)
                {
                    foreach (var sum in sums)
                    {
                        sum.Add(part, slab, k, scores[k].AsSpan(0, slab.Length));
                    }
                }
            }
        );

    /// <summary>Σ over cells of the outer products of the scores.</summary>
    public static double[,] OuterProducts(PanelFit fit, int[] coefficients)
    {
        var k = coefficients.Length;
        var byPart = Enumerable.Range(0, Layout.Parts).Select(_ => new double[k, k]).ToArray();
        Run(
            fit,
            coefficients,
            (part, slab, scores) =>
            {
                for (var a = 0; a < k; a++)
                {
                    for (var b = 0; b <= a; b++)
                    {
                        byPart[part][a, b] += Simd.Dot(
                            scores[a].AsSpan(0, slab.Length),
                            scores[b].AsSpan(0, slab.Length)
                        );
                    }
                }
            }
        );
        foreach (var part in byPart.AsSpan(1))
        {
            Matrices.AddScaled(byPart[0], part, 1);
        }
        return Matrices.Mirrored(byPart[0]);
    }

    private static void Run(PanelFit fit, int[] coefficients, Action<int, Slab, double[][]> use)
    {
        var layout = fit.Data.Layout;
        var length = layout.Slabs.Max(s => s.Length);
        fit.Data.Team.Run(
            Layout.Parts,
            part =>
            {
                var residual = new double[length];
                var scores = coefficients.Select(_ => new double[length]).ToArray();
                foreach (var slab in layout.SlabsOf(part))
                {
                    fit.Iteration.Residual(slab, residual.AsSpan(0, slab.Length));
                    for (var k = 0; k < coefficients.Length; k++)
                    {
                        var own = scores[k].AsSpan(0, slab.Length);
                        fit.Iteration.Demeaning.Column(slab, coefficients[k], own);
                        layout.Centre(slab, fit.Iteration.Evaluator.Weights, own);
                        Simd.Multiply(own, residual, 1 / fit.Data.Scale);
                    }
                    use(part, slab, scores);
                }
            }
        );
    }
}
