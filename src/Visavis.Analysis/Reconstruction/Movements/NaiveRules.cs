using Visavis.Analysis.Mirrors;
using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>What one would say without a model, from the same visible reports.</summary>
internal static class NaiveRules
{
    private static readonly string[] WithMirror =
    [
        "mirror",
        "mirror-fob",
        "mirror-by-last-ratio",
        "last-value",
        "last-value-by-growth",
        "reliability-weighted",
    ];

    private static readonly string[] WithoutMirror = ["last-value", "last-value-by-growth"];

    private static readonly string[] WithTotal =
    [
        "last-value",
        "last-value-by-growth",
        "last-value-by-growth-of-total",
        "residual",
    ];

    /// <summary>Names of the rules of a design, in order.</summary>
    public static IReadOnlyList<string> Names(DarkDesign design) =>
        design switch
        {
            DarkDesign.OneSide or DarkDesign.ReporterSilent => WithMirror,
            DarkDesign.TotalPublished => WithTotal,
            _ => WithoutMirror,
        };

    /// <summary>What the rules of a design say of a cell, ln US dollars; a rule that has nothing to go by says the last value.</summary>
    public static double[] Of(Scene scene, Darkness dark)
    {
        var (i, j) = (dark.Reporter, dark.Partner);
        var last = scene.LastReports[i, j];
        var grown = last + OthersGrowth(scene, dark);
        if (!dark.HasMirror)
        {
            return [last, grown];
        }
        var mirror = scene.Panel.Mirrors(scene.Span.Target)[i, j];
        var carried = mirror + last - scene.LastMirrors[i, j];
        var fob = mirror - Math.Log(1 + FreightMargins.Everybody);
        // Each side by the inverse of how restless its ratios are.
        var (reporter, partner) = (
            Math.Exp(-2 * scene.RatioUnrest.Reporters[i]),
            Math.Exp(-2 * scene.RatioUnrest.Partners[j])
        );
        var weighted = ((reporter * last) + (partner * fob)) / (reporter + partner);
        return [mirror, fob, carried, last, grown, weighted];
    }

    /// <summary>What the rules say where the reporter's total is published.</summary>
    /// <param name="scene">What was known.</param>
    /// <param name="dark">The dark cell; both its economies are silent.</param>
    /// <param name="partners">Whom the total covers.</param>
    /// <param name="total">US dollars, in the year asked for.</param>
    /// <param name="before">US dollars, over the same partners, in the last known year.</param>
    public static double[] OfTotal(Scene scene, Darkness dark, int[] partners, double total, double before)
    {
        var last = scene.LastReports[dark.Reporter, dark.Partner];
        var mirrors = scene.Panel.Mirrors(scene.Span.Target);
        var others = partners
            .Where(k => k != dark.Partner && mirrors.IsKnown(dark.Reporter, k))
            .Sum(k => Math.Exp(mirrors[dark.Reporter, k]) / (1 + FreightMargins.Everybody));
        // Often nothing or less is left: then the rule says a dollar, which no report is.
        var residual = Math.Log(Math.Max(1, total - others));
        return [last, last + OthersGrowth(scene, dark), last + Math.Log(total / before), residual];
    }

    /// <summary>Mean of the reporter's and the partner's growth with everyone else, in logs; of a silent one its partners tell.</summary>
    private static double OthersGrowth(Scene scene, Darkness dark)
    {
        var (i, j) = (dark.Reporter, dark.Partner);
        var reporter = Growth(scene, dark.Silences(i), k => k == j || dark.Silences(k) ? null : (i, k));
        // The partner's trade is told by itself: the mirrors of what others report. Silent, the others tell.
        var partner = Growth(scene, !dark.Silences(j), k => k == i || dark.Silences(k) ? null : (k, j));
        return ((reporter ?? partner ?? 0) + (partner ?? reporter ?? 0)) / 2;
    }

    private static double? Growth(Scene scene, bool byMirrors, Func<int, (int Row, int Column)?> cell)
    {
        var (before, after) = byMirrors
            ? (scene.LastMirrors, scene.Panel.Mirrors(scene.Span.Target))
            : (scene.LastReports, scene.Panel.Reports(scene.Span.Target));
        var (sumBefore, sumAfter) = (0.0, 0.0);
        for (var k = 0; k < before.Size; k++)
        {
            if (cell(k) is { } c && IsKnown(before, c) && IsKnown(after, c))
            {
                sumBefore += Math.Exp(before[c.Row, c.Column]);
                sumAfter += Math.Exp(after[c.Row, c.Column]);
            }
        }
        return sumBefore > 0 ? Math.Log(sumAfter / sumBefore) : null;
    }

    private static bool IsKnown(PartialGrid grid, (int Row, int Column) cell) => grid.IsKnown(cell.Row, cell.Column);
}
