namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>A dark cell whose reporter's total is published, before anything is learnt from it.</summary>
/// <param name="Dark">What is hidden.</param>
/// <param name="Span">From when to when.</param>
/// <param name="ByModel">The reporter's cells, as each of some models sees them.</param>
/// <param name="LogTotal">What the reporter published over these cells.</param>
/// <param name="LogTruth">The hidden report.</param>
/// <param name="Rules">What simple rules say.</param>
internal sealed record TotalCase(
    Darkness Dark,
    DarkSpan Span,
    ReporterCells[] ByModel,
    double LogTotal,
    double LogTruth,
    double[] Rules
)
{
    public int Pair => (Math.Min(Dark.Reporter, Dark.Partner) << 10) + Math.Max(Dark.Reporter, Dark.Partner);

    /// <summary>The trial under one of the models.</summary>
    public Trial Under(int model, double common) =>
        new(Dark, Span, ByModel[model].Given(LogTotal, common), LogTruth, Rules);
}

/// <summary>Hides both reporters of each pair altogether, but not the total.</summary>
/// <param name="scene">The last known year and the year asked for.</param>
/// <param name="maker">Which cells are hidden.</param>
internal sealed class TotalTrials(Scene scene, TrialMaker maker)
{
    /// <summary>Every dark cell, its reporter's cells seen by each of some models.</summary>
    public IEnumerable<TotalCase> Make(IReadOnlyList<HorizonModel> models)
    {
        foreach (var (first, second) in maker.Pairs())
        {
            Darkness[] cells =
            [
                .. new[] { (first, second), (second, first) }
                    .Where(c => maker.IsScored(DarkDesign.TotalPublished, c.Item1, c.Item2))
                    .Select(c => new Darkness(DarkDesign.TotalPublished, c.Item1, c.Item2)),
            ];
            var system = cells.Length == 0 ? null : scene.Without(cells[0]);
            foreach (var dark in cells)
            {
                yield return Case(dark, system!, models);
            }
        }
    }

    private TotalCase Case(Darkness dark, GrowthSystem system, IReadOnlyList<HorizonModel> models)
    {
        var reports = scene.Panel.Reports(scene.Span.Target);
        ReporterCells[] byModel = [.. models.Select(m => Published(m.Cells(scene, system, dark), dark.Reporter))];
        var total = byModel[0].Partners.Sum(k => Math.Exp(reports[dark.Reporter, k]));
        var before = byModel[0].Partners.Sum(k => Math.Exp(scene.LastReports[dark.Reporter, k]));
        return new(
            dark,
            scene.Span,
            byModel,
            Math.Log(total),
            reports[dark.Reporter, dark.Partner],
            NaiveRules.OfTotal(scene, dark, byModel[0].Partners, total, before)
        );
    }

    // Which partners a published total covers is known: those that the reporter has this year.
    private ReporterCells Published(ReporterCells cells, int reporter)
    {
        var reports = scene.Panel.Reports(scene.Span.Target);
        int[] kept =
        [
            .. Enumerable.Range(0, cells.Partners.Length).Where(k => reports.IsKnown(reporter, cells.Partners[k])),
        ];
        return new(
            [.. kept.Select(k => cells.Partners[k])],
            [.. kept.Select(k => cells.Means[k])],
            [.. kept.Select(k => cells.Variances[k])]
        );
    }
}
