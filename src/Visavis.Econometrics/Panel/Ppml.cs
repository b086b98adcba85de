using Visavis.Econometrics.Panel.Bias;
using Visavis.Econometrics.Panel.Fitting;

namespace Visavis.Econometrics.Panel;

/// <summary>Poisson pseudo-maximum likelihood with any number of fixed effects.</summary>
/// <remarks>Santos Silva and Tenreyro (2006); existence of estimates after Correia, Guimarães and Zylkin (2019). What makes it fast: docs/methods/ppml.md.</remarks>
public static class Ppml
{
    /// <summary>Fits E[y] = exp(x β + effects + offset).</summary>
    /// <param name="dependentByObs">The dependent variable, n long, finite, none negative; of any size.</param>
    /// <param name="design">Regressors and effects.</param>
    /// <param name="options">How; none: the defaults.</param>
    public static Outcome<PpmlResult> Fit(double[] dependentByObs, Design design, FitOptions? options = null)
    {
        var (run, problems) = FitRun.Of(dependentByObs, design, options ?? new(), new PoissonFamily());
        return run is null ? new(problems) : new(new PpmlResult(run));
    }
}

/// <summary>A model estimated by Poisson pseudo-maximum likelihood.</summary>
public sealed class PpmlResult : PanelFit
{
    internal PpmlResult(FitRun run)
        : base(run) => Deviance = run.Iteration.Deviance;

    /// <summary>2 Σ (y ln(y/μ) − y + μ), in the unit of the dependent variable.</summary>
    public double Deviance { get; }

    /// <summary>Corrects coefficients and pair-clustered errors for the effects of exporter × time, importer × time and pair, which short panels estimate badly (Weidner and Zylkin 2021). Null where the effects are not these three, or where pairs are not the effect with most levels.</summary>
    public BiasCorrection? CorrectBias() => ThreeWayBias.Of(this);
}
