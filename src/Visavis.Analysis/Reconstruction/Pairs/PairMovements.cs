using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;

namespace Visavis.Analysis.Reconstruction.Pairs;

/// <summary>What a movement model expects of the dark years of a pair, year by year from the last report.</summary>
public static class PairMovements
{
    // However much surer a longer horizon claims to be: each year adds to the error of the year before.
    private const double LeastGain = 0.25;

    /// <summary>The dark years of both records of a panel's flow.</summary>
    /// <param name="panel">What the model was taught on.</param>
    /// <param name="model">Of this panel.</param>
    /// <param name="a">One economy.</param>
    /// <param name="b">The other.</param>
    /// <returns>By record and year: its growth on the year before, and, where the mirror is there, its ratio to it; of a silent reporter also the growth of everything else.</returns>
    public static IReadOnlyList<PairMovement> Of(TradePanel panel, MovementModel model, Economy a, Economy b) =>
        panel.Economies.Contains(a) && panel.Economies.Contains(b)
            ? [.. OfRecord(panel, model, a, b), .. OfRecord(panel, model, b, a)]
            : [];

    /// <summary>The years in which a reporter's figure of a partner is missing after one in which it was there.</summary>
    /// <param name="panel">Reports.</param>
    /// <param name="reporter">Whose figure.</param>
    /// <param name="partner">Of trade with whom.</param>
    public static IEnumerable<DarkSpan> DarkYears(TradePanel panel, Economy reporter, Economy partner) =>
        panel.Economies.Contains(reporter) && panel.Economies.Contains(partner)
            ? DarkYears(panel, panel.PlaceOf(reporter), panel.PlaceOf(partner))
            : [];

    private static IEnumerable<DarkSpan> DarkYears(TradePanel panel, int reporter, int partner)
    {
        int? last = null;
        for (var year = panel.FirstYear; year <= panel.LastYear; year++)
        {
            if (panel.Reports(year).IsKnown(reporter, partner))
            {
                last = year;
            }
            else if (last is { } known)
            {
                yield return new(known, year);
            }
        }
    }

    private static IEnumerable<PairMovement> OfRecord(
        TradePanel panel,
        MovementModel model,
        Economy reporter,
        Economy partner
    )
    {
        var (i, j) = (panel.PlaceOf(reporter), panel.PlaceOf(partner));
        foreach (var spell in DarkYears(panel, i, j).GroupBy(s => s.LastKnown))
        {
            var (own, others) = (new Steps(), new Steps());
            foreach (var span in spell)
            {
                var isSilent = IsSilent(panel, i, span.Target);
                var both = isSilent || IsSilent(panel, j, span.Target) ? DarkDesign.BothSilent : DarkDesign.BothSides;
                if (Told(model, new(both, i, j), span) is { } growth)
                {
                    var step = own.To(growth.LogUsd - panel.Reports(span.LastKnown)[i, j], growth.Scale, span);
                    yield return Of(panel, reporter, partner, MovementTie.Growth, span, step, both, growth);
                }
                if (isSilent && model.GrowthOfOthers(i, j, span) is { } rest)
                {
                    var step = others.To(rest.Mean, Math.Sqrt(rest.Variance), span);
                    yield return Of(panel, reporter, Economies.World, MovementTie.Growth, span, step, both, null);
                }
                var one = isSilent ? DarkDesign.ReporterSilent : DarkDesign.OneSide;
                if (panel.Mirrors(span.Target).IsKnown(i, j) && Told(model, new(one, i, j), span) is { } mirrored)
                {
                    var ratio = mirrored.LogUsd - panel.Mirrors(span.Target)[i, j];
                    var step = (ratio, mirrored.Scale);
                    yield return Of(panel, reporter, partner, MovementTie.Ratio, span, step, one, mirrored);
                }
            }
        }
    }

    private static PairMovement Of(
        TradePanel panel,
        Economy reporter,
        Economy partner,
        MovementTie tie,
        DarkSpan span,
        (double Change, double Sd) step,
        DarkDesign design,
        MovementEstimate? estimate
    )
    {
        var isExport = panel.Flow == Flow.Export;
        return new(
            isExport ? reporter : partner,
            isExport ? partner : reporter,
            reporter,
            tie,
            span.Target,
            step.Change,
            step.Sd,
            estimate?.DegreesOfFreedom ?? double.PositiveInfinity,
            design,
            span.LastKnown
        );
    }

    private static MovementEstimate? Told(MovementModel model, Darkness dark, DarkSpan span) =>
        model.Predict(dark, span, out var estimate) == Unpredictable.None ? estimate : null;

    // Neither its own reports of this flow nor those of the other, which stand among the mirrors.
    private static bool IsSilent(TradePanel panel, int economy, int year) =>
        !Enumerable
            .Range(0, panel.Economies.Count)
            .Any(k => panel.Reports(year).IsKnown(economy, k) || panel.Mirrors(year).IsKnown(k, economy));

    // What the model says of several years ahead, as steps from year to year whose errors add up to what it says.
    private sealed class Steps
    {
        private double change;
        private double variance;

        public (double Change, double Sd) To(double toChange, double toScale, DarkSpan span)
        {
            var step = Math.Max((toScale * toScale) - variance, LeastGain * toScale * toScale / span.Horizon);
            var gone = (toChange - change, Math.Sqrt(step));
            (change, variance) = (toChange, variance + step);
            return gone;
        }
    }
}
