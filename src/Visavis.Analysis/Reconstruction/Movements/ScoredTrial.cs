namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>A hidden report beside what the model and the rules say.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Error">ln(estimate / report).</param>
/// <param name="Reaches">|error| as the model's own scale measures it, and the reach of its intervals.</param>
internal readonly record struct ScoredTrial(Trial Trial, double Error, Reaches Reaches)
{
    public static IEnumerable<ScoredTrial> Of(FittedFamily fitted, IEnumerable<Trial> trials)
    {
        var tails = fitted.Fit.DegreesOfFreedom;
        var (half, most, nearlyAll) = (
            MovementEstimate.Reach(0.5, tails),
            MovementEstimate.Reach(0.8, tails),
            MovementEstimate.Reach(0.95, tails)
        );
        foreach (var trial in trials)
        {
            var (error, scale) = (fitted.Centre(trial.Regressors) - trial.LogTruth, fitted.Scale(trial.Regressors));
            yield return new(trial, error, new(scale * half, scale * most, scale * nearlyAll));
        }
    }
}

/// <summary>How far intervals reach on either side, ln.</summary>
/// <param name="Half">Of the 50 % interval.</param>
/// <param name="Most">Of the 80 % interval.</param>
/// <param name="NearlyAll">Of the 95 % interval.</param>
internal readonly record struct Reaches(double Half, double Most, double NearlyAll);
