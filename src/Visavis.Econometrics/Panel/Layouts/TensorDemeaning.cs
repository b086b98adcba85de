using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Layouts;

/// <summary>One pair of the tensor, all lanes: a column net of its effects, weighted, and summed over the levels.</summary>
internal static class TensorDemeaning
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pair(
        ReadOnlySpan<float> weights,
        double inverse,
        ReadOnlySpan<double> ofRow,
        ReadOnlySpan<double> ofColumn,
        Span<double> values,
        Span<double> rowSums,
        Span<double> columnSums
    )
    {
        var sum = Vector512<double>.Zero;
        for (var lane = 0; lane < values.Length; lane += Simd.Width)
        {
            var z = Simd.Load(values, lane) + (Simd.Load(ofRow, lane) + Simd.Load(ofColumn, lane));
            Simd.Store(z, values, lane);
            sum = Vector512.FusedMultiplyAdd(Simd.Load(weights, lane), z, sum);
        }
        var mean = Vector512.Create(Vector512.Sum(sum) * inverse);
        for (var lane = 0; lane < values.Length; lane += Simd.Width)
        {
            var v = Simd.Load(weights, lane) * (Simd.Load(values, lane) - mean);
            Simd.Store(v, values, lane);
            Simd.Store(Simd.Load(rowSums, lane) + v, rowSums, lane);
            Simd.Store(Simd.Load(columnSums, lane) + v, columnSums, lane);
        }
    }
}
