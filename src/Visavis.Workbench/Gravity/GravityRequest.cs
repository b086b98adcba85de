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

    /// <summary>Products of columns: <c>exporter*year</c>.</summary>
    public IReadOnlyList<string> Effects { get; init; } = [];

    /// <summary>Products of columns; several for clusters in several ways.</summary>
    public IReadOnlyList<string> Clusters { get; init; } = [];

    public string? Offset { get; init; }

    public string? Weights { get; init; }

    public bool IsLinear { get; init; }

    public bool KeepSingletons { get; init; }

    public int Threads { get; init; } = 2;

    /// <summary>The estimated model with its variances.</summary>
    /// <exception cref="ProblemException">The file cannot be read, or nothing can be estimated.</exception>
    public GravityAnswer Answer()
    {
        var terms = Regressors.Select(Term.Parse).ToList();
        string[] extra = [.. new[] { Offset, Weights }.OfType<string>()];
        var numbers = terms.SelectMany(t => t.Columns).Prepend(Dependent).Concat(extra).Distinct().ToList();
        var levels = Effects.Concat(Clusters).SelectMany(Factors).Distinct().ToList();
        if (Clusters.Count > 4)
        {
            throw new ProblemException(Texts.TooManyClusters(Clusters.Count));
        }
        var watch = Stopwatch.StartNew();
        var panel = PanelFile.Read(Path, numbers, levels);
        var read = watch.Elapsed.TotalSeconds;
        watch.Restart();
        Grouping Grouping(string text) => new([.. Factors(text).Select(f => panel.Factors[f])]);
        // Without effects the constant has to be said; with them it is one of them.
        var constant = Effects.Count == 0 ? new[] { new Regressor("constant", Ones(panel.Rows)) } : [];
        var design = new Design(
            [.. constant, .. terms.Select(t => new Regressor(t.Name, t.Of(panel)))],
            [.. Effects.Select(Grouping)]
        )
        {
            OffsetByObs = Offset is null ? null : panel.Numbers[Offset],
            WeightByObs = Weights is null ? null : panel.Numbers[Weights],
        };
        var options = new FitOptions { Threads = Threads, DropSingletons = !KeepSingletons };
        var fit = Fit(panel.Numbers[Dependent], design, options);
        var errors = Errors(fit, [.. Clusters.Select(Grouping)]);
        return new(fit, errors, panel.Missing, read, watch.Elapsed.TotalSeconds);
    }

    private PanelFit Fit(double[] dependent, Design design, FitOptions options)
    {
        if (IsLinear)
        {
            var linear = Ols.Fit(dependent, design, options);
            return linear.IsResult ? linear.Result : throw new ProblemException(Texts.NoFit(Path, linear.Problems[0]));
        }
        var poisson = Ppml.Fit(dependent, design, options);
        return poisson.IsResult ? poisson.Result : throw new ProblemException(Texts.NoFit(Path, poisson.Problems[0]));
    }

    // By rule: clustered where clusters are named, and as if every observation erred by itself.
    private static List<GravityErrors> Errors(PanelFit fit, Grouping[] clusters)
    {
        var errors = new List<GravityErrors>();
        if (fit.Coefficients.Count == 0)
        {
            return errors;
        }
        if (clusters.Length > 0)
        {
            var clustered = VarianceChoice.Clustered(clusters);
            errors.Add(new("fixest", fit.Variance(clustered)));
            errors.Add(new("ppmlhdfe", fit.Variance(clustered, SmallSample.Ppmlhdfe)));
            errors.Add(new("none", fit.Variance(clustered, SmallSample.None)));
        }
        errors.Add(new("heteroskedastic", fit.Variance(VarianceChoice.Heteroskedastic)));
        errors.Add(new("classical", fit.Variance(VarianceChoice.Classical)));
        return errors;
    }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }

    private static string[] Factors(string text) => text.Split('*', StringSplitOptions.TrimEntries);

    /// <summary>A regressor as it was typed.</summary>
    private sealed record Term(string Name, IReadOnlyList<string> Columns, bool IsLogarithm)
    {
        public static Term Parse(string text)
        {
            var isLogarithm = text.StartsWith("ln(", StringComparison.Ordinal) && text.EndsWith(')');
            return isLogarithm ? new(text, [text[3..^1].Trim()], true) : new(text, Factors(text), false);
        }

        public double[] Of(PanelFile panel)
        {
            var values = panel.Numbers[Columns[0]].ToArray();
            foreach (var column in Columns.Skip(1))
            {
                var factor = panel.Numbers[column];
                for (var row = 0; row < values.Length; row++)
                {
                    values[row] *= factor[row];
                }
            }
            return IsLogarithm ? Array.ConvertAll(values, Math.Log) : values;
        }
    }
}

/// <summary>Standard errors by one rule.</summary>
/// <param name="Rule">Short name.</param>
/// <param name="Variance">Of the coefficients, in their order.</param>
public sealed record GravityErrors(string Rule, VarianceMatrix Variance);

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
);
