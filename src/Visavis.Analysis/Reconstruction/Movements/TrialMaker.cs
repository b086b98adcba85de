namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>Hides what is known, one darkness after the other, and notes what is then shown.</summary>
/// <param name="scene">The last known year and the year asked for.</param>
/// <param name="leastUsd">Cells of at least this value are hidden.</param>
/// <param name="onePairIn">One pair in so many.</param>
internal sealed class TrialMaker(Scene scene, double leastUsd, int onePairIn)
{
    private readonly double least = Math.Log(leastUsd);
    private readonly int size = scene.Panel.Economies.Count;

    /// <summary>All trials of some kinds of darkness.</summary>
    public IEnumerable<Trial> Make(IReadOnlyCollection<DarkDesign> designs)
    {
        // One side or both: others' growth is found without the pair, once for the two.
        DarkDesign[] ofPair = [.. designs.Intersect([DarkDesign.OneSide, DarkDesign.BothSides])];
        DarkDesign[] ofSilent = [.. designs.Intersect([DarkDesign.BothSilent])];
        return Pairs()
            .SelectMany(p => OfPair(ofPair, p.First, p.Second).Concat(OfPair(ofSilent, p.First, p.Second)))
            .Concat(
                designs.Contains(DarkDesign.ReporterSilent)
                    ? Enumerable.Range(0, size).SelectMany(OfSilentReporter)
                    : []
            );
    }

    /// <summary>Pairs that are hidden.</summary>
    public IEnumerable<(int First, int Second)> Pairs()
    {
        for (var i = 0; i < size; i++)
        {
            for (var j = i + 1; j < size; j++)
            {
                if (IsDrawn(i, j))
                {
                    yield return (i, j);
                }
            }
        }
    }

    /// <summary>Whether a cell can be hidden and compared: both sides report at both ends, and it is large enough.</summary>
    public bool IsScored(DarkDesign design, int i, int j) =>
        i != j
        && IsDrawn(i, j)
        && scene.Panel.Reports(scene.Span.Target).Or(i, j, double.NegativeInfinity) > least
        && scene.Panel.Mirrors(scene.Span.Target).IsKnown(i, j)
        && scene.LastMirrors.IsKnown(i, j)
        && scene.LastReports.IsKnown(i, j)
        && (design is not (DarkDesign.OneSide or DarkDesign.ReporterSilent) || scene.LastReports[i, j] > least);

    // A fixed scattering: neighbours in the list fall into different parts.
    private bool IsDrawn(int i, int j) => ((Math.Min(i, j) * 31) + (Math.Max(i, j) * 17)) % onePairIn == 0;

    private IEnumerable<Trial> OfPair(DarkDesign[] designs, int first, int second)
    {
        Darkness[] cells =
        [
            .. designs
                .SelectMany(d => new[] { new Darkness(d, first, second), new(d, second, first) })
                .Where(d => IsScored(d.Design, d.Reporter, d.Partner)),
        ];
        if (cells.Length == 0)
        {
            yield break;
        }
        var system = scene.Without(cells[0]);
        foreach (var dark in cells)
        {
            yield return TrialOf(dark, system);
        }
    }

    private IEnumerable<Trial> OfSilentReporter(int reporter)
    {
        var partners = Enumerable.Range(0, size).Where(j => IsScored(DarkDesign.ReporterSilent, reporter, j)).ToArray();
        if (partners.Length == 0)
        {
            yield break;
        }
        // Who is silent hides the same whoever the partner is.
        var system = scene.Without(new(DarkDesign.ReporterSilent, reporter, reporter));
        foreach (var j in partners)
        {
            yield return TrialOf(new(DarkDesign.ReporterSilent, reporter, j), system);
        }
    }

    private Trial TrialOf(Darkness dark, GrowthSystem system)
    {
        var (i, j) = (dark.Reporter, dark.Partner);
        var growth = system.Growth(i, j, scene.Kriging);
        return new(
            dark,
            scene.Span,
            RegressorFamily.Of(dark.Design).Describe(scene, system, i, j, growth),
            scene.Panel.Reports(scene.Span.Target)[i, j],
            NaiveRules.Of(scene, dark)
        );
    }
}
