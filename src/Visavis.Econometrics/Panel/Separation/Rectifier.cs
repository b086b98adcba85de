using Visavis.Econometrics.Panel.Fitting;
using Visavis.Econometrics.Panel.Sampling;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Separation;

/// <summary>
/// Finds separated observations by the iterative rectifier of Correia, Guimarães and Zylkin (2019, Verifying the existence
/// of maximum likelihood estimates for generalized linear models): regress u, one at zeros and zero elsewhere, on
/// everything, with a large weight where the dependent variable is positive; replace u at zeros by the fitted value where
/// that is positive and by zero where not; repeat until no fitted value is negative.
/// </summary>
internal static class Rectifier
{
    private const int MostRounds = 1000;

    // Weight of the observations that are not zero.
    private const double Anchor = 1e5;

    // Fitted values below this part of one are taken for zero.
    private const double Negligible = 1e-4;

    public static IReadOnlyList<SeparatedObservation> Find(
        double[] dependent,
        Design design,
        Sample sample,
        FitOptions options,
        Team team
    )
    {
        var weights = dependent.Select((y, obs) => (y > 0 ? Anchor : 1) * (sample.IsKept[obs] ? 1 : 0)).ToArray();
        var u = dependent.Select((y, obs) => y == 0 && sample.IsKept[obs] ? 1.0 : 0).ToArray();
        var anchored = design with { WeightByObs = weights, OffsetByObs = null };
        var precise = options with { Tolerance = 1e-8, MostSteps = 30 };
        for (var round = 0; round < MostRounds; round++)
        {
            var z = Fitted(u, anchored, sample, precise, team);
            var (lowest, next) = (0.0, new double[u.Length]);
            for (var obs = 0; obs < u.Length; obs++)
            {
                var own = sample.IsKept[obs] && dependent[obs] == 0 ? z[obs] : 0;
                lowest = Math.Min(lowest, own);
                next[obs] = own > Negligible ? own : 0;
            }
            if (lowest >= -Negligible)
            {
                return Certified(z, dependent, sample);
            }
            u = next;
        }
        return [];
    }

    private static List<SeparatedObservation> Certified(double[] z, double[] dependent, Sample sample) =>
        [
            .. Enumerable
                .Range(0, z.Length)
                .Where(obs => sample.IsKept[obs] && dependent[obs] == 0 && z[obs] > Negligible)
                .Select(obs => new SeparatedObservation(obs, z[obs])),
        ];

    private static double[] Fitted(double[] u, Design design, Sample sample, FitOptions options, Team team)
    {
        var data = PanelData.Of(u, design, sample, 1, options.UseTensor, team);
        var iteration = new Iteration(data, new GaussianFamily(), options, stopsAtFalling: false);
        iteration.Run();
        var byCell = new double[data.Layout.CellCount];
        foreach (var slab in data.Layout.Slabs)
        {
            iteration.Evaluator.Predict(slab, iteration.Point, byCell.AsSpan(slab.From, slab.Length));
        }
        return [.. data.Layout.CellByObs.Select(cell => cell < 0 ? 0 : byCell[cell])];
    }
}
