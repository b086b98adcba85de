using System.Runtime.CompilerServices;
using Visavis.Econometrics.Panel.Sampling;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Layouts;

/// <summary>Cells of a dense tensor at (block, row, column, lane), the lane innermost and padded. No cell needs an id.</summary>
internal sealed class TensorLayout(TensorShape shape) : Layout
{
    private const int Wide = 32;

    // Stands for the groups' inverse weights where there are no groups.
    private double noInverse;

    public override int Levels => shape.BlockCount * (shape.RowCount + shape.ColumnCount) * shape.Lanes;

    public override int Lanes => shape.Lanes;

    public override int[]? LevelByLane(Factor factor) => shape.LevelByLane(factor);

    public override int Width(int columns) => columns;

    private int FirstColumnLevel => shape.BlockCount * shape.RowCount * shape.Lanes;

    /// <summary>The layout of a sample; null where two observations share a cell.</summary>
    public static TensorLayout? Of(TensorShape shape, Sample sample, Team team)
    {
        var cells = shape.Pairs * shape.Lanes;
        var cellByObs = shape.CellByObs(sample.IsKept.Length, team);
        return !TakeOut(cellByObs, sample.IsKept, cells)
            ? null
            : new(shape)
            {
                CellByObs = cellByObs,
                CellCount = cells,
                GroupStart = shape.HasPairs
                    ? [.. Enumerable.Range(0, shape.Pairs + 1).Select(p => p * shape.Lanes)]
                    : [],
                Slabs = [.. SlabsOf(shape)],
            };
    }

    // Dropped observations lose their cell. False where a cell is taken twice.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TakeOut(int[] cellByObs, bool[] isKept, int cells)
    {
        var (isTaken, isOnce) = (new bool[cells], true);
        for (var obs = 0; obs < cellByObs.Length; obs++)
        {
            if (!isKept[obs])
            {
                cellByObs[obs] = -1;
                continue;
            }
            ref var taken = ref isTaken[cellByObs[obs]];
            isOnce &= !taken;
            taken = true;
        }
        return isOnce;
    }

    // A slab lies in one row.
    private static IEnumerable<Slab> SlabsOf(TensorShape shape)
    {
        var (lanes, step) = (shape.Lanes, Math.Max(1, Cells.InSlab / shape.Lanes));
        for (var row = 0; row < shape.BlockCount * shape.RowCount; row++)
        {
            for (var column = 0; column < shape.ColumnCount; column += step)
            {
                var from = (row * shape.ColumnCount) + column;
                var to = (row * shape.ColumnCount) + Math.Min(shape.ColumnCount, column + step);
                yield return new(from * lanes, to * lanes, shape.HasPairs ? from : 0, shape.HasPairs ? to : 0);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddEffects(Slab slab, ReadOnlySpan<double> effectByLevel, Span<double> eta)
    {
        var (row, column) = Place(slab.From / Lanes);
        var ofRow = effectByLevel.Slice(row * Lanes, Lanes);
        var ofColumn = effectByLevel[(FirstColumnLevel + (column * Lanes))..];
        for (var at = 0; at < slab.Length; at += Lanes)
        {
            for (var lane = 0; lane < Lanes; lane += Simd.Width)
            {
                var sum = Simd.Load(ofRow, lane) + Simd.Load(ofColumn, at + lane);
                Simd.Store(Simd.Load(eta, at + lane) + sum, eta, at + lane);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Gather(Slab slab, ReadOnlySpan<double> values, Span<double> sumByLevel)
    {
        var (row, column) = Place(slab.From / Lanes);
        var ofRow = sumByLevel.Slice(row * Lanes, Lanes);
        var ofColumn = sumByLevel[(FirstColumnLevel + (column * Lanes))..];
        for (var at = 0; at < slab.Length; at += Lanes)
        {
            for (var lane = 0; lane < Lanes; lane += Simd.Width)
            {
                var value = Simd.Load(values, at + lane);
                Simd.Store(Simd.Load(ofRow, lane) + value, ofRow, lane);
                Simd.Store(Simd.Load(ofColumn, at + lane) + value, ofColumn, at + lane);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Demean(
        Slab slab,
        Weights weights,
        ReadOnlySpan<double> effectByLevel,
        Span<double> values,
        Span<double> sumByLevel
    )
    {
        var (row, column) = Place(slab.From / Lanes);
        var (atRow, atColumn) = (row * Lanes, FirstColumnLevel + (column * Lanes));
        for (var at = 0; at < slab.Length; at += Lanes, atColumn += Lanes)
        {
            TensorDemeaning.Pair(
                weights.ByCell.Of(slab.From + at, Lanes),
                shape.HasPairs ? weights.InverseByGroup[(slab.From + at) / Lanes] : 0,
                effectByLevel.Slice(atRow, Lanes),
                effectByLevel.Slice(atColumn, Lanes),
                values.Slice(at, Lanes),
                sumByLevel.Slice(atRow, Lanes),
                sumByLevel.Slice(atColumn, Lanes)
            );
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Multiply(int part, Weights weights, LevelBatch batch, LevelBatch sums)
    {
        var stride = batch.Width * Lanes;
        foreach (var slab in SlabsOf(part))
        {
            var (row, column) = Place(slab.From / Lanes);
            for (var own = 0; own < batch.Width; own++)
            {
                var stripe = new Stripe(
                    slab.Length / Lanes,
                    slab.From,
                    Lanes,
                    (row * stride) + (own * Lanes),
                    (FirstColumnLevel * batch.Width) + (column * stride) + (own * Lanes),
                    stride,
                    shape.HasPairs
                );
                Multiply(stripe, weights, batch, sums);
            }
        }
    }

    // Lanes have to do with each other only through the pairs' means.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Multiply(Stripe stripe, Weights weights, LevelBatch batch, LevelBatch sums)
    {
        ref var w = ref weights.ByCell.First;
        ref var inverse = ref shape.HasPairs ? ref weights.InverseByGroup[stripe.Cell / Lanes] : ref noInverse;
        ref var from = ref batch.Values.First;
        ref var to = ref sums.Values.First;
        if (shape.HasPairs && Lanes > Wide)
        {
            TensorKernel.Many(Lanes, stripe, ref w, ref inverse, ref from, ref to);
            return;
        }
        var lane = 0;
        for (; lane <= Lanes - Wide; lane += Wide)
        {
            TensorKernel.Two(Shifted(stripe, lane), ref w, ref inverse, ref from, ref to);
        }
        if (lane < Lanes)
        {
            TensorKernel.One(Shifted(stripe, lane), ref w, ref inverse, ref from, ref to);
        }
    }

    private static Stripe Shifted(Stripe stripe, int lane) =>
        stripe with
        {
            Cell = stripe.Cell + lane,
            Row = stripe.Row + lane,
            Column = stripe.Column + lane,
        };

    // The row with its block, and the column with its block, of a pair.
    private (int Row, int Column) Place(int pair)
    {
        var row = pair / shape.ColumnCount;
        return (row, (row / shape.RowCount * shape.ColumnCount) + (pair % shape.ColumnCount));
    }
}
