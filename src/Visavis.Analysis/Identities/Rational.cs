using System.Globalization;
using System.Numerics;

namespace Visavis.Analysis.Identities;

/// <summary>An exact fraction in lowest terms. Small ones are two machine words; larger ones go over to big integers by themselves.</summary>
internal readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private const long Short = 1L << 31;
    private readonly long numerator;
    private readonly long denominatorLessOne;
    private readonly Wide? wide;

    private Rational(long numerator, long denominator)
    {
        this.numerator = numerator;
        denominatorLessOne = denominator - 1;
    }

    private Rational(Wide wide) => this.wide = wide;

    public static Rational Zero => default;

    public static Rational One { get; } = new(1, 1);

    public bool IsZero => wide is null && numerator == 0;

    /// <summary>Whether it is 1 or −1.</summary>
    private bool IsUnit => wide is null && denominatorLessOne == 0 && numerator is 1 or -1;

    public int Sign => wide is null ? Math.Sign(numerator) : wide.Numerator.Sign;

    private long Denominator => denominatorLessOne + 1;

    /// <summary>Products of two such parts, and their sum, fit into a machine word.</summary>
    private bool IsShort => numerator is > -Short and < Short && denominatorLessOne < Short - 1;

    public static implicit operator Rational(int value) => new(value, 1);

    public static implicit operator Rational(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = new BigInteger((uint)bits[2]) << 64 | new BigInteger((uint)bits[1]) << 32 | (uint)bits[0];
        return Lowest(bits[3] < 0 ? -mantissa : mantissa, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Rational operator +(Rational a, Rational b)
    {
        if (a.IsZero || b.IsZero)
        {
            return a.IsZero ? b : a;
        }
        if (a.wide is not null || b.wide is not null)
        {
            var (x, y) = (a.Widened(), b.Widened());
            return Lowest((x.Numerator * y.Denominator) + (y.Numerator * x.Denominator), x.Denominator * y.Denominator);
        }
        if (a.IsShort && b.IsShort)
        {
            return a.Denominator == b.Denominator
                ? Lowest(a.numerator + b.numerator, a.Denominator)
                : Lowest((a.numerator * b.Denominator) + (b.numerator * a.Denominator), a.Denominator * b.Denominator);
        }
        return a.Denominator == b.Denominator
            ? Lowest((Int128)a.numerator + b.numerator, a.Denominator)
            : Lowest(
                ((Int128)a.numerator * b.Denominator) + ((Int128)b.numerator * a.Denominator),
                (Int128)a.Denominator * b.Denominator
            );
    }

    public static Rational operator *(Rational a, Rational b)
    {
        if (a.IsUnit || b.IsZero)
        {
            return a.numerator > 0 ? b : -b;
        }
        if (b.IsUnit || a.IsZero)
        {
            return b.numerator > 0 ? a : -a;
        }
        if (a.wide is not null || b.wide is not null)
        {
            var (x, y) = (a.Widened(), b.Widened());
            return Lowest(x.Numerator * y.Numerator, x.Denominator * y.Denominator);
        }
        return a.IsShort && b.IsShort
            ? Lowest(a.numerator * b.numerator, a.Denominator * b.Denominator)
            : Lowest((Int128)a.numerator * b.numerator, (Int128)a.Denominator * b.Denominator);
    }

    public static Rational operator -(Rational a) =>
        a.wide is { } w ? Lowest(-w.Numerator, w.Denominator)
        : a.numerator == long.MinValue ? Lowest(-(Int128)a.numerator, a.Denominator)
        : new(-a.numerator, a.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator /(Rational a, Rational b) => a * b.Inverse();

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public int CompareTo(Rational other)
    {
        if (wide is not null || other.wide is not null)
        {
            var (x, y) = (Widened(), other.Widened());
            return (x.Numerator * y.Denominator).CompareTo(y.Numerator * x.Denominator);
        }
        if (IsShort && other.IsShort)
        {
            return (numerator * other.Denominator).CompareTo(other.numerator * Denominator);
        }
        return ((Int128)numerator * other.Denominator).CompareTo((Int128)other.numerator * Denominator);
    }

    // In lowest terms equal fractions have equal parts.
    public bool Equals(Rational other) =>
        (numerator, denominatorLessOne) == (other.numerator, other.denominatorLessOne) && wide == other.wide;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => wide?.GetHashCode() ?? HashCode.Combine(numerator, denominatorLessOne);

    /// <summary>The nearest machine number.</summary>
    public double ToDouble() =>
        wide is { } w
            ? Math.Exp(BigInteger.Log(BigInteger.Abs(w.Numerator)) - BigInteger.Log(w.Denominator)) * Sign
            : (double)numerator / Denominator;

    /// <summary>The highest decimal of nine places that is not above it.</summary>
    public decimal Floor() => AtNinePlaces(-1);

    /// <summary>The lowest decimal of nine places that is not below it.</summary>
    public decimal Ceiling() => AtNinePlaces(1);

    public override string ToString()
    {
        var (n, d) = Widened();
        return d.IsOne
            ? n.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{n}/{d}");
    }

    private decimal AtNinePlaces(int direction)
    {
        const int billion = 1_000_000_000;
        var (n, d) = Widened();
        var quotient = BigInteger.DivRem(n * billion, d, out var rest);
        if (rest.Sign == direction)
        {
            quotient += direction;
        }
        var whole = BigInteger.DivRem(quotient, billion, out var ninth);
        return (decimal)whole + ((decimal)ninth / billion);
    }

    private Rational Inverse()
    {
        if (wide is null && numerator is > 0)
        {
            return new(Denominator, numerator);
        }
        var (n, d) = Widened();
        return n.Sign switch
        {
            0 => throw new DivideByZeroException(),
            > 0 => Lowest(d, n),
            _ => Lowest(-d, -n),
        };
    }

    private Wide Widened() => wide ?? new(numerator, Denominator);

    private static Rational Lowest(long n, long d)
    {
        var divisor = d == 1 ? 1 : (long)Gcd((ulong)Math.Abs(n), (ulong)d);
        return new(n / divisor, d / divisor);
    }

    private static Rational Lowest(Int128 n, Int128 d)
    {
        var divisor = d == 1 ? 1 : Gcd((UInt128)Int128.Abs(n), (UInt128)d);
        (n, d) = (n / (Int128)divisor, d / (Int128)divisor);
        return n >= long.MinValue && n <= long.MaxValue && d <= long.MaxValue
            ? new((long)n, (long)d)
            : new(new Wide(n, d));
    }

    private static Rational Lowest(BigInteger n, BigInteger d)
    {
        var divisor = BigInteger.GreatestCommonDivisor(n, d);
        (n, d) = (n / divisor, d / divisor);
        return n >= long.MinValue && n <= long.MaxValue && d <= long.MaxValue
            ? new((long)n, (long)d)
            : new(new Wide(n, d));
    }

    private static UInt128 Gcd(UInt128 a, UInt128 b)
    {
        while (a > ulong.MaxValue || b > ulong.MaxValue)
        {
            if (b == 0)
            {
                return a;
            }
            (a, b) = (b, a % b);
        }
        return Gcd((ulong)a, (ulong)b);
    }

    private static ulong Gcd(ulong a, ulong b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }
        return a;
    }

    private sealed record Wide(BigInteger Numerator, BigInteger Denominator);
}
