using Visavis.Econometrics.Panel.Fitting;

namespace Visavis.Econometrics.Panel;

/// <summary>Least squares with any number of fixed effects.</summary>
public static class Ols
{
    /// <summary>Fits E[y] = x β + effects + offset.</summary>
    /// <param name="dependentByObs">The dependent variable, n long, finite.</param>
    /// <param name="design">Regressors and effects.</param>
    /// <param name="options">How; none: the defaults.</param>
    public static Outcome<OlsResult> Fit(double[] dependentByObs, Design design, FitOptions? options = null)
    {
        var (run, problems) = FitRun.Of(dependentByObs, design, options ?? new(), new GaussianFamily());
        return run is null ? new(problems) : new(new OlsResult(run));
    }
}

/// <summary>A model estimated by least squares.</summary>
public sealed class OlsResult : PanelFit
{
    internal OlsResult(FitRun run)
        : base(run) => SumOfSquares = run.Iteration.Deviance;

    /// <summary>Σ of the weighted squared residuals.</summary>
    public double SumOfSquares { get; }
}
