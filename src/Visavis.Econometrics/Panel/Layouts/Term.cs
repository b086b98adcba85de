using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Layouts;

/// <summary>A regressor laid out by cell, with one or several coefficients.</summary>
internal abstract class Term
{
    /// <summary>eta += the regressor times its coefficients.</summary>
    public abstract void AddTo(Slab slab, ReadOnlySpan<double> beta, Span<double> eta);

    /// <summary>Adds Σ x v to the sum of each of its coefficients.</summary>
    public abstract void Dot(Slab slab, ReadOnlySpan<double> values, Span<double> sumByCoefficient);

    /// <summary>The column of one of its coefficients.</summary>
    public abstract void Column(int coefficient, Slab slab, Span<double> column);
}

/// <summary>A regressor with one coefficient.</summary>
internal sealed class PlainTerm(double[] valueByCell, int own) : Term
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddTo(Slab slab, ReadOnlySpan<double> beta, Span<double> eta) =>
        Simd.AddScaled(eta, Values(slab), beta[own]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Dot(Slab slab, ReadOnlySpan<double> values, Span<double> sumByCoefficient) =>
        sumByCoefficient[own] += Simd.Dot(Values(slab), values);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Column(int coefficient, Slab slab, Span<double> column) => Values(slab).CopyTo(column);

    private ReadOnlySpan<double> Values(Slab slab) => valueByCell.AsSpan(slab.From, slab.Length);
}

/// <summary>A regressor whose coefficient depends on the lane; −1: a lane without one.</summary>
internal sealed class LaneTerm(double[] valueByCell, int[] coefficientByLane) : Term
{
    private readonly int lanes = coefficientByLane.Length;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddTo(Slab slab, ReadOnlySpan<double> beta, Span<double> eta)
    {
        Span<double> betaByLane = stackalloc double[lanes];
        for (var lane = 0; lane < lanes; lane++)
        {
            betaByLane[lane] = coefficientByLane[lane] < 0 ? 0 : beta[coefficientByLane[lane]];
        }
        var values = Values(slab);
        for (var at = 0; at < values.Length; at += lanes)
        {
            Simd.AddProduct(eta.Slice(at, lanes), values.Slice(at, lanes), betaByLane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Dot(Slab slab, ReadOnlySpan<double> values, Span<double> sumByCoefficient)
    {
        Span<double> sumByLane = stackalloc double[lanes];
        var own = Values(slab);
        // A vector of lanes at a time, whose sum stays in its register.
        for (var lane = 0; lane < lanes; lane += Simd.Width)
        {
            var sum = Vector512<double>.Zero;
            for (var at = lane; at < own.Length; at += lanes)
            {
                sum = Vector512.FusedMultiplyAdd(Simd.Load(own, at), Simd.Load(values, at), sum);
            }
            Simd.Store(sum, sumByLane, lane);
        }
        for (var lane = 0; lane < lanes; lane++)
        {
            if (coefficientByLane[lane] >= 0)
            {
                sumByCoefficient[coefficientByLane[lane]] += sumByLane[lane];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Column(int coefficient, Slab slab, Span<double> column)
    {
        column.Clear();
        var own = Values(slab);
        for (var lane = 0; lane < lanes; lane++)
        {
            for (var at = lane; at < own.Length && coefficientByLane[lane] == coefficient; at += lanes)
            {
                column[at] = own[at];
            }
        }
    }

    private ReadOnlySpan<double> Values(Slab slab) => valueByCell.AsSpan(slab.From, slab.Length);
}

/// <summary>A regressor whose coefficient depends on the cell; −1: a cell without one.</summary>
internal sealed class CellTerm(double[] valueByCell, int[] coefficientByCell) : Term
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void AddTo(Slab slab, ReadOnlySpan<double> beta, Span<double> eta)
    {
        for (var at = 0; at < slab.Length; at++)
        {
            var own = coefficientByCell[slab.From + at];
            eta[at] += own < 0 ? 0 : beta[own] * valueByCell[slab.From + at];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Dot(Slab slab, ReadOnlySpan<double> values, Span<double> sumByCoefficient)
    {
        for (var at = 0; at < slab.Length; at++)
        {
            var own = coefficientByCell[slab.From + at];
            if (own >= 0)
            {
                sumByCoefficient[own] += values[at] * valueByCell[slab.From + at];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Column(int coefficient, Slab slab, Span<double> column)
    {
        for (var at = 0; at < slab.Length; at++)
        {
            var isOwn = coefficientByCell[slab.From + at] == coefficient;
            column[at] = isOwn ? valueByCell[slab.From + at] : 0;
        }
    }
}
