using Visavis.Econometrics;
using Visavis.Econometrics.Optimise;
using Visavis.Econometrics.Panel;

namespace Visavis.Workbench.Gravity;

/// <summary>A coefficient with its standard error.</summary>
/// <param name="Name">As the specification writes it.</param>
/// <param name="Value">The estimate.</param>
/// <param name="Error">Its standard error; no number where as many coefficients as observations leave nothing to err by.</param>
/// <param name="Freedom">Degrees of freedom; infinite for one sample.</param>
public sealed record GravityEstimate(string Name, double Value, double Error, double Freedom)
{
    // Of tests on both sides at the 10, 5 and 1 per cent level.
    private static readonly double[] Levels = [0.95, 0.975, 0.995];

    /// <summary>Of draws, the share of the variance that comes from what is not known of the data.</summary>
    public double? MissingShare { get; init; }

    public bool HasError => double.IsFinite(Error);

    /// <summary>Holds the truth nineteen times in twenty.</summary>
    public (double Low, double High) Interval95 => (Value - (Reach(0.975) * Error), Value + (Reach(0.975) * Error));

    /// <summary>Stars at the 10, 5 and 1 per cent level.</summary>
    public string Stars => new('*', !HasError ? 0 : Levels.Count(p => Math.Abs(Value) > Reach(p) * Error));

    private double Reach(double probability) =>
        new StudentDistribution(1, Math.Clamp(Freedom, 1, 1e9)).Quantile(probability);
}

/// <summary>A column of the table: one model.</summary>
public sealed record ModelAnswer
{
    /// <summary>What the errors of a model are called whose bias was taken off.</summary>
    public const string BiasRule = "weidner-zylkin";

    internal ModelAnswer(string name, PanelModel model, PreparedPanel prepared, IReadOnlyList<FittedPanel> fits)
    {
        (Name, Model, Prepared, Fits) = (name, model, prepared, fits);
        Variance = fits[0].Variance?.Values ?? new double[0, 0];
    }

    public string Name { get; }

    public IReadOnlyList<GravityEstimate> Estimates { get; init; } = [];

    /// <summary>How several samples were combined; absent for one.</summary>
    internal RubinRules? Pooled { get; init; }

    /// <summary>Variances and covariances of the estimates, in their order.</summary>
    public double[,] Variance { get; init; }

    public string Dependent => Model.Dependent.Name;

    public bool IsLinear => Model.IsLinear;

    /// <summary>The rule of the errors; empty where there are none.</summary>
    public string Rule =>
        IsCorrected ? BiasRule
        : Fits[0].Errors is [var first, ..] ? first.Rule
        : "";

    /// <summary>Whether the bias of a three-way model was taken off.</summary>
    public bool IsCorrected => Fits[0].Correction is not null;

    /// <summary>Names of the groupings that errors are clustered by.</summary>
    public IReadOnlyList<string> Clusters => [.. Model.Clusters.Select(c => string.Join('*', c))];

    /// <summary>How many clusters each has, where errors are clustered.</summary>
    public IReadOnlyList<int> ClusterCounts => Fits[0].Variance?.ClusterCounts ?? [];

    /// <summary>Samples that were fitted: draws of what is not known, else one.</summary>
    public int Samples => Fits.Count;

    public int Observations => Fits[0].Fit.Observations;

    public IReadOnlyList<EffectSize> Effects => Fits[0].Fit.Effects;

    /// <summary>Rows of the sample that lack a value.</summary>
    public long Missing => Prepared.Missing;

    /// <summary>Rows outside the sample.</summary>
    public long Excluded => Prepared.Excluded;

    /// <summary>Poisson deviance, or sum of squares; the mean of the samples.</summary>
    public double Deviance => Fits.Average(f => f.Fit.Deviance());

    /// <summary>Squared correlation of actual and fitted values, 0 to 1; the mean of the samples.</summary>
    public double SquaredCorrelation => Fits.Average(Correlation);

    public bool IsConverged => Fits.All(f => f.Fit.IsConverged);

    /// <summary>What was dropped, and what else a reader should know.</summary>
    public IReadOnlyList<FitNote> Notes => [.. Fits[0].Fit.Notes, .. Fits[0].Variance?.Notes ?? []];

    internal PanelModel Model { get; }

    internal PreparedPanel Prepared { get; }

    /// <summary>A fit a sample.</summary>
    public IReadOnlyList<FittedPanel> Fits { get; }

    private static double Correlation(FittedPanel fitted)
    {
        var kept = Enumerable.Range(0, fitted.Dependent.Length).Where(obs => fitted.Fit.IsKeptByObs[obs]).ToList();
        var actual = kept.ConvertAll(obs => fitted.Dependent[obs]);
        var expected = kept.ConvertAll(obs => fitted.Fit.FittedByObs[obs]);
        var (a, b) = (actual.Average(), expected.Average());
        var both = actual.Zip(expected, (y, m) => (y - a) * (m - b)).Sum();
        var sizes = actual.Sum(y => (y - a) * (y - a)) * expected.Sum(m => (m - b) * (m - b));
        return sizes > 0 ? both * both / sizes : 0;
    }
}

/// <summary>What least squares and Poisson call differently.</summary>
public static class FitDeviance
{
    /// <summary>Poisson deviance, or sum of squares.</summary>
    public static double Deviance(this PanelFit fit) =>
        fit switch
        {
            PpmlResult poisson => poisson.Deviance,
            OlsResult linear => linear.SumOfSquares,
            _ => throw new InvalidOperationException($"No deviance of a {fit.GetType().Name}."),
        };
}
