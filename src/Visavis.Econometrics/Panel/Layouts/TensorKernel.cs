using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Visavis.Econometrics.Panel.Layouts;

/// <summary>What one pair of the tensor adds to the normal matrix times a batch: w (u − mean of u), where u is the sum of the row's and the column's vector at each lane.</summary>
internal readonly ref struct TensorKernel(float[] weightByCell, int cell, int lanes, float inverse, bool hasPairs)
{
    private const int Width = 16;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Multiply(LevelBatch batch, LevelBatch sums, int atRow, int atColumn)
    {
        ref var w = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(weightByCell), cell);
        ref var from = ref MemoryMarshal.GetArrayDataReference(batch.Values);
        ref var to = ref MemoryMarshal.GetArrayDataReference(sums.Values);
        for (var column = 0; column < batch.Width; column++)
        {
            var mean = hasPairs ? Mean(ref w, ref from, atRow, atColumn) : Vector512<float>.Zero;
            for (var lane = 0; lane < lanes; lane += Width)
            {
                var u = Load(ref from, atRow + lane) + Load(ref from, atColumn + lane) - mean;
                var z = Load(ref w, lane) * u;
                (Load(ref to, atRow + lane) + z).StoreUnsafe(ref to, (nuint)(atRow + lane));
                (Load(ref to, atColumn + lane) + z).StoreUnsafe(ref to, (nuint)(atColumn + lane));
            }
            atRow += lanes;
            atColumn += lanes;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> Mean(ref float w, ref float from, int atRow, int atColumn)
    {
        var sum = Vector512<float>.Zero;
        for (var lane = 0; lane < lanes; lane += Width)
        {
            var u = Load(ref from, atRow + lane) + Load(ref from, atColumn + lane);
            sum = Vector512.FusedMultiplyAdd(Load(ref w, lane), u, sum);
        }
        return Vector512.Create(Vector512.Sum(sum) * inverse);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float from, int at) => Vector512.LoadUnsafe(ref from, (nuint)at);
}
