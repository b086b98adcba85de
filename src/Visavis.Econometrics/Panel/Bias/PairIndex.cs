using Visavis.Econometrics.Panel.Layouts;
using Visavis.Econometrics.Panel.Sampling;

namespace Visavis.Econometrics.Panel.Bias;

/// <summary>Where the pairs of a three-way model lie: each is an eliminated group of the layout, has an exporter, an importer, and cells at moments.</summary>
/// <param name="MomentByCell">Time of each cell; −1 where there is no observation.</param>
/// <param name="Moments">How many times there are.</param>
/// <param name="ExporterByGroup">Exporter, or exporter and sector, of each pair.</param>
/// <param name="Exporters">How many.</param>
/// <param name="ImporterByGroup">Importer, or importer and sector, of each pair.</param>
/// <param name="Importers">How many.</param>
internal sealed record PairIndex(
    int[] MomentByCell,
    int Moments,
    int[] ExporterByGroup,
    int Exporters,
    int[] ImporterByGroup,
    int Importers
)
{
    /// <summary>The index of a fit; null where its effects are not exporter × time, importer × time and pair, or where it did not eliminate the pairs.</summary>
    public static PairIndex? Of(Design design, Sample sample, Layout layout)
    {
        if (TensorShape.Crossing(design) is not { HasPairs: true } shape)
        {
            return null;
        }
        GroupIds Ids(IEnumerable<Factor> factors) => GroupIds.Of(new([.. factors]), sample.IsKept.Length);
        var moments = Ids(shape.LaneFactors);
        var (exporters, importers) = (Ids(shape.Blocks.Concat(shape.Rows)), Ids(shape.Blocks.Concat(shape.Columns)));
        var index = new PairIndex(
            Cells.Ids(moments.IdByObs, layout),
            moments.Count,
            new int[layout.Groups],
            exporters.Count,
            new int[layout.Groups],
            importers.Count
        );
        var (exporterByCell, importerByCell) = (
            Cells.Ids(exporters.IdByObs, layout),
            Cells.Ids(importers.IdByObs, layout)
        );
        return index.TakesPairs(layout, exporterByCell, importerByCell) ? index : null;
    }

    // False where a group holds several pairs, or a pair several observations of one time.
    private bool TakesPairs(Layout layout, int[] exporterByCell, int[] importerByCell)
    {
        var lastAt = new int[Moments];
        for (var group = 0; group < layout.Groups; group++)
        {
            var cells = layout.GroupStart[group]..layout.GroupStart[group + 1];
            if (
                !IsOne(exporterByCell.AsSpan(cells), out ExporterByGroup[group])
                || !IsOne(importerByCell.AsSpan(cells), out ImporterByGroup[group])
                || !IsOnce(MomentByCell.AsSpan(cells), lastAt, group + 1)
            )
            {
                return false;
            }
        }
        return layout.Groups > 0;
    }

    private static bool IsOnce(ReadOnlySpan<int> moments, int[] lastAt, int mark)
    {
        var isOnce = true;
        foreach (var moment in moments)
        {
            if (moment >= 0)
            {
                isOnce &= lastAt[moment] != mark;
                lastAt[moment] = mark;
            }
        }
        return isOnce;
    }

    private static bool IsOne(ReadOnlySpan<int> ids, out int only)
    {
        only = 0;
        var known = -1;
        foreach (var id in ids)
        {
            if (id >= 0 && known >= 0 && id != known)
            {
                return false;
            }
            known = Math.Max(known, id);
        }
        only = Math.Max(known, 0);
        return true;
    }
}
