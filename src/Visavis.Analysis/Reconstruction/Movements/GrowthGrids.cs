using Visavis.Econometrics.TwoWay;

namespace Visavis.Analysis.Reconstruction.Movements;

/// <summary>What of the years between is there to see: growth and drift of every cell that is not dark.</summary>
internal sealed class GrowthGrids
{
    /// <summary>Growth, both sides' mean where both are seen.</summary>
    public PartialGrid Growth { get; }

    /// <summary>Report's growth less mirror's, where both are seen.</summary>
    public PartialGrid Drift { get; }

    private GrowthGrids(int size) => (Growth, Drift) = (new(size), new(size));

    /// <summary>Looks at a panel, the dark left out.</summary>
    /// <param name="panel">Reports.</param>
    /// <param name="span">From when to when.</param>
    /// <param name="dark">What is not seen; nothing of it is touched.</param>
    public static GrowthGrids Of(TradePanel panel, DarkSpan span, Darkness? dark = null)
    {
        var size = panel.Economies.Count;
        var grids = new GrowthGrids(size);
        var (before, after) = (panel.Reports(span.LastKnown), panel.Reports(span.Target));
        var (mirrorBefore, mirrorAfter) = (panel.Mirrors(span.LastKnown), panel.Mirrors(span.Target));
        for (var i = 0; i < size; i++)
        {
            var isSilent = dark?.Silences(i) == true;
            for (var j = 0; j < size; j++)
            {
                if (dark?.IsPair(i, j) != true)
                {
                    var report = isSilent ? null : Change(before, after, i, j);
                    var mirror = dark?.Silences(j) == true ? null : Change(mirrorBefore, mirrorAfter, i, j);
                    grids.Put(i, j, report, mirror);
                }
            }
        }
        return grids;
    }

    private void Put(int i, int j, double? report, double? mirror)
    {
        if (report is { } r && mirror is { } m)
        {
            Growth[i, j] = (r + m) / 2;
            Drift[i, j] = r - m;
        }
        else if ((report ?? mirror) is { } only)
        {
            Growth[i, j] = only;
        }
    }

    private static double? Change(PartialGrid before, PartialGrid after, int i, int j) =>
        before.IsKnown(i, j) && after.IsKnown(i, j) ? after[i, j] - before[i, j] : null;
}
