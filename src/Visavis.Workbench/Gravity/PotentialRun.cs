using Visavis.Analysis.Gravity;
using Visavis.Econometrics;
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
/// <param name="LogExpected">Logarithm of what the model expects, with the error of its coefficients and, of draws, of what is not known of the data.</param>
public sealed record PotentialRow(
    string Exporter,
    string Importer,
    int Year,
    double Actual,
    GravityEstimate LogExpected
)
{
    /// <summary>Logarithm of actual over expected trade; absent where a draw has no trade.</summary>
    public GravityEstimate? LogRatio { get; init; }

    /// <summary>What the model expects.</summary>
    public double Expected => Math.Exp(LogExpected.Value);

    public (double Low, double High) Interval95 => Raised(LogExpected.Interval95);

    /// <summary>Actual over expected trade: below 1, trade is short of its potential.</summary>
    public double Ratio => LogRatio is { } log ? Math.Exp(log.Value) : Actual / Expected;

    /// <summary>Absent where the pair does not trade.</summary>
    public (double Low, double High)? RatioInterval95 => LogRatio is { } log ? Raised(log.Interval95) : null;

    private static (double Low, double High) Raised((double Low, double High) ends) =>
        (Math.Exp(ends.Low), Math.Exp(ends.High));
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
        var isHeldOut = part.OutOfSample ? OfSamePairs(traders, isAsked) : new bool[panel.Rows];
        var fitted = run.Fit(part.OutOfSample ? panel.Where([.. isHeldOut.Select(held => !held)]) : panel);
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

    // A pair that is asked for in some years is held out in all.
    private static bool[] OfSamePairs(TradeRows traders, bool[] isAsked)
    {
        (string, string) Pair(int row) => (traders.ExporterByObs[row].Code, traders.ImporterByObs[row].Code);
        var rows = Enumerable.Range(0, isAsked.Length);
        var pairs = rows.Where(row => isAsked[row]).Select(Pair).ToHashSet();
        return [.. rows.Select(row => pairs.Contains(Pair(row)))];
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

    // Several draws are combined by Rubin's rules on logarithms: of what is expected, and of its ratio to what is drawn.
    private static PotentialRow Combined(Key key, IReadOnlyList<Drawn> drawn)
    {
        GravityEstimate Pooled(string name, Func<Drawn, double> log)
        {
            if (drawn is [var only])
            {
                return new(name, log(only), only.LogError, double.PositiveInfinity);
            }
            var pooled = RubinRules.Combine(
                [.. drawn.Select(d => new[] { log(d) })],
                [.. drawn.Select(d => Variance(d.LogError))]
            );
            return new(name, pooled.Values[0], Math.Sqrt(pooled.Variance[0, 0]), pooled.Freedom[0])
            {
                MissingShare = pooled.MissingShare[0],
            };
        }
        return new(
            key.Exporter,
            key.Importer,
            key.Year,
            drawn.Average(d => d.Actual),
            Pooled("expected", d => Math.Log(d.Mean))
        )
        {
            LogRatio = drawn.All(d => d.Actual > 0) ? Pooled("ratio", d => Math.Log(d.Actual / d.Mean)) : null,
        };
    }

    private static double[,] Variance(double error)
    {
        var variance = new double[1, 1];
        variance[0, 0] = error * error;
        return variance;
    }

    private static string Words(PotentialPart part) =>
        part.Group ?? string.Join(", ", part.Pairs!.Select(p => string.Join('-', p)));

    private sealed record Key(string Exporter, string Importer, int Year);

    private sealed record Drawn(Key Key, double Actual, double Mean, double LogError, bool IsPredicted);
}
