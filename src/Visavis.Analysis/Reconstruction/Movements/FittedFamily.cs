using Visavis.Econometrics.Linear;
using Visavis.Econometrics.StudentT;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Coefficients of one design at one horizon, and where they come from.</summary>
/// <param name="Family">Regressors and their names.</param>
/// <param name="Fit">By maximum likelihood.</param>
/// <param name="Trials">How many hidden reports taught it.</param>
internal sealed record FittedFamily(RegressorFamily Family, StudentFit Fit, int Trials)
{
    // Fewer hidden reports a coefficient are learnt by heart: the intervals then hold too little.
    private const int LeastTrialsByCoefficient = 5;

    /// <summary>Whether there are enough hidden reports to learn a design's coefficients from.</summary>
    public static bool CanLearn(RegressorFamily family, int trials) =>
        trials >= LeastTrialsByCoefficient * (family.MeanNames.Count + family.ScaleNames.Count);

    /// <summary>Fits a design's coefficients to what was hidden.</summary>
    /// <exception cref="ArgumentException">Too few trials.</exception>
    public static FittedFamily Of(RegressorFamily family, IReadOnlyList<Trial> trials)
    {
        var fit = StudentScaleRegression.Fit(
            [.. trials.Select(t => t.LogTruth - t.Regressors.Anchor)],
            Rows(trials, t => t.Regressors.Mean, family.MeanNames.Count),
            Rows(trials, t => t.Regressors.LogScale, family.ScaleNames.Count)
        );
        return new(family, fit, trials.Count);
    }

    /// <summary>What the coefficients make of a cell.</summary>
    public MovementEstimate Estimate(Regressors regressors)
    {
        var parts = family(regressors).ToArray();
        return new(parts.Sum(p => p.Log), Scale(regressors), Fit.DegreesOfFreedom, parts);

        IEnumerable<Contribution> family(Regressors shown) =>
            Family
                .AnchorNames.Zip(shown.Anchors, (n, v) => new Contribution(n, v))
                .Concat(Family.MeanNames.Select((n, k) => new Contribution(n, Fit.Mean[k] * shown.Mean[k])));
    }

    /// <summary>Centre of a cell, ln US dollars.</summary>
    public double Centre(Regressors regressors) => regressors.Anchor + Dot(Fit.Mean, regressors.Mean);

    /// <summary>Scale of a cell, ln.</summary>
    public double Scale(Regressors regressors) => Math.Exp(Dot(Fit.LogScale, regressors.LogScale));

    private static double Dot(IReadOnlyList<double> a, double[] b)
    {
        var sum = 0.0;
        for (var k = 0; k < b.Length; k++)
        {
            sum += a[k] * b[k];
        }
        return sum;
    }

    private static Matrix Rows(IReadOnlyList<Trial> trials, Func<Trial, double[]> row, int columns) =>
        Matrix.ByRows(trials.Count, columns, [.. trials.SelectMany(row)]);
}
