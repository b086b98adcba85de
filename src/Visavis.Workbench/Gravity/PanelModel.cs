using Visavis.Econometrics.Panel;

namespace Visavis.Workbench.Gravity;

/// <summary>A model on the columns of a panel: what is estimated of it, and how.</summary>
/// <param name="Dependent">What is explained.</param>
internal sealed record PanelModel(Term Dependent)
{
    /// <summary>What explains it, each with the column whose levels have coefficients of their own and the level that has none.</summary>
    public IReadOnlyList<(Term Term, string? By, string? Base)> Regressors { get; init; } = [];

    public IReadOnlyList<EffectTerm> Effects { get; init; } = [];

    /// <summary>Columns that together make the clusters, a list a way.</summary>
    public IReadOnlyList<string[]> Clusters { get; init; } = [];

    public string? Offset { get; init; }

    public string? Weights { get; init; }

    public bool IsLinear { get; init; }

    public bool KeepSingletons { get; init; }

    /// <summary>The rule of the errors that are shown; absent: fixest's with clusters, else heteroskedastic ones.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether the bias of three-way models is taken off coefficients and errors.</summary>
    public bool CorrectBias { get; init; }

    /// <summary>Columns that have to be numbers.</summary>
    public IEnumerable<string> NumberColumns =>
        Regressors
            .Select(r => r.Term)
            .Concat(Effects.Select(e => e.Slope).OfType<Term>())
            .Prepend(Dependent)
            .SelectMany(t => t.Columns)
            .Concat(new[] { Offset, Weights }.OfType<string>())
            .Distinct(StringComparer.Ordinal);

    /// <summary>Columns whose values are levels.</summary>
    public IEnumerable<string> LevelColumns =>
        Effects
            .SelectMany(e => e.Factors)
            .Concat(Clusters.SelectMany(c => c))
            .Concat(Regressors.Select(r => r.By).OfType<string>())
            .Distinct(StringComparer.Ordinal);

    /// <summary>Regressors and effects of a panel.</summary>
    /// <exception cref="ProblemException">A base level does not occur.</exception>
    public Design DesignOn(PanelFile panel)
    {
        // Without effects the constant has to be said; with them it is one of them.
        var constant = Effects.Any(e => e.HasGroups) ? [] : new[] { new Regressor("constant", Ones(panel.Rows)) };
        Grouping Groups(string[] factors) => new([.. factors.Select(f => panel.Factors[f])]);
        return new(
            [.. constant, .. Regressors.Select(r => RegressorOn(panel, r))],
            [.. Effects.Where(e => e.HasGroups).Select(e => Groups(e.Factors))]
        )
        {
            Slopes =
            [
                .. from effect in Effects
                where effect.Slope is not null
                select new SlopeEffect(Groups(effect.Factors), effect.Slope!.Name, effect.Slope.Of(panel)),
            ],
            OffsetByObs = Offset is null ? null : panel.Numbers[Offset],
            WeightByObs = Weights is null ? null : panel.Numbers[Weights],
        };
    }

    /// <summary>The estimated model.</summary>
    /// <param name="dependent">What is explained, n long.</param>
    /// <param name="design">What explains it.</param>
    /// <param name="options">How.</param>
    /// <param name="place">Where the data came from.</param>
    /// <exception cref="ProblemException">Nothing can be estimated.</exception>
    public PanelFit Fit(double[] dependent, Design design, FitOptions options, string place)
    {
        var own = options with { DropSingletons = !KeepSingletons };
        return IsLinear
            ? ResultOf(Ols.Fit(dependent, design, own), place)
            : ResultOf(Ppml.Fit(dependent, design, own), place);
    }

    /// <summary>By rule: clustered where clusters are named, and as if every observation erred by itself; the rule that is shown first.</summary>
    public IReadOnlyList<GravityErrors> Errors(PanelFit fit, PanelFile panel)
    {
        if (fit.Coefficients.Count == 0)
        {
            return [];
        }
        var errors = new List<GravityErrors>();
        if (Clusters.Count > 0)
        {
            var clustered = VarianceChoice.Clustered([
                .. Clusters.Select(c => new Grouping([.. c.Select(f => panel.Factors[f])])),
            ]);
            errors.Add(new("fixest", fit.Variance(clustered)));
            errors.Add(new("ppmlhdfe", fit.Variance(clustered, SmallSample.Ppmlhdfe)));
            errors.Add(new("none", fit.Variance(clustered, SmallSample.None)));
        }
        errors.Add(new("heteroskedastic", fit.Variance(VarianceChoice.Heteroskedastic)));
        errors.Add(new("classical", fit.Variance(VarianceChoice.Classical)));
        return [.. errors.OrderBy(e => e.Rule == Rule ? 0 : 1)];
    }

    /// <summary>The result, or its first problem in words.</summary>
    public static T ResultOf<T>(Outcome<T> outcome, string place)
        where T : class =>
        outcome.IsResult ? outcome.Result : throw new ProblemException(Texts.NoFit(place, outcome.Problems[0]));

    private static Regressor RegressorOn(PanelFile panel, (Term Term, string? By, string? Base) regressor)
    {
        var values = regressor.Term.Of(panel);
        if (regressor.By is null)
        {
            return new(regressor.Term.Name, values);
        }
        var factor = panel.Factors[regressor.By];
        return Regressor.ByLevel(regressor.Term.Name, values, factor, BaseOf(factor, regressor.Base));
    }

    private static int? BaseOf(Factor factor, string? level)
    {
        if (level is null)
        {
            return null;
        }
        var place = factor.LevelNames.ToList().IndexOf(level);
        return place >= 0
            ? place
            : throw new ProblemException(
                Specification.SpecificationTexts.NoBase(factor.Name, factor.Name, level, factor.LevelNames)
            );
    }

    private static double[] Ones(int count)
    {
        var ones = new double[count];
        Array.Fill(ones, 1);
        return ones;
    }
}

/// <summary>What follows from an estimated model.</summary>
internal static class FittedModels
{
    /// <summary>Coefficients and variance less their bias.</summary>
    /// <param name="fit">A model with exporter-time, importer-time and pair effects.</param>
    /// <param name="place">Where the correction was asked for.</param>
    /// <exception cref="ProblemException">Another model.</exception>
    public static BiasCorrection Corrected(this PanelFit fit, string place) =>
        (fit as PpmlResult)?.CorrectBias() ?? throw new ProblemException(Texts.NoBiasCorrection(place));

    /// <summary>Degrees of freedom: of least squares those of the fewest clusters, or of what coefficients and effects leave of the observations; else infinite, for the normal distribution.</summary>
    public static double FreedomOf(this VarianceMatrix variance, PanelFit fit) =>
        fit is not OlsResult ? double.PositiveInfinity
        : variance.ClusterCounts.Count > 0 ? variance.ClusterCounts.Min() - 1
        : fit.Observations - fit.Parameters;
}

/// <summary>Standard errors by one rule.</summary>
/// <param name="Rule">Short name.</param>
/// <param name="Variance">Of the coefficients, in their order.</param>
public sealed record GravityErrors(string Rule, VarianceMatrix Variance);
