using Visavis.Econometrics;
using Visavis.Econometrics.Panel;
using Visavis.Workbench.Gravity.Specification;

namespace Visavis.Workbench.Gravity;

/// <summary>One model of a specification: its rows, its fits, what comes out.</summary>
/// <param name="specification">What the file says.</param>
/// <param name="part">What it says of the model, defaults included.</param>
/// <param name="path">The file.</param>
/// <param name="data">Reads its data.</param>
/// <param name="options">How it is fitted.</param>
internal sealed class ModelRun(
    GravitySpecification specification,
    ModelPart part,
    string path,
    SpecifiedData data,
    FitOptions options
)
{
    private readonly MadeColumns made = new(specification, path);

    public string Name => part.Name!;

    public MadeColumns Made => made;

    public PanelModel Model { get; } =
        new(Term.Parse(part.Dependent!))
        {
            Regressors = [.. (part.Regressors ?? []).Select(r => (Term.Parse(r.Of), r.By, r.Base))],
            Effects = [.. (part.Effects ?? []).Select(EffectTerm.Parse)],
            Clusters = [.. (part.Clusters ?? []).Select(Products.Factors)],
            Offset = part.Offset,
            Weights = part.Weights,
            IsLinear = part.Estimator == "ols",
            KeepSingletons = part.KeepSingletons ?? false,
            Rule = part.Errors,
            CorrectBias = part.BiasCorrection is not null,
        };

    private IReadOnlyList<FilterPart> Filters => part.Sample ?? [];

    /// <summary>The rows of the model with all columns that it needs.</summary>
    /// <param name="withTraders">Whether who trades with whom has to be known, whatever the model says.</param>
    /// <exception cref="ProblemException">A column is not there, or no row is left.</exception>
    public PreparedPanel Prepare(bool withTraders)
    {
        string[] numbers = [.. Model.NumberColumns, .. SampleFilter.NumberColumns(Filters)];
        var own = made.InOrder(numbers);
        var panel = data.Read(
            numbers.Where(n => !made.Has(n)).Concat(made.NumberColumns(own)),
            [
                .. Model.LevelColumns,
                .. SampleFilter.LevelColumns(Filters),
                .. made.LevelColumns(own),
                .. withTraders ? made.TraderColumns : [],
                .. new[] { specification.Columns.Draw }.OfType<string>(),
            ]
        );
        var (isWhole, isIn) = (All(panel.Rows), All(panel.Rows));
        panel = made.Add(panel, own, isWhole);
        SampleFilter.Exclude(panel, Filters, isIn);
        var lacking = isIn.Zip(isWhole).LongCount(r => r is { First: true, Second: false });
        var kept = panel.Where([.. isIn.Zip(isWhole, (i, w) => i && w)]);
        return kept.Rows > 0
            ? new(kept, panel.Missing + lacking, isIn.LongCount(i => !i))
            : throw new ProblemException(SpecificationTexts.NothingLeft(path, Name, panel.Rows));
    }

    /// <summary>The draws of a panel; the panel itself where it has none.</summary>
    public IReadOnlyList<PanelFile> Draws(PanelFile panel)
    {
        if (specification.Columns.Draw is not { } column)
        {
            return [panel];
        }
        var draw = panel.Factors[column];
        return
        [
            .. Enumerable
                .Range(0, draw.Levels)
                .Select(level => panel.Where([.. draw.LevelByObs.Select(l => l == level)])),
        ];
    }

    /// <summary>One fit.</summary>
    /// <param name="panel">The rows.</param>
    /// <param name="first">Regressors before those of the model: where two say the same, these are kept.</param>
    public FittedPanel Fit(PanelFile panel, IReadOnlyList<Regressor>? first = null)
    {
        var design = Model.DesignOn(panel);
        design = design with { Regressors = [.. first ?? [], .. design.Regressors] };
        var dependent = Model.Dependent.Of(panel);
        var fit = Model.Fit(dependent, design, options, $"{data.Place}, {Name}");
        return new(dependent, fit, Model.Errors(fit, panel))
        {
            Correction = Model.CorrectBias ? fit.Corrected($"{path}, {Name}, biasCorrection") : null,
        };
    }

    /// <summary>The coefficients of one fit, or of several combined by Rubin's rules.</summary>
    /// <exception cref="ProblemException">Draws that have no coefficient in common.</exception>
    public ModelAnswer Answer(PreparedPanel prepared, IReadOnlyList<FittedPanel> fits)
    {
        var answer = new ModelAnswer(Name, Model, prepared, fits);
        return fits is [var only] ? answer with { Estimates = Estimates(only) } : Combined(answer);
    }

    private static IReadOnlyList<GravityEstimate> Estimates(FittedPanel fitted) =>
        [
            .. fitted.Coefficients.Select(
                (c, k) => new GravityEstimate(c.Name, c.Value, fitted.Variance!.StandardErrors[k], fitted.Freedom)
            ),
        ];

    private ModelAnswer Combined(ModelAnswer answer)
    {
        var names = answer
            .Fits.Select(f => f.Fit.Coefficients.Select(c => c.Name))
            .Aggregate((a, b) => a.Intersect(b))
            .ToList();
        if (names.Count == 0)
        {
            throw new ProblemException(SpecificationTexts.DifferentDraws(path, Name));
        }
        var places = answer
            .Fits.Select(f => names.ConvertAll(n => f.Fit.Coefficients.ToList().FindIndex(c => c.Name == n)))
            .ToList();
        var pooled = RubinRules.Combine(
            [.. answer.Fits.Zip(places, (f, at) => at.Select(k => f.Coefficients[k].Value).ToArray())],
            [.. answer.Fits.Zip(places, (f, at) => Block(f.Variance!.Values, at))]
        );
        return answer with
        {
            Estimates =
            [
                .. names.Select(
                    (n, k) =>
                        new GravityEstimate(n, pooled.Values[k], Math.Sqrt(pooled.Variance[k, k]), pooled.Freedom[k])
                        {
                            MissingShare = pooled.MissingShare[k],
                        }
                ),
            ],
            Variance = pooled.Variance,
            Pooled = pooled,
        };
    }

    private static double[,] Block(double[,] matrix, List<int> places)
    {
        var block = new double[places.Count, places.Count];
        for (var at = 0; at < block.Length; at++)
        {
            var (a, b) = (at / places.Count, at % places.Count);
            block[a, b] = matrix[places[a], places[b]];
        }
        return block;
    }

    private static bool[] All(int rows)
    {
        var all = new bool[rows];
        Array.Fill(all, true);
        return all;
    }
}

/// <summary>The rows of a model.</summary>
/// <param name="Panel">Rows that have everything.</param>
/// <param name="Missing">Rows of the sample that lack something.</param>
/// <param name="Excluded">Rows outside the sample.</param>
internal sealed record PreparedPanel(PanelFile Panel, long Missing, long Excluded);

/// <summary>A fit and what it was made on.</summary>
public sealed record FittedPanel(double[] Dependent, PanelFit Fit, IReadOnlyList<GravityErrors> Errors)
{
    /// <summary>Coefficients and errors corrected for bias; absent where it was not asked for.</summary>
    public BiasCorrection? Correction { get; init; }

    /// <summary>Corrected where that was asked for.</summary>
    public IReadOnlyList<Coefficient> Coefficients => Correction?.Coefficients ?? Fit.Coefficients;

    /// <summary>Of these, by the rule that is shown; absent where there is no coefficient.</summary>
    public VarianceMatrix? Variance => Correction?.Variance ?? (Errors.Count > 0 ? Errors[0].Variance : null);

    /// <summary>Degrees of freedom of the coefficients.</summary>
    public double Freedom => Variance?.FreedomOf(Fit) ?? double.PositiveInfinity;
}
