using System.Runtime.CompilerServices;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Layouts;

/// <summary>A stretch of cells that fits the cache, with the eliminated groups in it.</summary>
internal readonly record struct Slab(int From, int To, int FirstGroup, int EndGroup)
{
    public int Length => To - From;
}

/// <summary>
/// Where the observations lie and how the effects act on them. Cells are in slabs, slabs in parts (which threads take),
/// both the same at any number of threads. One effect, whose groups are contiguous cells, is eliminated in closed form;
/// the levels of the others are coupled and solved for together.
/// </summary>
internal abstract class Layout
{
    /// <summary>Parts into which the work is split, whatever the number of threads.</summary>
    public const int Parts = 4;

    /// <summary>The cell of each observation; −1 where it is dropped.</summary>
    public required int[] CellByObs { get; init; }

    /// <summary>Number of cells, empty ones counted.</summary>
    public required int CellCount { get; init; }

    /// <summary>First cell of each eliminated group, and the end of the last; empty where none is eliminated.</summary>
    public required int[] GroupStart { get; init; }

    public required Slab[] Slabs { get; init; }

    /// <summary>Number of coupled levels, empty ones counted.</summary>
    public abstract int Levels { get; }

    /// <summary>Coupled levels that lie side by side in a batch.</summary>
    public abstract int Lanes { get; }

    /// <summary>Coefficient pattern of a factor if it only varies along the lanes; null where it does not.</summary>
    public abstract int[]? LevelByLane(Factor factor);

    public int Groups => Math.Max(0, GroupStart.Length - 1);

    /// <summary>Columns that a batch of so many is padded to.</summary>
    public abstract int Width(int columns);

    /// <summary>eta += the effects of each cell's coupled levels.</summary>
    public abstract void AddEffects(Slab slab, ReadOnlySpan<double> effectByLevel, Span<double> eta);

    /// <summary>Adds each cell's value to the sums of its coupled levels.</summary>
    public abstract void Gather(Slab slab, ReadOnlySpan<double> values, Span<double> sumByLevel);

    /// <summary>Adds each cell's value to its coupled levels, times the square of what a slope effect multiplies.</summary>
    public virtual void GatherSquares(Slab slab, ReadOnlySpan<double> values, Span<double> sumByLevel) =>
        Gather(slab, values, sumByLevel);

    /// <summary>Adds to sums the normal matrix of the coupled levels, the groups eliminated, times a batch, as far as a part of the cells makes it.</summary>
    public abstract void Multiply(int part, Weights weights, LevelBatch batch, LevelBatch sums);

    /// <summary>The slabs of a part.</summary>
    public ReadOnlySpan<Slab> SlabsOf(int part) => Slabs.AsSpan()[Bound(part)..Bound(part + 1)];

    /// <summary>From a column to w (column + effects − group mean), in place, added to the sums of the coupled levels on the way.</summary>
    public virtual void Demean(
        Slab slab,
        Weights weights,
        ReadOnlySpan<double> effectByLevel,
        Span<double> values,
        Span<double> sumByLevel
    )
    {
        AddEffects(slab, effectByLevel, values);
        Simd.Multiply(values, weights.ByCell.Of(slab.From, slab.Length));
        Project(slab, weights, values);
        Gather(slab, values, sumByLevel);
    }

    /// <summary>Takes from values the weights' share of each group's total, so that every group's total is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Project(Slab slab, Weights weights, Span<double> values)
    {
        for (var group = slab.FirstGroup; group < slab.EndGroup; group++)
        {
            var (from, to) = (GroupStart[group], GroupStart[group + 1]);
            var own = values[(from - slab.From)..(to - slab.From)];
            var mean = Simd.Sum(own) * weights.InverseByGroup[group];
            Simd.SubtractScaled(own, weights.ByCell.Of(from, to - from), mean);
        }
    }

    /// <summary>Takes the weighted mean out of every group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Centre(Slab slab, Weights weights, Span<double> values)
    {
        for (var group = slab.FirstGroup; group < slab.EndGroup; group++)
        {
            var (from, to) = (GroupStart[group], GroupStart[group + 1]);
            var own = values[(from - slab.From)..(to - slab.From)];
            var mean = Simd.Dot(own, weights.ByCell.Of(from, to - from)) * weights.InverseByGroup[group];
            Simd.Shift(own, -mean);
        }
    }

    private int Bound(int part) => (int)((long)Slabs.Length * part / Parts);
}

/// <summary>Weights of the cells in single precision, and one by each group's sum of them; zero for a group without weight.</summary>
internal sealed class Weights(int cells, int groups)
{
    public AlignedFloats ByCell { get; } = new(cells);

    public double[] InverseByGroup { get; } = new double[groups];
}
