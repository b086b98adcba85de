using Visavis.Analysis.Gravity;
using Visavis.Econometrics.Panel;
using Visavis.Workbench.Gravity.Specification;

namespace Visavis.Workbench.Gravity;

/// <summary>Trade potential: what a model expects of pairs against what they trade.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="IsOutOfSample">Whether the pairs were held out of the fit.</param>
/// <param name="Rows">By exporter, importer and year.</param>
public sealed record PotentialAnswer(string Model, bool IsOutOfSample, IReadOnlyList<PotentialRow> Rows)
{
    /// <summary>Rows of the pairs of which the model says nothing, since an effect of theirs has no other trade.</summary>
    public int Silent { get; init; }
}

/// <summary>Actual against expected trade.</summary>
/// <param name="Exporter">Code as in the data.</param>
/// <param name="Importer">Code as in the data.</param>
/// <param name="Year">When.</param>
/// <param name="Actual">Mean of the draws where there are any.</param>
/// <param name="Expected">What the model expects.</param>
/// <param name="LogError">Standard error of the logarithm of what is expected: that of the coefficients.</param>
public sealed record PotentialRow(
    string Exporter,
    string Importer,
    int Year,
    double Actual,
    double Expected,
    double LogError
)
{
    // Of a normal variable, 95 % lies within so many standard deviations.
    private const double Normal95 = 1.959963984540054;

    public (double Low, double High) Interval95 =>
        (Expected * Math.Exp(-Normal95 * LogError), Expected * Math.Exp(Normal95 * LogError));

    /// <summary>Actual over expected trade: below 1, trade is short of its potential.</summary>
    public double Ratio => Actual / Expected;
}

/// <summary>Makes the table of potential.</summary>
internal static class PotentialRun
{
    /// <exception cref="ProblemException">The model is not Poisson, or none of the pairs is in its sample.</exception>
    public static PotentialAnswer Of(PotentialPart part, ModelRun run, string path, FitOptions options)
    {
        if (run.Model.IsLinear)
        {
            throw new ProblemException(SpecificationTexts.NotPoisson($"{path}, potential", run.Name));
        }
        var draws = run.Draws(run.Prepare(withTraders: true).Panel);
        var rows = draws.SelectMany(d => Of(part, run, d, path, options)).ToList();
        var said = rows.Where(r => r.IsPredicted).ToLookup(r => r.Key);
        return new(
            run.Name,
            part.OutOfSample,
            [
                .. said.OrderBy(r => r.Key.Exporter, StringComparer.Ordinal)
                    .ThenBy(r => r.Key.Importer, StringComparer.Ordinal)
                    .ThenBy(r => r.Key.Year)
                    .Select(r => Combined(r.Key, [.. r])),
            ]
        )
        {
            Silent = rows.Where(r => !r.IsPredicted).Select(r => r.Key).Distinct().Count(),
        };
    }

    private static IEnumerable<Drawn> Of(
        PotentialPart part,
        ModelRun run,
        PanelFile panel,
        string path,
        FitOptions options
    )
    {
        var traders = run.Made.RowsOf(panel);
        var isAsked = Asked(part, run, panel, traders);
        if (!isAsked.Contains(true))
        {
            throw new ProblemException(SpecificationTexts.NoPairInSample($"{path}, potential", Words(part)));
        }
        var isHeldOut = part.OutOfSample ? isAsked : new bool[panel.Rows];
        var fitted = run.Fit(part.OutOfSample ? panel.Where([.. isAsked.Select(a => !a)]) : panel);
        var (dependent, design) = (run.Model.Dependent.Of(panel), run.Model.DesignOn(panel));
        var variance = fitted.Variance ?? new VarianceMatrix(new double[0, 0], [], []);
        var prediction = PanelModel.ResultOf(
            Prediction.Of(fitted.Fit, variance, dependent, design, isHeldOut, options),
            path
        );
        return Enumerable
            .Range(0, panel.Rows)
            .Where(row => isAsked[row])
            .GroupBy(row => new Key(
                traders.ExporterByObs[row].Code,
                traders.ImporterByObs[row].Code,
                traders.YearByObs[row]
            ))
            .Select(g => Summed(g.Key, [.. g], dependent, prediction));
    }

    // Several sectors of a pair are added up, their errors as if they were one.
    private static Drawn Summed(Key key, IReadOnlyList<int> rows, double[] dependent, Prediction prediction)
    {
        var mean = rows.Sum(row => prediction.MeanByObs[row]);
        return new(
            key,
            rows.Sum(row => dependent[row]),
            mean,
            mean > 0 ? rows.Sum(row => prediction.MeanByObs[row] / mean * prediction.LogErrorByObs[row]) : 0,
            rows.All(row => prediction.IsPredicted[row])
        );
    }

    private static bool[] Asked(PotentialPart part, ModelRun run, PanelFile panel, TradeRows traders)
    {
        if (part.Group is { } group)
        {
            run.Made.RequireCodes(panel);
            return [.. traders.Membership(Bloc.ByTable(group), BlocSide.Both, 0).ValueByObs.Select(v => v > 0)];
        }
        var pairs = part.Pairs!.Select(p => (p[0], p[1])).ToHashSet();
        return
        [
            .. traders.ExporterByObs.Zip(traders.ImporterByObs, (from, to) => pairs.Contains((from.Code, to.Code))),
        ];
    }

    // Several draws are combined by Rubin's rules on logarithms.
    private static PotentialRow Combined(Key key, IReadOnlyList<Drawn> drawn)
    {
        var logs = drawn.Select(d => Math.Log(d.Mean)).ToList();
        var mean = logs.Average();
        var within = drawn.Average(d => d.LogError * d.LogError);
        var between =
            drawn.Count > 1
                ? logs.Sum(l => (l - mean) * (l - mean)) / (drawn.Count - 1) * (1 + (1.0 / drawn.Count))
                : 0;
        return new(
            key.Exporter,
            key.Importer,
            key.Year,
            drawn.Average(d => d.Actual),
            Math.Exp(mean),
            Math.Sqrt(within + between)
        );
    }

    private static string Words(PotentialPart part) =>
        part.Group ?? string.Join(", ", part.Pairs!.Select(p => string.Join('-', p)));

    private sealed record Key(string Exporter, string Importer, int Year);

    private sealed record Drawn(Key Key, double Actual, double Mean, double LogError, bool IsPredicted);
}
