using System.Globalization;

namespace Visavis.DuckDb;

/// <summary>Between System.Decimal (96 bits, scale to 28) and DECIMAL (38 digits), exactly or not at all.</summary>
public static class Decimals
{
    /// <summary>The most digits a DECIMAL has.</summary>
    public const int MaxWidth = 38;

    private const int MaxDecimalScale = 28;
    private static readonly Int128 MaxDecimalUnscaled = (Int128)decimal.MaxValue;
    private static readonly Int128[] Powers = [.. PowersOfTen()];

    /// <summary>10 to the power of an exponent from 0 to 38.</summary>
    public static Int128 PowerOfTen(int exponent) => Powers[exponent];

    /// <summary>The value of unscaled / 10^scale.</summary>
    /// <exception cref="OverflowException">System.Decimal has no such value.</exception>
    public static decimal ToDecimal(Int128 unscaled, int scale)
    {
        while (scale > 0 && DoesNotFit(unscaled, scale) && unscaled % 10 == 0)
        {
            (unscaled, scale) = (unscaled / 10, scale - 1);
        }
        if (DoesNotFit(unscaled, scale))
        {
            throw new OverflowException(
                string.Create(CultureInfo.InvariantCulture, $"{unscaled}e-{scale} does not fit System.Decimal.")
            );
        }
        var bits = (UInt128)Int128.Abs(unscaled);
        return new(
            unchecked((int)bits),
            unchecked((int)(bits >> 32)),
            unchecked((int)(bits >> 64)),
            Int128.IsNegative(unscaled),
            (byte)scale
        );
    }

    /// <summary>The digits of a value as an integer, without its point.</summary>
    public static Int128 Unscaled(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return decimal.IsNegative(value) ? -(Int128)magnitude : (Int128)magnitude;
    }

    /// <summary>The value as the integer that a DECIMAL(width, scale) stores.</summary>
    /// <exception cref="OverflowException">The value has more digits than the type, before or after the point.</exception>
    public static Int128 Rescale(decimal value, int width, int scale)
    {
        var unscaled = Unscaled(value);
        var own = (int)value.Scale;
        for (; own > scale && unscaled % 10 == 0; own--)
        {
            unscaled /= 10;
        }
        if (own > scale || Int128.Abs(unscaled) > (PowerOfTen(width) - 1) / PowerOfTen(scale - own))
        {
            throw new OverflowException(
                string.Create(CultureInfo.InvariantCulture, $"{value} does not fit DECIMAL({width},{scale}).")
            );
        }
        return unscaled * PowerOfTen(scale - own);
    }

    /// <summary>How many digits an integer has, zero having one.</summary>
    internal static int Digits(Int128 value)
    {
        var magnitude = Int128.Abs(value);
        var digits = 1;
        while (digits < MaxWidth && magnitude >= PowerOfTen(digits))
        {
            digits++;
        }
        return digits;
    }

    internal static Type Physical(int width) =>
        width switch
        {
            <= 4 => typeof(short),
            <= 9 => typeof(int),
            <= 18 => typeof(long),
            _ => typeof(Int128),
        };

    private static bool DoesNotFit(Int128 unscaled, int scale) =>
        scale > MaxDecimalScale || unscaled > MaxDecimalUnscaled || unscaled < -MaxDecimalUnscaled;

    private static IEnumerable<Int128> PowersOfTen()
    {
        Int128 power = 1;
        for (var exponent = 0; exponent <= MaxWidth; exponent++, power *= 10)
        {
            yield return power;
        }
    }
}
