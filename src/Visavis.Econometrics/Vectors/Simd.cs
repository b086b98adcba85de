using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Visavis.Econometrics.Vectors;

/// <summary>Loops over spans of equal length, eight numbers at a time. The order of the additions depends on the length alone.</summary>
internal static class Simd
{
    /// <summary>Numbers of double precision in a vector.</summary>
    public const int Width = 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ReadOnlySpan<double> from, int at) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(from), (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> value, Span<double> to, int at) =>
        value.StoreUnsafe(ref MemoryMarshal.GetReference(to), (nuint)at);

    /// <summary>Eight weights of single precision as doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ReadOnlySpan<float> from, int at)
    {
        var narrow = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(from), (nuint)at);
        var (low, high) = Vector256.Widen(narrow);
        return Vector512.Create(low, high);
    }

    /// <summary>Stores eight doubles as weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreNarrow(Vector512<double> value, Span<float> to, int at) =>
        Vector256.Narrow(value.GetLower(), value.GetUpper()).StoreUnsafe(ref MemoryMarshal.GetReference(to), (nuint)at);

    /// <summary>x *= factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale(Span<double> x, double factor)
    {
        var (at, factors) = (0, Vector512.Create(factor));
        for (; at <= x.Length - Width; at += Width)
        {
            Store(Load(x, at) * factors, x, at);
        }
        for (; at < x.Length; at++)
        {
            x[at] *= factor;
        }
    }

    /// <summary>x += shift.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Shift(Span<double> x, double shift)
    {
        var (at, shifts) = (0, Vector512.Create(shift));
        for (; at <= x.Length - Width; at += Width)
        {
            Store(Load(x, at) + shifts, x, at);
        }
        for (; at < x.Length; at++)
        {
            x[at] += shift;
        }
    }

    /// <summary>to += factor · x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(Span<double> to, ReadOnlySpan<double> x, double factor)
    {
        var (at, factors) = (0, Vector512.Create(factor));
        x = x[..to.Length];
        for (; at <= to.Length - Width; at += Width)
        {
            Store(Vector512.FusedMultiplyAdd(factors, Load(x, at), Load(to, at)), to, at);
        }
        for (; at < to.Length; at++)
        {
            to[at] = Math.FusedMultiplyAdd(factor, x[at], to[at]);
        }
    }

    /// <summary>to += x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<double> to, ReadOnlySpan<double> x)
    {
        var at = 0;
        x = x[..to.Length];
        for (; at <= to.Length - Width; at += Width)
        {
            Store(Load(to, at) + Load(x, at), to, at);
        }
        for (; at < to.Length; at++)
        {
            to[at] += x[at];
        }
    }

    /// <summary>to += x · y, number by number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddProduct(Span<double> to, ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var at = 0;
        x = x[..to.Length];
        y = y[..to.Length];
        for (; at <= to.Length - Width; at += Width)
        {
            Store(Vector512.FusedMultiplyAdd(Load(x, at), Load(y, at), Load(to, at)), to, at);
        }
        for (; at < to.Length; at++)
        {
            to[at] = Math.FusedMultiplyAdd(x[at], y[at], to[at]);
        }
    }

    /// <summary>to = x · weight, number by number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(Span<double> to, ReadOnlySpan<float> weight)
    {
        var at = 0;
        weight = weight[..to.Length];
        for (; at <= to.Length - Width; at += Width)
        {
            Store(Load(to, at) * Load(weight, at), to, at);
        }
        for (; at < to.Length; at++)
        {
            to[at] *= weight[at];
        }
    }

    /// <summary>to *= factor · x, number by number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(Span<double> to, ReadOnlySpan<double> x, double factor)
    {
        var (at, factors) = (0, Vector512.Create(factor));
        x = x[..to.Length];
        for (; at <= to.Length - Width; at += Width)
        {
            Store(Load(to, at) * (Load(x, at) * factors), to, at);
        }
        for (; at < to.Length; at++)
        {
            to[at] *= x[at] * factor;
        }
    }

    /// <summary>Σ x² · weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SumOfSquares(ReadOnlySpan<double> x, ReadOnlySpan<float> weight)
    {
        var (at, sums) = (0, Vector512<double>.Zero);
        for (; at <= x.Length - Width; at += Width)
        {
            var value = Load(x, at);
            sums = Vector512.FusedMultiplyAdd(value * value, Load(weight, at), sums);
        }
        var sum = Vector512.Sum(sums);
        for (; at < x.Length; at++)
        {
            sum = Math.FusedMultiplyAdd(x[at] * x[at], weight[at], sum);
        }
        return sum;
    }

    /// <summary>The least of x and zero; not a number where a value is not finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double LeastIfFinite(ReadOnlySpan<double> x)
    {
        var (at, least, zeros) = (0, Vector512<double>.Zero, Vector512<double>.Zero);
        for (; at <= x.Length - Width; at += Width)
        {
            // Times zero, what is not finite is not a number, and stays so in a sum.
            var value = Load(x, at);
            zeros = Vector512.FusedMultiplyAdd(value, Vector512<double>.Zero, zeros);
            least = Vector512.Min(least, value);
        }
        var (lowest, rest) = (0.0, Vector512.Sum(zeros));
        for (var lane = 0; lane < Width; lane++)
        {
            lowest = Math.Min(lowest, least[lane]);
        }
        for (; at < x.Length; at++)
        {
            rest += x[at] * 0;
            lowest = Math.Min(lowest, x[at]);
        }
        return rest == 0 ? lowest : double.NaN;
    }

    /// <summary>Σ x · weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<float> weight)
    {
        var (at, sums) = (0, Vector512<double>.Zero);
        weight = weight[..x.Length];
        for (; at <= x.Length - Width; at += Width)
        {
            sums = Vector512.FusedMultiplyAdd(Load(x, at), Load(weight, at), sums);
        }
        var sum = Vector512.Sum(sums);
        for (; at < x.Length; at++)
        {
            sum = Math.FusedMultiplyAdd(x[at], weight[at], sum);
        }
        return sum;
    }

    /// <summary>to −= factor · weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SubtractScaled(Span<double> to, ReadOnlySpan<float> weight, double factor)
    {
        var (at, factors) = (0, Vector512.Create(-factor));
        weight = weight[..to.Length];
        for (; at <= to.Length - Width; at += Width)
        {
            Store(Vector512.FusedMultiplyAdd(factors, Load(weight, at), Load(to, at)), to, at);
        }
        for (; at < to.Length; at++)
        {
            to[at] = Math.FusedMultiplyAdd(-factor, weight[at], to[at]);
        }
    }

    /// <summary>Σ x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Sum(ReadOnlySpan<double> x)
    {
        var (at, sums) = (0, Vector512<double>.Zero);
        for (; at <= x.Length - Width; at += Width)
        {
            sums += Load(x, at);
        }
        var sum = Vector512.Sum(sums);
        for (; at < x.Length; at++)
        {
            sum += x[at];
        }
        return sum;
    }

    /// <summary>Σ x of weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Sum(ReadOnlySpan<float> x)
    {
        var (at, sums) = (0, Vector512<double>.Zero);
        for (; at <= x.Length - Width; at += Width)
        {
            sums += Load(x, at);
        }
        var sum = Vector512.Sum(sums);
        for (; at < x.Length; at++)
        {
            sum += x[at];
        }
        return sum;
    }

    /// <summary>The largest |x|; zero for none.</summary>
    public static double LargestMagnitude(ReadOnlySpan<double> x)
    {
        var largest = 0.0;
        foreach (var value in x)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }
        return largest;
    }

    /// <summary>Σ x · y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (at, even, odd) = (0, Vector512<double>.Zero, Vector512<double>.Zero);
        y = y[..x.Length];
        for (; at <= x.Length - (2 * Width); at += 2 * Width)
        {
            even = Vector512.FusedMultiplyAdd(Load(x, at), Load(y, at), even);
            odd = Vector512.FusedMultiplyAdd(Load(x, at + Width), Load(y, at + Width), odd);
        }
        var sum = Vector512.Sum(even + odd);
        for (; at < x.Length; at++)
        {
            sum = Math.FusedMultiplyAdd(x[at], y[at], sum);
        }
        return sum;
    }
}
