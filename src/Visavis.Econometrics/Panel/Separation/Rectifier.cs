using Visavis.Econometrics.Panel.Fitting;
using Visavis.Econometrics.Panel.Sampling;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Separation;

/// <summary>
/// Finds separated observations by the iterative rectifier of Correia, Guimarães and Zylkin (2019, Verifying the existence
/// of maximum likelihood estimates for generalized linear models): regress u, one at suspect zeros and zero elsewhere, on
/// everything, with a large weight where the dependent variable is positive; replace u at zeros by the fitted value where
/// that is positive and by zero where not; repeat until the fitted values are a certificate or nothing is left of u.
/// </summary>
internal sealed class Rectifier(double[] dependent, Design design, Sample sample, FitOptions options, Team team)
{
    private const int MostRounds = 1000;

    // Weight of the observations that are not zero.
    private const double Anchor = 1e5;

    // What may be left of a certificate where it has to be zero, relative to its largest value.
    private const double Violation = 1e-4;

    // Certificates below this part of the largest say nothing.
    private const double Clear = 1e-2;

    // Suspicion that has shrunk so far was none.
    private const double Nothing = 1e-5;

    /// <summary>Separated observations with their certificates, scaled to at most one; none where suspicion does not hold.</summary>
    /// <param name="suspects">Observations whose fitted mean goes to zero.</param>
    public IReadOnlyList<SeparatedObservation> Find(IReadOnlyList<int> suspects)
    {
        var u = new double[dependent.Length];
        foreach (var obs in suspects)
        {
            u[obs] = 1;
        }
        for (var round = 0; round < MostRounds && !options.Cancellation.IsCancellationRequested; round++)
        {
            var z = Fitted(u);
            var (largest, worst) = Judge(z);
            if (largest < Nothing)
            {
                return [];
            }
            if (worst <= Violation * largest)
            {
                return Certified(z, largest);
            }
            for (var obs = 0; obs < u.Length; obs++)
            {
                u[obs] = sample.IsKept[obs] && dependent[obs] == 0 ? Math.Max(0, z[obs]) : 0;
            }
        }
        return [];
    }

    // The largest value at a zero, and the largest wrong one: negative at a zero, or any elsewhere.
    private (double Largest, double Worst) Judge(double[] z)
    {
        var (largest, worst) = (0.0, 0.0);
        for (var obs = 0; obs < z.Length; obs++)
        {
            if (sample.IsKept[obs])
            {
                var isZero = dependent[obs] == 0;
                largest = isZero ? Math.Max(largest, z[obs]) : largest;
                worst = Math.Max(worst, isZero ? -z[obs] : Math.Abs(z[obs]));
            }
        }
        return (largest, worst);
    }

    private List<SeparatedObservation> Certified(double[] z, double largest) =>
        [
            .. Enumerable
                .Range(0, z.Length)
                .Where(obs => sample.IsKept[obs] && dependent[obs] == 0 && z[obs] > Clear * largest)
                .Select(obs => new SeparatedObservation(obs, z[obs] / largest)),
        ];

    private double[] Fitted(double[] u)
    {
        var anchored = design with { WeightByObs = [.. dependent.Select(y => y > 0 ? Anchor : 1)], OffsetByObs = null };
        var data = PanelData.Of(u, anchored, sample, 1, options.UseTensor, team);
        var iteration = new Iteration(data, new GaussianFamily(), options with { Tolerance = 1e-12, MostSteps = 20 });
        iteration.Run();
        var byCell = new double[data.Layout.CellCount];
        foreach (var slab in data.Layout.Slabs)
        {
            iteration.Evaluator.Predict(slab, iteration.Point, byCell.AsSpan(slab.From, slab.Length));
        }
        return [.. data.Layout.CellByObs.Select(cell => cell < 0 ? 0 : byCell[cell])];
    }
}
