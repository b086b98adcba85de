using System.Diagnostics;
using Visavis.Econometrics.Panel;

namespace Visavis.Workbench.Gravity;

/// <summary>What <c>visavis gravity --data</c> is asked, as it was typed.</summary>
/// <param name="Path">A delimited file, a row an observation.</param>
/// <param name="Dependent">Column of the trade.</param>
public sealed record GravityRequest(string Path, string Dependent)
{
    /// <summary>Columns, products of columns (<c>intl*trend</c>), logarithms of columns (<c>ln(distance)</c>).</summary>
    public IReadOnlyList<string> Regressors { get; init; } = [];

    /// <summary>Products of columns: <c>exporter*year</c>; with slopes: <c>exporter[trend]</c>.</summary>
    public IReadOnlyList<string> Effects { get; init; } = [];

    /// <summary>Products of columns; several for clusters in several ways.</summary>
    public IReadOnlyList<string> Clusters { get; init; } = [];

    public string? Offset { get; init; }

    public string? Weights { get; init; }

    public bool IsLinear { get; init; }

    public bool KeepSingletons { get; init; }

    /// <summary>Whether coefficients and errors of a three-way model are corrected as Weidner and Zylkin do.</summary>
    public bool CorrectBias { get; init; }

    public int Threads { get; init; } = 2;

    public CancellationToken Cancellation { get; init; }

    /// <summary>The estimated model with its variances.</summary>
    /// <exception cref="ProblemException">The file cannot be read, or nothing can be estimated.</exception>
    public GravityAnswer Answer()
    {
        if (Clusters.Count > 4)
        {
            throw new ProblemException(Texts.TooManyClusters(Clusters.Count));
        }
        RequireOnce("--regressors", Regressors);
        RequireOnce("--effects", Effects);
        RequireOnce("--cluster", Clusters);
        var model = new PanelModel(Term.Parse(Dependent))
        {
            Regressors = [.. Regressors.Select(r => (Term.Parse(r), (string?)null, (string?)null))],
            Effects = [.. Effects.Select(EffectTerm.Parse)],
            Clusters = [.. Clusters.Select(Products.Factors)],
            Offset = Offset,
            Weights = Weights,
            IsLinear = IsLinear,
            KeepSingletons = KeepSingletons,
        };
        var watch = Stopwatch.StartNew();
        var panel = PanelFile.Read(Path, [.. model.NumberColumns], [.. model.LevelColumns]);
        var read = watch.Elapsed.TotalSeconds;
        watch.Restart();
        var options = new FitOptions { Threads = Threads, Cancellation = Cancellation };
        var fit = model.Fit(model.Dependent.Of(panel), model.DesignOn(panel), options, Path);
        var correction = CorrectBias ? fit.Corrected("--bias-correction") : null;
        return new(fit, model.Errors(fit, panel), panel.Missing, read, watch.Elapsed.TotalSeconds)
        {
            Correction = correction,
        };
    }

    // The order of a product says nothing.
    private static void RequireOnce(string option, IReadOnlyList<string> words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (!seen.Add(string.Join('*', Products.Factors(word).Order(StringComparer.Ordinal))))
            {
                throw new ProblemException(Texts.ColumnTwice(option, word));
            }
        }
    }
}

/// <summary>An estimated model with its variances.</summary>
/// <param name="Fit">The model.</param>
/// <param name="Errors">By rule, the first the one that was asked for.</param>
/// <param name="Missing">Rows of the file that lacked a value.</param>
/// <param name="SecondsOfReading">Of the file.</param>
/// <param name="Seconds">Of all else.</param>
public sealed record GravityAnswer(
    PanelFit Fit,
    IReadOnlyList<GravityErrors> Errors,
    long Missing,
    double SecondsOfReading,
    double Seconds
)
{
    /// <summary>Coefficients and errors corrected for bias; absent where it was not asked for.</summary>
    public BiasCorrection? Correction { get; init; }

    /// <summary>The coefficients with the errors of the first rule.</summary>
    public IEnumerable<GravityEstimate> Estimates =>
        Errors is [var (_, variance), ..] ? Of(Fit.Coefficients, variance) : [];

    /// <summary>The corrected coefficients with their errors; empty where there are none.</summary>
    public IEnumerable<GravityEstimate> Corrected =>
        Correction is { } correction ? Of(correction.Coefficients, correction.Variance) : [];

    private IEnumerable<GravityEstimate> Of(IReadOnlyList<Coefficient> coefficients, VarianceMatrix variance) =>
        coefficients.Select(
            (c, k) => new GravityEstimate(c.Name, c.Value, variance.StandardErrors[k], variance.FreedomOf(Fit))
        );
}
