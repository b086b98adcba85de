using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Visavis.Econometrics.Vectors;

namespace Visavis.Econometrics.Panel.Layouts;

/// <summary>Several vectors over the coupled levels in single precision, so that one reading of the weights serves all. Column r of level l stands at ((l / lanes) · width + r) · lanes + l mod lanes.</summary>
internal sealed class LevelBatch(int levels, int lanes, int width)
{
    private const int VectorWidth = 16;

    private readonly int rows = levels / lanes;

    public int Width => width;

    public AlignedFloats Values { get; } = new(levels * width);

    public void Clear() => Values.Span.Clear();

    /// <summary>Sets a column to values divided by their size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void SetColumn(int column, double[] values, double size)
    {
        var own = Values.Span;
        for (var row = 0; row < rows; row++)
        {
            var at = At(row, column);
            for (var lane = 0; lane < lanes; lane++)
            {
                own[at + lane] = (float)(values[(row * lanes) + lane] / size);
            }
        }
    }

    /// <summary>A column times a size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double[] Column(int column, double size)
    {
        var values = new double[levels];
        var own = Values.Span;
        for (var row = 0; row < rows; row++)
        {
            var at = At(row, column);
            for (var lane = 0; lane < lanes; lane++)
            {
                values[(row * lanes) + lane] = own[at + lane] * size;
            }
        }
        return values;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(LevelBatch other)
    {
        ref var own = ref First;
        ref var from = ref other.First;
        var at = 0;
        for (; at <= Values.Length - VectorWidth; at += VectorWidth)
        {
            Store(ref own, at, Load(ref own, at) + Load(ref from, at));
        }
        for (; at < Values.Length; at++)
        {
            Unsafe.Add(ref own, at) += Unsafe.Add(ref from, at);
        }
    }

    /// <summary>Each column += its factor times the other's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddScaled(LevelBatch other, double[] factorByColumn)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < width; column++)
            {
                AddScaled(ref First, ref other.First, At(row, column), (float)factorByColumn[column]);
            }
        }
    }

    /// <summary>Each column = inverse · residual + its ratio times itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Turn(LevelBatch residual, float[] inverse, double[] ratioByColumn)
    {
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < width; column++)
            {
                Turn(ref residual.First, ref inverse[row * lanes], At(row, column), (float)ratioByColumn[column]);
            }
        }
    }

    /// <summary>Σ over levels of the products with another batch, by column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double[] Dot(LevelBatch other)
    {
        var sums = new double[width];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < width; column++)
            {
                sums[column] += Dot(ref First, ref other.First, At(row, column));
            }
        }
        return sums;
    }

    /// <summary>Σ over levels of inverse · value², by column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double[] Energy(float[] inverse)
    {
        var sums = new double[width];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < width; column++)
            {
                sums[column] += Energy(ref inverse[row * lanes], At(row, column));
            }
        }
        return sums;
    }

    private ref float First => ref Values.First;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int At(int row, int column) => ((row * width) + column) * lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Load(ref float from, int at) => Vector512.LoadUnsafe(ref from, (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float to, int at, Vector512<float> value) => value.StoreUnsafe(ref to, (nuint)at);

    // A row of lanes is whole vectors, or one number.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddScaled(ref float own, ref float other, int at, float factor)
    {
        if (lanes == 1)
        {
            Unsafe.Add(ref own, at) += factor * Unsafe.Add(ref other, at);
            return;
        }
        var factors = Vector512.Create(factor);
        for (var end = at + lanes; at < end; at += VectorWidth)
        {
            Store(ref own, at, Vector512.FusedMultiplyAdd(factors, Load(ref other, at), Load(ref own, at)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Turn(ref float residual, ref float inverse, int at, float ratio)
    {
        ref var own = ref First;
        if (lanes == 1)
        {
            Unsafe.Add(ref own, at) = (inverse * Unsafe.Add(ref residual, at)) + (ratio * Unsafe.Add(ref own, at));
            return;
        }
        var ratios = Vector512.Create(ratio);
        for (var lane = 0; lane < lanes; lane += VectorWidth)
        {
            var z = Load(ref inverse, lane) * Load(ref residual, at + lane);
            Store(ref own, at + lane, Vector512.FusedMultiplyAdd(ratios, Load(ref own, at + lane), z));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Dot(ref float x, ref float y, int at)
    {
        if (lanes == 1)
        {
            return (double)Unsafe.Add(ref x, at) * Unsafe.Add(ref y, at);
        }
        var sum = Vector512<float>.Zero;
        for (var end = at + lanes; at < end; at += VectorWidth)
        {
            sum = Vector512.FusedMultiplyAdd(Load(ref x, at), Load(ref y, at), sum);
        }
        return Vector512.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Energy(ref float inverse, int at)
    {
        ref var own = ref First;
        if (lanes == 1)
        {
            return (double)inverse * Unsafe.Add(ref own, at) * Unsafe.Add(ref own, at);
        }
        var sum = Vector512<float>.Zero;
        for (var lane = 0; lane < lanes; lane += VectorWidth)
        {
            var value = Load(ref own, at + lane);
            sum = Vector512.FusedMultiplyAdd(Load(ref inverse, lane) * value, value, sum);
        }
        return Vector512.Sum(sum);
    }
}
