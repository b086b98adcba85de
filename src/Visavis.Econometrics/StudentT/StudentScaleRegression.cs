using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.StudentT;

/// <summary>Mean and scale of Student's errors: y = F β + e^(Z γ) t_ν.</summary>
/// <param name="Mean">β, as many as F has columns.</param>
/// <param name="LogScale">γ, as many as Z has columns.</param>
/// <param name="DegreesOfFreedom">ν, over 1.5.</param>
/// <param name="LogLikelihood">Of all observations.</param>
/// <param name="Rounds">How many rounds it took.</param>
/// <param name="Converged">Whether the last round gained nothing more.</param>
public sealed record StudentFit(
    IReadOnlyList<double> Mean,
    IReadOnlyList<double> LogScale,
    double DegreesOfFreedom,
    double LogLikelihood,
    int Rounds,
    bool Converged
);

/// <summary>Maximum likelihood of a regression with Student's errors whose scale depends on regressors.</summary>
/// <remarks>
/// Turn about: β by reweighted least squares, γ by Fisher scoring with halved steps, ν by golden section
/// (Taylor and Verbyla 2004). Each step raises the likelihood or is not taken.
/// </remarks>
public static class StudentScaleRegression
{
    private const int MostRounds = 200;
    private const double LeastGain = 1e-9;

    /// <summary>Fits.</summary>
    /// <param name="y">n long.</param>
    /// <param name="mean">F, n × k; k may be 0.</param>
    /// <param name="logScale">Z, n × m, one column constant.</param>
    /// <exception cref="ArgumentException">Shapes differ, or there are fewer observations than coefficients.</exception>
    /// <exception cref="InvalidOperationException">Columns depend on each other.</exception>
    public static StudentFit Fit(double[] y, Matrix mean, Matrix logScale)
    {
        if (mean.Rows != y.Length || logScale.Rows != y.Length || y.Length <= mean.Columns + logScale.Columns + 1)
        {
            throw new ArgumentException(
                $"{y.Length} observations do not fit {mean.Columns} and {logScale.Columns} columns."
            );
        }
        var state = new StudentState(y, mean, logScale);
        var (last, round) = (state.LogLikelihood, 0);
        for (round = 1; round <= MostRounds; round++)
        {
            state.StepMean();
            state.StepScale();
            state.StepTails();
            var gain = state.LogLikelihood - last;
            last = state.LogLikelihood;
            if (gain < LeastGain * y.Length)
            {
                return state.ToFit(round, true);
            }
        }
        return state.ToFit(MostRounds, false);
    }
}
