using Visavis.Econometrics.Panel.Covariance;
using Visavis.Econometrics.Panel.Fitting;
using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Panel.Sampling;

namespace Visavis.Econometrics.Panel;

/// <summary>A coefficient and its name.</summary>
/// <param name="Name">Regressor, and level of the factor where it has one coefficient a level.</param>
/// <param name="Value">The estimate.</param>
public sealed record Coefficient(string Name, double Value);

/// <summary>How many groups an effect has in the sample.</summary>
/// <param name="Name">The effect.</param>
/// <param name="Count">Groups with an observation.</param>
public sealed record EffectSize(string Name, int Count);

/// <summary>An estimated model with fixed effects. Its variance is chosen afterwards.</summary>
public abstract class PanelFit
{
    private readonly Iteration iteration;
    private readonly PanelData data;
    private readonly Lazy<double[]> fitted;
    private readonly Sandwich sandwich;

    private protected PanelFit(FitRun run)
    {
        (iteration, data, Sample, Design, fitted) = (run.Iteration, run.Data, run.Sample, run.Design, new(Fitted));
        Coefficients =
        [
            .. data
                .CoefficientNames.Select((name, k) => new Coefficient(name, iteration.Point.Beta[k]))
                .Where((_, k) => iteration.IsKept[k]),
        ];
        Effects = [.. run.Groupings.Select((g, e) => new EffectSize(g, Sample.Present(e)))];
        Notes =
        [
            .. run.Notes,
            .. Effects.Where(e => e.Count == 1).Select(e => new FitNote(FitNoteKind.OneLevel, e.Name, 1)),
        ];
        IsConverged = run.Ending == Ending.Converged;
        Separated = run.Separated;
        sandwich = new(this);
    }

    /// <summary>The coefficients that the data identify, in the order of the regressors.</summary>
    public IReadOnlyList<Coefficient> Coefficients { get; }

    /// <summary>The effects and how many groups each has.</summary>
    public IReadOnlyList<EffectSize> Effects { get; }

    /// <summary>Observations that take part.</summary>
    public int Observations => Sample.Kept;

    /// <summary>Coefficients and groups of effects, less one for every effect but the first.</summary>
    public int Parameters => Coefficients.Count + Effects.Sum(e => e.Count) - Math.Max(0, Effects.Count - 1);

    /// <summary>Outer steps.</summary>
    public int Iterations => iteration.Steps;

    /// <summary>Products with the normal matrix of the effects, several columns at once counted once.</summary>
    public long InnerIterations => iteration.Products;

    /// <summary>Whether the iteration ended because nothing was left to improve.</summary>
    public bool IsConverged { get; }

    /// <summary>The certificate of convergence: the largest gap between fitted and actual sums over a level of an effect, relative to the actual one.</summary>
    public double LargestGap => iteration.LargestGap;

    /// <summary>What was dropped, and what else a reader should know.</summary>
    public IReadOnlyList<FitNote> Notes { get; }

    /// <summary>Observations that were dropped because their zeros are predicted perfectly, each with its certificate.</summary>
    public IReadOnlyList<SeparatedObservation> Separated { get; }

    /// <summary>Whether each observation takes part, n long.</summary>
    public IReadOnlyList<bool> IsKeptByObs => Sample.IsKept;

    /// <summary>Fitted mean of each observation that takes part, n long; zero for the others.</summary>
    public IReadOnlyList<double> FittedByObs => fitted.Value;

    /// <summary>The variance of the coefficients. It costs one pass over the data, and the first time the regressors are brought to the last weights.</summary>
    /// <param name="choice">What is supposed of the errors.</param>
    /// <param name="rule">What it is multiplied by because the sample is finite.</param>
    public VarianceMatrix Variance(VarianceChoice choice, SmallSample rule = SmallSample.Fixest) =>
        sandwich.Of(choice, rule);

    /// <summary>Tests whether each coefficient is zero by the wild score bootstrap: for few clusters, where clustered variances are too small.</summary>
    /// <param name="clusters">The groups whose scores get a random sign each.</param>
    /// <param name="draws">Number of draws, at least one.</param>
    /// <param name="seed">Start of the random signs: the same seed gives the same answer.</param>
    public ScoreBootstrap WildScoreBootstrap(Grouping clusters, int draws, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        return sandwich.Bootstrap(clusters, draws, seed);
    }

    internal Sample Sample { get; }

    internal Design Design { get; }

    internal PanelData Data => data;

    internal Iteration Iteration => iteration;

    private double[] Fitted()
    {
        var byCell = new double[data.Layout.CellCount];
        data.Team.Run(
            Layout.Parts,
            part =>
            {
                foreach (var slab in data.Layout.SlabsOf(part))
                {
                    var eta = byCell.AsSpan(slab.From, slab.Length);
                    iteration.Evaluator.Predict(slab, iteration.Point, eta);
                    iteration.Family.Mean(eta);
                }
            }
        );
        return [.. data.Layout.CellByObs.Select(cell => cell < 0 ? 0 : byCell[cell] / data.Scale)];
    }
}

/// <summary>An observation that is separated: its zero is predicted perfectly.</summary>
/// <param name="Obs">Number of the observation.</param>
/// <param name="Certificate">Its value in a combination of regressors and effects that is zero wherever the dependent variable is positive and nowhere negative.</param>
public sealed record SeparatedObservation(int Obs, double Certificate);
