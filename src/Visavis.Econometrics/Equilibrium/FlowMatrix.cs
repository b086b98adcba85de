using System.Runtime.CompilerServices;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Equilibrium;

/// <summary>A square matrix of flows, times vectors from both sides.</summary>
internal sealed record FlowMatrix(double[] ValueByPair, int Economies)
{
    /// <summary>sums[i] = Σ_j value_ij x_j.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Rows(double[] x, double[] sums)
    {
        for (var i = 0; i < Economies; i++)
        {
            sums[i] = Simd.Dot(ValueByPair.AsSpan(i * Economies, Economies), x);
        }
    }

    /// <summary>sums[j] = Σ_i x_i value_ij.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Columns(double[] x, double[] sums)
    {
        Array.Clear(sums);
        for (var i = 0; i < Economies; i++)
        {
            Simd.AddScaled(sums, ValueByPair.AsSpan(i * Economies, Economies), x[i]);
        }
    }
}
