using Visavis.Econometrics.Panel.Sampling;
using Visavis.Econometrics.Panel.Separation;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Fitting;

/// <summary>From the caller's arrays to a finished iteration.</summary>
internal sealed class FitRun
{
    private const int Small = 100_000;

    private FitRun(Design design, Sample sample, PanelData data, Iteration iteration) =>
        (Design, Sample, Data, Iteration) = (design, sample, data, iteration);

    public Design Design { get; }

    public Sample Sample { get; }

    public PanelData Data { get; }

    public Iteration Iteration { get; }

    public required Ending Ending { get; init; }

    public required IReadOnlyList<FitNote> Notes { get; init; }

    public required IReadOnlyList<SeparatedObservation> Separated { get; init; }

    public IEnumerable<string> Groupings =>
        Design.Effects.Select(e => e.Name).Concat(Design.Slopes.Select(s => $"{s.Grouping.Name}[{s.Name}]"));

    /// <summary>The run, or what keeps it from being made.</summary>
    public static (FitRun? Run, IReadOnlyList<FitProblem> Problems) Of(
        double[] dependent,
        Design design,
        FitOptions options,
        Family family
    )
    {
        var problems = SampleCheck.Of(dependent, design, mayBeNegative: family.IsLinear);
        if (problems.Count > 0)
        {
            return (null, problems);
        }
        // Handing small work to another thread takes longer than doing it; the answer is the same.
        var team = new Team(dependent.Length < Small ? 1 : options.Threads);
        var sample = Sample.Of(dependent, design, !family.IsLinear, options.DropSingletons, team);
        var separated = new List<SeparatedObservation>();
        while (true)
        {
            if (Left(dependent, sample, family) is { } problem)
            {
                return (null, [problem]);
            }
            var scale = family.IsLinear ? 1 : PowerOfTwoNear(1 / Mean(dependent, sample));
            var data = PanelData.Of(dependent, design, sample, scale, options.UseTensor, team);
            var iteration = new Iteration(data, family, options) { StopsAtFalling = !family.IsLinear };
            var ending = iteration.Settle();
            if (ending == Ending.Separating)
            {
                var found = new Rectifier(dependent, design, sample, options, team).Find(Suspects(data, iteration));
                if (found.Count > 0)
                {
                    separated.AddRange(found);
                    sample.DropSeparated(
                        design,
                        dependent,
                        [.. found.Select(f => f.Obs)],
                        options.DropSingletons,
                        team
                    );
                    continue;
                }
                iteration = new Iteration(data, family, options);
                ending = iteration.Settle();
            }
            if (ending == Ending.Cancelled)
            {
                return (null, [new(FitFault.Cancelled, "", 0, -1)]);
            }
            return (
                new(design, sample, data, iteration)
                {
                    Ending = ending,
                    Notes = [.. NotesOf(sample, data, iteration, ending)],
                    Separated = separated,
                },
                []
            );
        }
    }

    private static IReadOnlyList<int> Suspects(PanelData data, Iteration iteration)
    {
        var isFalling = iteration.FallingCells();
        return
        [
            .. Enumerable
                .Range(0, data.Layout.CellByObs.Length)
                .Where(obs => data.Layout.CellByObs[obs] is >= 0 and var cell && isFalling[cell]),
        ];
    }

    private static FitProblem? Left(double[] dependent, Sample sample, Family family) =>
        sample.Kept == 0
            ? new(
                !family.IsLinear && dependent.All(y => y == 0) ? FitFault.AllZero : FitFault.NoObservations,
                SampleCheck.Dependent,
                dependent.Length,
                -1
            )
        : !family.IsLinear && Mean(dependent, sample) == 0
            ? new(FitFault.AllZero, SampleCheck.Dependent, dependent.Length, -1)
        : null;

    private static double Mean(double[] dependent, Sample sample)
    {
        var sum = 0.0;
        for (var obs = 0; obs < dependent.Length; obs++)
        {
            sum += sample.IsKept[obs] ? dependent[obs] / sample.Kept : 0;
        }
        return sum;
    }

    private static double PowerOfTwoNear(double value) => Math.ScaleB(1, Math.ILogB(value));

    private static IEnumerable<FitNote> NotesOf(Sample sample, PanelData data, Iteration iteration, Ending ending)
    {
        foreach (var note in sample.Notes)
        {
            yield return note;
        }
        if (data.HasDuplicates)
        {
            yield return new(FitNoteKind.DuplicateCells, "", 1);
        }
        for (var k = 0; k < data.Coefficients; k++)
        {
            if (!iteration.IsKept[k])
            {
                yield return new(FitNoteKind.Collinear, data.CoefficientNames[k], 1);
            }
        }
        if (ending != Ending.Converged)
        {
            yield return new(FitNoteKind.NotConverged, "", iteration.Steps);
        }
    }
}
