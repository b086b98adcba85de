using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;

namespace Visavis.Workbench.Reconstruct;

/// <summary>What a wide source lets expect of the dark years of a pair: the movement model, taught on everybody else.</summary>
/// <param name="Source">Id of the source; absent where no source is wide, or nothing is dark in it.</param>
/// <param name="IsTooSparse">Whether it has too few reports that can be hidden to learn from.</param>
/// <param name="Movements">By record, year and tie.</param>
public sealed record Expectation(string? Source, bool IsTooSparse, IReadOnlyList<PairMovement> Movements)
{
    /// <summary>Where no source is wide, or the model may not speak.</summary>
    public static Expectation Nothing { get; } = new(null, false, []);

    private const int LongestFitted = 3;

    internal static Expectation Of(WideReports wide, PairQuestion question, CancellationToken cancel)
    {
        var (movements, isDark, isTooSparse) = (new List<PairMovement>(), false, false);
        foreach (var flow in new[] { Flow.Export, Flow.Import })
        {
            var panel = TradePanel.Of([.. wide.Reports], flow);
            if (Dark(panel, question) is { Count: > 0 } dark)
            {
                var model = MovementModel.Fit(panel, Teaching(panel, dark, question.Threads), cancel: cancel);
                (isDark, isTooSparse) = (true, isTooSparse || !model.IsTaught);
                movements.AddRange(PairMovements.Of(panel, model, question.A, question.B));
            }
        }
        return isDark ? new(wide.Source, isTooSparse, movements) : Nothing;
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

    private static MovementOptions Teaching(TradePanel panel, List<DarkSpan> dark, int threads) =>
        MovementOptions.Usual(panel, panel.LastYear - 1) with
        {
            Horizons = [.. Enumerable.Range(1, Math.Min(LongestFitted, dark.Max(s => s.Horizon)))],
            Threads = threads,
        };
}
