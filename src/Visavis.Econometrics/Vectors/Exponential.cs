using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Visavis.Econometrics.Vectors;

/// <summary>The exponential function of eight numbers at once, right to two units of the last place.</summary>
/// <remarks>
/// e^x = 2^k · e^r with k = x / ln 2 rounded and r reduced in two parts (Cody and Waite 1980), |r| ≤ ln 2 / 2; e^r by its
/// Taylor polynomial of degree 13, whose error there is below 1e-17. Below −708 the answer is zero, above 709 infinite.
/// </remarks>
internal static class Exponential
{
    private const double Highest = 709.0;
    private const double Lowest = -708.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Of(Vector512<double> x)
    {
        var inside = Vector512.Min(Vector512.Max(x, Vector512.Create(Lowest)), Vector512.Create(Highest));
        // Adding 1.5 · 2^52 leaves the rounded quotient in the last bits.
        var shifted = Vector512.FusedMultiplyAdd(
            inside,
            Vector512.Create(1.4426950408889634),
            Vector512.Create(6755399441055744.0)
        );
        var k = shifted - Vector512.Create(6755399441055744.0);
        var r = Vector512.FusedMultiplyAdd(k, Vector512.Create(-0.693147180369123816490), inside);
        r = Vector512.FusedMultiplyAdd(k, Vector512.Create(-1.90821492927058770002e-10), r);
        var p = Polynomial(r);
        var power = Vector512.ShiftLeft(shifted.AsInt64() + Vector512.Create(1023L), 52).AsDouble();
        var value = p * power;
        value = Vector512.ConditionalSelect(
            Vector512.LessThan(x, Vector512.Create(Lowest)),
            Vector512<double>.Zero,
            value
        );
        value = Vector512.ConditionalSelect(
            Vector512.GreaterThan(x, Vector512.Create(Highest)),
            Vector512.Create(double.PositiveInfinity),
            value
        );
        return Vector512.ConditionalSelect(Vector512.Equals(x, x), value, x);
    }

    // Estrin's scheme: short chains, since every product waits for the one before.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Polynomial(Vector512<double> r)
    {
        var r2 = r * r;
        var r4 = r2 * r2;
        var r8 = r4 * r4;
        var p01 = Vector512.Create(1.0) + r;
        var p23 = Pair(r, 1.0 / 2, 1.0 / 6);
        var p45 = Pair(r, 1.0 / 24, 1.0 / 120);
        var p67 = Pair(r, 1.0 / 720, 1.0 / 5040);
        var p89 = Pair(r, 1.0 / 40320, 1.0 / 362880);
        var p1011 = Pair(r, 1.0 / 3628800, 1.0 / 39916800);
        var p1213 = Pair(r, 1.0 / 479001600, 1.0 / 6227020800);
        var low = Vector512.FusedMultiplyAdd(
            Vector512.FusedMultiplyAdd(p67, r2, p45),
            r4,
            Vector512.FusedMultiplyAdd(p23, r2, p01)
        );
        var high = Vector512.FusedMultiplyAdd(p1213, r4, Vector512.FusedMultiplyAdd(p1011, r2, p89));
        return Vector512.FusedMultiplyAdd(high, r8, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Pair(Vector512<double> r, double even, double odd) =>
        Vector512.FusedMultiplyAdd(Vector512.Create(odd), r, Vector512.Create(even));

    /// <summary>to = e^x, number by number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Of(ReadOnlySpan<double> x, Span<double> to)
    {
        var at = 0;
        for (; at <= to.Length - Simd.Width; at += Simd.Width)
        {
            Simd.Store(Of(Simd.Load(x, at)), to, at);
        }
        if (at < to.Length)
        {
            Span<double> rest = stackalloc double[Simd.Width];
            rest.Clear();
            x[at..to.Length].CopyTo(rest);
            Simd.Store(Of(Simd.Load((ReadOnlySpan<double>)rest, 0)), rest, 0);
            rest[..(to.Length - at)].CopyTo(to[at..]);
        }
    }
}
