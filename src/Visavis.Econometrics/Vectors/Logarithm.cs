using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Visavis.Econometrics.Vectors;

/// <summary>The natural logarithm of eight positive normal numbers at once, right to two units of the last place.</summary>
/// <remarks>
/// x = 2^k · m with √½ ≤ m &lt; √2 and ln m = 2 artanh s, s = (m − 1) / (m + 1), |s| ≤ 0.172; the series of the inverse
/// hyperbolic tangent is broken off after s^21, below 1e-18.
/// </remarks>
internal static class Logarithm
{
    private const long HalfRoot = 0x3FE6A09E667F3BCD;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(Vector512<double> x)
    {
        var bits = x.AsInt64() - Vector512.Create(HalfRoot);
        var exponent = Vector512.ShiftRightArithmetic(bits, 52);
        var m = (x.AsInt64() - Vector512.ShiftLeft(exponent, 52)).AsDouble();
        var k = Vector512.ConvertToDouble(exponent);
        var f = m - Vector512<double>.One;
        var s = f / (f + Vector512.Create(2.0));
        var s2 = s * s;
        var series = Vector512.Create(1.0 / 21);
        for (var power = 19; power >= 3; power -= 2)
        {
            series = Vector512.FusedMultiplyAdd(series, s2, Vector512.Create(1.0 / power));
        }
        // 2 s = f − s f, so that the small rest is added to what is exact.
        var rest =
            (s * (f - (Vector512.Create(2.0) * s2 * series))) - (k * Vector512.Create(1.90821492927058770002e-10));
        return Vector512.FusedMultiplyAdd(k, Vector512.Create(0.693147180369123816490), f - rest);
    }

    /// <summary>x = ln x, number by number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Of(Span<double> x)
    {
        var at = 0;
        for (; at <= x.Length - Simd.Width; at += Simd.Width)
        {
            Simd.Store(Of(Simd.Load(x, at)), x, at);
        }
        if (at < x.Length)
        {
            Span<double> rest = stackalloc double[Simd.Width];
            rest.Fill(1);
            x[at..].CopyTo(rest);
            Simd.Store(Of(Simd.Load(rest, 0)), rest, 0);
            rest[..(x.Length - at)].CopyTo(x[at..]);
        }
    }
}
