using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Visavis.Econometrics.Linear;

/// <summary>The kernels, written once: the compiler makes one of each width.</summary>
/// <remarks>
/// Twelve sums (4 × 3 vectors) live in registers; every element of a product is one chain of fused multiply-adds in the
/// order of the depth, so widths agree bit for bit (Goto and van de Geijn 2008, Anatomy of high-performance matrix
/// multiplication, ACM TOMS 34(3); Van Zee and van de Geijn 2015, BLIS, ACM TOMS 41(3)).
/// </remarks>
internal sealed class Kernels<TVector, TLanes> : Kernels
    where TVector : struct
    where TLanes : ILanes<TVector>
{
    public override int TileColumns => 3 * TLanes.Count;

    public override int SolveColumns => 4 * TLanes.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Tile(int depth, ref double left, ref double right, double alpha, ref double tile, int stride)
    {
        var zero = TLanes.All(0);
        var (c00, c01, c02) = (zero, zero, zero);
        var (c10, c11, c12) = (zero, zero, zero);
        var (c20, c21, c22) = (zero, zero, zero);
        var (c30, c31, c32) = (zero, zero, zero);
        for (var p = 0; p < depth; p++)
        {
            var b0 = TLanes.Load(ref right, 0);
            var b1 = TLanes.Load(ref right, TLanes.Count);
            var b2 = TLanes.Load(ref right, 2 * TLanes.Count);
            var a = TLanes.All(left);
            c00 = TLanes.MultiplyAdd(a, b0, c00);
            c01 = TLanes.MultiplyAdd(a, b1, c01);
            c02 = TLanes.MultiplyAdd(a, b2, c02);
            a = TLanes.All(Unsafe.Add(ref left, 1));
            c10 = TLanes.MultiplyAdd(a, b0, c10);
            c11 = TLanes.MultiplyAdd(a, b1, c11);
            c12 = TLanes.MultiplyAdd(a, b2, c12);
            a = TLanes.All(Unsafe.Add(ref left, 2));
            c20 = TLanes.MultiplyAdd(a, b0, c20);
            c21 = TLanes.MultiplyAdd(a, b1, c21);
            c22 = TLanes.MultiplyAdd(a, b2, c22);
            a = TLanes.All(Unsafe.Add(ref left, 3));
            c30 = TLanes.MultiplyAdd(a, b0, c30);
            c31 = TLanes.MultiplyAdd(a, b1, c31);
            c32 = TLanes.MultiplyAdd(a, b2, c32);
            left = ref Unsafe.Add(ref left, TileRows);
            right = ref Unsafe.Add(ref right, 3 * TLanes.Count);
        }
        var scale = TLanes.All(alpha);
        AddRow(scale, c00, c01, c02, ref tile);
        AddRow(scale, c10, c11, c12, ref Unsafe.Add(ref tile, stride));
        AddRow(scale, c20, c21, c22, ref Unsafe.Add(ref tile, 2 * stride));
        AddRow(scale, c30, c31, c32, ref Unsafe.Add(ref tile, 3 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddRow(TVector scale, TVector c0, TVector c1, TVector c2, ref double row)
    {
        TLanes.Store(TLanes.MultiplyAdd(scale, c0, TLanes.Load(ref row, 0)), ref row, 0);
        TLanes.Store(TLanes.MultiplyAdd(scale, c1, TLanes.Load(ref row, TLanes.Count)), ref row, TLanes.Count);
        TLanes.Store(TLanes.MultiplyAdd(scale, c2, TLanes.Load(ref row, 2 * TLanes.Count)), ref row, 2 * TLanes.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void SolveLower(Matrix lower, ref double group)
    {
        var width = 4 * TLanes.Count;
        for (var j = 0; j < lower.Rows; j++)
        {
            ref var own = ref Unsafe.Add(ref group, j * width);
            var x0 = TLanes.Load(ref own, 0);
            var x1 = TLanes.Load(ref own, TLanes.Count);
            var x2 = TLanes.Load(ref own, 2 * TLanes.Count);
            var x3 = TLanes.Load(ref own, 3 * TLanes.Count);
            ref var solved = ref group;
            for (var p = 0; p < j; p++)
            {
                var l = TLanes.All(-lower[j, p]);
                x0 = TLanes.MultiplyAdd(l, TLanes.Load(ref solved, 0), x0);
                x1 = TLanes.MultiplyAdd(l, TLanes.Load(ref solved, TLanes.Count), x1);
                x2 = TLanes.MultiplyAdd(l, TLanes.Load(ref solved, 2 * TLanes.Count), x2);
                x3 = TLanes.MultiplyAdd(l, TLanes.Load(ref solved, 3 * TLanes.Count), x3);
                solved = ref Unsafe.Add(ref solved, width);
            }
            var diagonal = TLanes.All(lower[j, j]);
            TLanes.Store(TLanes.Divide(x0, diagonal), ref own, 0);
            TLanes.Store(TLanes.Divide(x1, diagonal), ref own, TLanes.Count);
            TLanes.Store(TLanes.Divide(x2, diagonal), ref own, 2 * TLanes.Count);
            TLanes.Store(TLanes.Divide(x3, diagonal), ref own, 3 * TLanes.Count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(b.Length, a.Length);
        ref var x = ref MemoryMarshal.GetReference(a);
        ref var y = ref MemoryMarshal.GetReference(b);
        var (s0, s1) = (TLanes.All(0), TLanes.All(0));
        var i = 0;
        for (; i <= a.Length - (2 * TLanes.Count); i += 2 * TLanes.Count)
        {
            s0 = TLanes.MultiplyAdd(TLanes.Load(ref x, i), TLanes.Load(ref y, i), s0);
            s1 = TLanes.MultiplyAdd(TLanes.Load(ref x, i + TLanes.Count), TLanes.Load(ref y, i + TLanes.Count), s1);
        }
        var sum = TLanes.Sum(s0) + TLanes.Sum(s1);
        for (; i < a.Length; i++)
        {
            sum = Math.FusedMultiplyAdd(a[i], b[i], sum);
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Add(double alpha, ReadOnlySpan<double> x, Span<double> y)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(y.Length, x.Length);
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(y);
        var scale = TLanes.All(alpha);
        var i = 0;
        for (; i <= x.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes.Store(TLanes.MultiplyAdd(scale, TLanes.Load(ref from, i), TLanes.Load(ref to, i)), ref to, i);
        }
        for (; i < x.Length; i++)
        {
            y[i] = Math.FusedMultiplyAdd(alpha, x[i], y[i]);
        }
    }
}
