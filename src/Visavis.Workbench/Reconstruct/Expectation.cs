using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;

namespace Visavis.Workbench.Reconstruct;

/// <summary>What a wide source lets expect of the dark years of a pair: the movement model, taught on everybody else.</summary>
internal static class Expectation
{
    // Growth has to be known for some years before the first year that teaches.
    private const int YearsBefore = 10;
    private const int YearsThatTeach = 5;
    private const int LongestFitted = 3;

    // Enough to teach a dozen coefficients; more take minutes.
    private const int TaughtPairs = 70;
    private const int FieldCells = 20;

    /// <summary>By record, year and tie; empty where nothing is dark.</summary>
    public static List<PairMovement> Of(WideReports wide, PairQuestion question, CancellationToken cancel)
    {
        var movements = new List<PairMovement>();
        foreach (var flow in new[] { Flow.Export, Flow.Import })
        {
            var panel = TradePanel.Of([.. wide.Reports], flow);
            if (Dark(panel, question) is { Count: > 0 } dark)
            {
                var model = MovementModel.Fit(panel, Teaching(panel, dark, question.Threads), cancel: cancel);
                movements.AddRange(PairMovements.Of(panel, model, question.A, question.B));
            }
        }
        return movements;
    }

    // Where both records are dark the exporter's is followed; the importer's stands to it in a ratio.
    private static List<DarkSpan> Dark(TradePanel panel, PairQuestion question) =>
        [
            .. new[] { (question.A, question.B), (question.B, question.A) }
                .SelectMany(p =>
                    PairMovements
                        .DarkYears(panel, p.Item1, p.Item2)
                        .Where(s =>
                            panel.Flow == Flow.Export
                            || panel.Mirrors(s.Target).IsKnown(panel.PlaceOf(p.Item1), panel.PlaceOf(p.Item2))
                        )
                )
                .Where(s => s.LastKnown >= question.FirstYear && s.Target <= question.LastYear),
        ];

    private static MovementOptions Teaching(TradePanel panel, List<DarkSpan> dark, int threads)
    {
        var pairs = panel.Economies.Count * (panel.Economies.Count - 1) / 2;
        return new()
        {
            FirstTarget = Math.Max(panel.FirstYear + YearsBefore, panel.LastYear - YearsThatTeach),
            LastTarget = panel.LastYear - 1,
            Horizons = [.. Enumerable.Range(1, Math.Min(LongestFitted, dark.Max(s => s.Horizon)))],
            OnePairIn = Math.Max(1, pairs / TaughtPairs),
            FieldCells = FieldCells,
            Threads = threads,
        };
    }
}
