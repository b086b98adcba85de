using System.Globalization;
using System.Text;

namespace Visavis.Sources;

/// <summary>Why a text is no value.</summary>
internal enum NumberFault : byte
{
    None,
    NotANumber,
    Ambiguous,
    NotFinite,
    Negative,
    TooLarge,
}

/// <summary>A printed number, exactly.</summary>
/// <param name="Thousandths">Of the currency unit.</param>
/// <param name="LastDigit">Power of ten, in currency units, of the last printed digit.</param>
/// <param name="WasRounded">Whether the print had more than three decimals of a unit.</param>
internal readonly record struct ParsedNumber(long Thousandths, sbyte LastDigit, bool WasRounded);

/// <summary>Reads printed numbers without going through floating point.</summary>
internal sealed class NumberParser(NumberStyle style)
{
    /// <summary>In thousandths: 10^15 units.</summary>
    private const ulong Limit = 1_000_000_000_000_000_000;
    private const int MostDigits = 36;

    /// <summary>Beyond it even a one is over the limit.</summary>
    private const int HighestShift = 20;
    private static readonly ulong[] Powers = [.. Enumerable.Range(0, 19).Select(e => (ulong)Power(e))];

    private readonly byte mark = (byte)style.Decimal[0];
    private readonly bool hasGroups = style.Groups.Length > 0;

    /// <param name="text">Trimmed.</param>
    /// <param name="exponent">Power of ten of the printed unit.</param>
    /// <param name="number">The number.</param>
    public NumberFault TryParse(ReadOnlySpan<byte> text, int exponent, out ParsedNumber number)
    {
        ulong mantissa = 0;
        var decimals = -1;
        var digits = 0;
        foreach (var b in text)
        {
            var digit = (uint)(b - '0');
            if (digit <= 9)
            {
                mantissa = (mantissa * 10) + digit;
                digits++;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (b == mark && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                return Unusual(text, exponent, out number);
            }
        }
        var shift = exponent + 3 - Math.Max(decimals, 0);
        if (digits is > 0 and <= 18 && (uint)shift < (uint)Powers.Length && mantissa <= Limit / Powers[shift])
        {
            number = new((long)(mantissa * Powers[shift]), (sbyte)(exponent - Math.Max(decimals, 0)), false);
            return NumberFault.None;
        }
        return digits is > 0 and <= 18
            ? Scaled(mantissa, Math.Max(decimals, 0), exponent, out number)
            : Unusual(text, exponent, out number);
    }

    private static NumberFault Scaled(UInt128 mantissa, int decimals, int exponent, out ParsedNumber number)
    {
        number = default;
        var shift = exponent + 3 - decimals;
        if (shift > HighestShift)
        {
            return mantissa == UInt128.Zero ? NumberFault.None : NumberFault.TooLarge;
        }
        var rounded = shift < 0;
        var thousandths = rounded ? HalfEven(mantissa, Power(-shift)) : mantissa * Power(shift);
        if (thousandths > Limit || (shift > 0 && mantissa > Limit))
        {
            return NumberFault.TooLarge;
        }
        var wasRounded = rounded && !IsWhole(mantissa, Power(-shift));
        number = new((long)thousandths, (sbyte)(wasRounded ? -3 : exponent - decimals), wasRounded);
        return NumberFault.None;
    }

    private static bool IsWhole(UInt128 number, UInt128 by) => number % by == UInt128.Zero;

    private static UInt128 HalfEven(UInt128 number, UInt128 by)
    {
        var (quotient, rest) = UInt128.DivRem(number, by);
        var isUp = rest > by - rest || (rest == by - rest && UInt128.IsOddInteger(quotient));
        return isUp ? quotient + UInt128.One : quotient;
    }

    private static UInt128 Power(int exponent)
    {
        var power = UInt128.One;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }
        return power;
    }

    // More than 18 digits, a sign, group marks, or no number at all.
    private NumberFault Unusual(ReadOnlySpan<byte> text, int exponent, out ParsedNumber number)
    {
        number = default;
        var chars = Encoding.UTF8.GetString(text);
        if (chars.StartsWith('-') || chars.StartsWith('−'))
        {
            var fault = TryParse(Encoding.UTF8.GetBytes(chars[1..]), exponent, out number);
            return fault == NumberFault.None && number.Thousandths > 0 ? NumberFault.Negative : fault;
        }
        if (style.Powers && Expanded(chars) is { } expanded)
        {
            return TryParse(Encoding.UTF8.GetBytes(expanded.Replace('.', (char)mark)), exponent, out number);
        }
        if (IsNotFinite(chars))
        {
            return NumberFault.NotFinite;
        }
        return Plain(chars) is { } plain ? Long(plain, exponent, out number) : Kind(chars);
    }

    /// <summary>The digits of a number that is written with a power of ten, 600000 for 6e+05; absent where it is not, or has too many. A program that prints the shortest form rounds nothing by it.</summary>
    public static string? Expanded(string text) =>
        text.AsSpan().IndexOfAny('e', 'E') > 0
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : null;

    private NumberFault Long(string plain, int exponent, out ParsedNumber number)
    {
        number = default;
        var point = plain.IndexOf((char)mark, StringComparison.Ordinal);
        var digits = point < 0 ? plain : plain.Remove(point, 1);
        if (digits.Length == 0)
        {
            return NumberFault.NotANumber;
        }
        if (digits.Length > MostDigits)
        {
            return point is < 0 or > 18 ? NumberFault.TooLarge : NumberFault.NotANumber;
        }
        var mantissa = digits.Aggregate(UInt128.Zero, (sum, c) => (sum * 10) + (uint)(c - '0'));
        return Scaled(mantissa, point < 0 ? 0 : digits.Length - point, exponent, out number);
    }

    /// <summary>The number with a point and without group marks; the text as it is where marks stand wrong, or none are declared.</summary>
    public string Number(string text)
    {
        var sign = text.StartsWith('-') ? "-" : "";
        return Plain(text[sign.Length..]) is { } plain ? sign + plain.Replace((char)mark, '.') : text;
    }

    /// <summary>Digits with at most one decimal mark, group marks removed; absent where marks stand wrong.</summary>
    private string? Plain(string text)
    {
        var parts = text.Split((char)mark);
        if (parts.Length > 2 || (parts.Length == 2 && !parts[1].All(char.IsAsciiDigit)))
        {
            return null;
        }
        var whole = hasGroups ? WithoutGroups(parts[0]) : parts[0];
        return whole is null || !whole.All(char.IsAsciiDigit) ? null
            : parts.Length == 2 ? $"{whole}{(char)mark}{parts[1]}"
            : whole;
    }

    private string? WithoutGroups(string whole)
    {
        var used = whole.FirstOrDefault(IsGroupMark);
        if (used == default)
        {
            return whole;
        }
        var groups = whole.Split(used);
        var isRight = groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3);
        return isRight ? string.Concat(groups) : null;
    }

    private bool IsGroupMark(char c) => style.Groups.Contains(c) || (style.Groups.Contains(' ') && IsSpace(c));

    private static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\u2007';

    private static bool IsNotFinite(string text) =>
        text.ToUpperInvariant() is "NAN" or "INF" or "+INF" or "INFINITY" or "+INFINITY" or "∞" or "#DIV/0!" or "#NUM!";

    private static NumberFault Kind(string text) =>
        text.Any(char.IsAsciiDigit)
        && text.All(c => char.IsAsciiDigit(c) || IsSpace(c) || c is '.' or ',' or '\'' or '’')
            ? NumberFault.Ambiguous
            : NumberFault.NotANumber;
}
