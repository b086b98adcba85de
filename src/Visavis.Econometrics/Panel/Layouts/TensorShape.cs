using System.Runtime.CompilerServices;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Layouts;

/// <summary>
/// Two or three effects that cross like exporter × time, importer × time and pair: the first two share the lanes (time),
/// the first with the third the rows (exporter), the second with the third the columns (importer), and all the blocks
/// (sector). Without a third effect all that the two share are lanes.
/// </summary>
internal sealed record TensorShape(
    IReadOnlyList<Factor> Blocks,
    IReadOnlyList<Factor> Rows,
    IReadOnlyList<Factor> Columns,
    IReadOnlyList<Factor> LaneFactors,
    bool HasPairs
)
{
    private const int LaneMultiple = 16;
    private const int FewestLanes = 5;

    // Cells for an observation at most: beyond, compact groups are faster.
    private const double MostCells = 4;

    public int BlockCount { get; } = Levels(Blocks);

    public int RowCount { get; } = Levels(Rows);

    public int ColumnCount { get; } = Levels(Columns);

    /// <summary>Lanes with the padding.</summary>
    public int Lanes { get; } = (Levels(LaneFactors) + LaneMultiple - 1) / LaneMultiple * LaneMultiple;

    public int Pairs => BlockCount * RowCount * ColumnCount;

    /// <summary>The shape of a design whose effects cross so and whose tensor is filled well enough; null otherwise.</summary>
    public static TensorShape? Of(Design design, int observations) =>
        Crossing(design) is { } shape && shape.Pays(observations) ? shape : null;

    /// <summary>The shape of a design whose effects cross so, however thinly it is filled; null otherwise.</summary>
    public static TensorShape? Crossing(Design design)
    {
        if (design.Slopes.Count > 0 || design.Effects.Count is < 2 or > 3)
        {
            return null;
        }
        var effects = design.Effects.OrderBy(e => CellCount(e.Factors)).Select(e => e.Factors).ToArray();
        return Of(effects[0], effects[1], effects.ElementAtOrDefault(2));
    }

    private static TensorShape? Of(
        IReadOnlyList<Factor> first,
        IReadOnlyList<Factor> second,
        IReadOnlyList<Factor>? pair
    )
    {
        var common = first.Intersect(second).ToArray();
        var blocks = common.Where(f => pair?.Contains(f) == true).ToArray();
        var shape = new TensorShape(
            blocks,
            [.. first.Except(common)],
            [.. second.Except(common)],
            [.. common.Except(blocks)],
            pair is not null
        );
        var crossed = new HashSet<Factor>([.. shape.Blocks, .. shape.Rows, .. shape.Columns]);
        return shape.Rows.Count > 0 && shape.Columns.Count > 0 && (pair is null || crossed.SetEquals(pair))
            ? shape
            : null;
    }

    private bool Pays(int observations)
    {
        var cells = CellCount([.. Blocks, .. Rows, .. Columns]) * Lanes;
        return Levels(LaneFactors) >= FewestLanes && cells <= MostCells * observations && cells < Array.MaxLength;
    }

    /// <summary>The cell of each observation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int[] CellByObs(int observations, Team team)
    {
        var cells = new int[observations];
        var strides = Strides();
        const int chunk = 1 << 16;
        team.Run(
            (observations + chunk - 1) / chunk,
            part =>
            {
                var (from, to) = (part * chunk, Math.Min(observations, (part + 1) * chunk));
                foreach (var (factor, stride) in strides)
                {
                    var levels = factor.LevelByObs;
                    for (var obs = from; obs < to; obs++)
                    {
                        cells[obs] += levels[obs] * stride;
                    }
                }
            }
        );
        return cells;
    }

    // The first factor of a list varies slowest.
    private List<(Factor Factor, int Stride)> Strides()
    {
        var strides = new List<(Factor, int)>();
        var stride = 1;
        foreach (var factor in LaneFactors.Reverse())
        {
            strides.Add((factor, stride));
            stride *= factor.Levels;
        }
        stride = Lanes;
        foreach (var factor in Columns.Reverse().Concat(Rows.Reverse()).Concat(Blocks.Reverse()))
        {
            strides.Add((factor, stride));
            stride *= factor.Levels;
        }
        return strides;
    }

    /// <summary>Level of a factor of the lanes at each lane; −1 in the padding.</summary>
    public int[]? LevelByLane(Factor factor)
    {
        if (!LaneFactors.Contains(factor))
        {
            return null;
        }
        var inner = Levels([.. LaneFactors.SkipWhile(f => f != factor).Skip(1)]);
        var lanes = Levels(LaneFactors);
        return [.. Enumerable.Range(0, Lanes).Select(t => t < lanes ? t / inner % factor.Levels : -1)];
    }

    private static double CellCount(IReadOnlyList<Factor> factors) =>
        factors.Aggregate(1.0, (product, f) => product * f.Levels);

    private static int Levels(IReadOnlyList<Factor> factors) => (int)Math.Min(CellCount(factors), Array.MaxLength);
}
