using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Visavis.Econometrics.Panel.Layouts;

/// <summary>The level of every cell in one coupled effect, and what the effect multiplies.</summary>
/// <param name="LevelByCell">Level among all coupled levels.</param>
/// <param name="SlopeByCell">The variable of a slope effect; null for a plain effect.</param>
internal sealed record CoupledEffect(int[] LevelByCell, double[]? SlopeByCell);

/// <summary>Any effects on any panel: cells sorted by the effect with most levels, the levels of the others looked up.</summary>
internal sealed class GroupedLayout(CoupledEffect[] effects, int levels) : Layout
{
    private const int VectorWidth = 8;

    public override int Levels => levels;

    public override int Lanes => 1;

    public override int[]? LevelByLane(Factor factor) => null;

    public override int Width(int columns) => columns == 1 ? 1 : VectorWidth;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddEffects(Slab slab, ReadOnlySpan<double> effectByLevel, Span<double> eta)
    {
        foreach (var effect in effects)
        {
            var levelByCell = effect.LevelByCell.AsSpan(slab.From, slab.Length);
            for (var at = 0; at < levelByCell.Length; at++)
            {
                eta[at] += effectByLevel[levelByCell[at]] * Slope(effect, slab.From + at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Gather(Slab slab, ReadOnlySpan<double> values, Span<double> sumByLevel)
    {
        foreach (var effect in effects)
        {
            var levelByCell = effect.LevelByCell.AsSpan(slab.From, slab.Length);
            for (var at = 0; at < levelByCell.Length; at++)
            {
                sumByLevel[levelByCell[at]] += values[at] * Slope(effect, slab.From + at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void GatherSquares(Slab slab, ReadOnlySpan<double> values, Span<double> sumByLevel)
    {
        foreach (var effect in effects)
        {
            for (var at = 0; at < slab.Length; at++)
            {
                var slope = Slope(effect, slab.From + at);
                sumByLevel[effect.LevelByCell[slab.From + at]] += values[at] * slope * slope;
            }
        }
    }

    public override void Multiply(int part, Weights weights, LevelBatch batch, LevelBatch sums)
    {
        foreach (var slab in SlabsOf(part))
        {
            if (GroupStart.Length == 0)
            {
                MultiplyGroup(slab.From, slab.To, 0, weights, batch, sums);
            }
            for (var group = slab.FirstGroup; group < slab.EndGroup; group++)
            {
                var inverse = (float)weights.InverseByGroup[group];
                MultiplyGroup(GroupStart[group], GroupStart[group + 1], inverse, weights, batch, sums);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void MultiplyGroup(int from, int to, float inverse, Weights weights, LevelBatch batch, LevelBatch sums)
    {
        if (batch.Width == 1)
        {
            One(from, to, inverse, weights.ByCell.Span, batch.Values.Span, sums.Values.Span);
        }
        else
        {
            Eight(from, to, inverse, weights.ByCell.Span, ref batch.Values.First, ref sums.Values.First);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void One(int from, int to, float inverse, ReadOnlySpan<float> w, ReadOnlySpan<float> p, Span<float> q)
    {
        var mean = 0f;
        for (var cell = from; cell < to && inverse != 0; cell++)
        {
            mean += w[cell] * Value(cell, p);
        }
        mean *= inverse;
        for (var cell = from; cell < to; cell++)
        {
            var z = w[cell] * (Value(cell, p) - mean);
            foreach (var effect in effects)
            {
                q[effect.LevelByCell[cell]] += z * (float)Slope(effect, cell);
            }
        }
    }

    private float Value(int cell, ReadOnlySpan<float> p)
    {
        var sum = 0f;
        foreach (var effect in effects)
        {
            sum += p[effect.LevelByCell[cell]] * (float)Slope(effect, cell);
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Eight(int from, int to, float inverse, ReadOnlySpan<float> w, ref float first, ref float sums)
    {
        var mean = Vector256<float>.Zero;
        for (var cell = from; cell < to && inverse != 0; cell++)
        {
            mean += Vector256.Create(w[cell]) * Values(cell, ref first);
        }
        mean *= Vector256.Create(inverse);
        for (var cell = from; cell < to; cell++)
        {
            var z = Vector256.Create(w[cell]) * (Values(cell, ref first) - mean);
            foreach (var effect in effects)
            {
                var at = (nuint)effect.LevelByCell[cell] * VectorWidth;
                var slope = Vector256.Create((float)Slope(effect, cell));
                Vector256.FusedMultiplyAdd(z, slope, Vector256.LoadUnsafe(ref sums, at)).StoreUnsafe(ref sums, at);
            }
        }
    }

    private Vector256<float> Values(int cell, ref float first)
    {
        var sum = Vector256<float>.Zero;
        foreach (var effect in effects)
        {
            var at = (nuint)effect.LevelByCell[cell] * VectorWidth;
            var slope = Vector256.Create((float)Slope(effect, cell));
            sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref first, at), slope, sum);
        }
        return sum;
    }

    private static double Slope(CoupledEffect effect, int cell) => effect.SlopeByCell?[cell] ?? 1;
}
