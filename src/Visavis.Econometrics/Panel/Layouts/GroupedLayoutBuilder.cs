using System.Runtime.CompilerServices;
using Visavis.Econometrics.Panel.Sampling;

namespace Visavis.Econometrics.Panel.Layouts;

/// <summary>Sorts the kept observations by the plain effect with most levels and gives the levels of the others compact numbers.</summary>
internal static class GroupedLayoutBuilder
{
    public static GroupedLayout Build(Design design, Sample sample)
    {
        var plain = design.Effects.Count;
        var eliminated = plain == 0 ? -1 : Enumerable.Range(0, plain).MaxBy(sample.Present);
        var cellByObs = eliminated < 0 ? InOrder(sample) : Sorted(sample, sample.IdsOf(eliminated));
        var groupStart = eliminated < 0 ? [] : Starts(sample, cellByObs, sample.IdsOf(eliminated));
        var (coupled, levels) = Coupled(design, sample, cellByObs, eliminated);
        return new GroupedLayout(coupled, levels)
        {
            CellByObs = cellByObs,
            CellCount = sample.Kept,
            GroupStart = groupStart,
            Slabs = [.. Slabs(groupStart, sample.Kept)],
        };
    }

    private static int[] InOrder(Sample sample)
    {
        var (cells, next) = (new int[sample.IsKept.Length], 0);
        for (var obs = 0; obs < cells.Length; obs++)
        {
            cells[obs] = sample.IsKept[obs] ? next++ : -1;
        }
        return cells;
    }

    // Counting sort: observations of a group keep their order.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Sorted(Sample sample, GroupIds ids)
    {
        var next = new int[ids.Count + 1];
        for (var obs = 0; obs < sample.IsKept.Length; obs++)
        {
            next[ids.IdByObs[obs] + 1] += sample.IsKept[obs] ? 1 : 0;
        }
        for (var group = 0; group < ids.Count; group++)
        {
            next[group + 1] += next[group];
        }
        var cells = new int[sample.IsKept.Length];
        for (var obs = 0; obs < cells.Length; obs++)
        {
            cells[obs] = sample.IsKept[obs] ? next[ids.IdByObs[obs]]++ : -1;
        }
        return cells;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Starts(Sample sample, int[] cellByObs, GroupIds ids)
    {
        var idByCell = new int[sample.Kept];
        for (var obs = 0; obs < cellByObs.Length; obs++)
        {
            if (cellByObs[obs] >= 0)
            {
                idByCell[cellByObs[obs]] = ids.IdByObs[obs];
            }
        }
        return
        [
            .. Enumerable.Range(0, idByCell.Length).Where(c => c == 0 || idByCell[c] != idByCell[c - 1]),
            idByCell.Length,
        ];
    }

    private static (CoupledEffect[] Effects, int Levels) Coupled(
        Design design,
        Sample sample,
        int[] cellByObs,
        int eliminated
    )
    {
        var (effects, levels) = (new List<CoupledEffect>(), 0);
        for (var e = 0; e < sample.Effects; e++)
        {
            if (e == eliminated)
            {
                continue;
            }
            var (levelByCell, count) = Compact(sample, cellByObs, sample.IdsOf(e), levels);
            var slope = e < design.Effects.Count ? null : design.Slopes[e - design.Effects.Count].ValueByObs;
            effects.Add(new(levelByCell, slope is null ? null : Cells.Scatter(slope, cellByObs, sample.Kept)));
            levels += count;
        }
        return ([.. effects], levels);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (int[] LevelByCell, int Count) Compact(Sample sample, int[] cellByObs, GroupIds ids, int first)
    {
        var (levelById, levelByCell, count) = (new int[ids.Count], new int[sample.Kept], 0);
        for (var obs = 0; obs < cellByObs.Length; obs++)
        {
            if (cellByObs[obs] >= 0)
            {
                ref var level = ref levelById[ids.IdByObs[obs]];
                level = level == 0 ? ++count : level;
                levelByCell[cellByObs[obs]] = first + level - 1;
            }
        }
        return (levelByCell, count);
    }

    // Whole groups, until a slab is full.
    private static IEnumerable<Slab> Slabs(int[] groupStart, int cells)
    {
        if (groupStart.Length == 0)
        {
            for (var from = 0; from < cells; from += Cells.InSlab)
            {
                yield return new(from, Math.Min(cells, from + Cells.InSlab), 0, 0);
            }
        }
        for (int first = 0, end = 1; end < groupStart.Length; end++)
        {
            if (end == groupStart.Length - 1 || groupStart[end + 1] - groupStart[first] > Cells.InSlab)
            {
                yield return new(groupStart[first], groupStart[end], first, end);
                first = end;
            }
        }
    }
}
