using System.Globalization;

namespace Visavis.Core;

/// <summary>A number as it was printed. It is a string, and it stands for an interval.</summary>
public readonly record struct PrintedFigure
{
    private PrintedFigure(string text, decimal low, decimal high, sbyte lastDigit, sbyte countingDigit)
    {
        Text = text;
        Low = low;
        High = high;
        LastDigit = lastDigit;
        CountingDigit = countingDigit;
    }

    /// <summary>What was printed, with a point as the decimal mark.</summary>
    public string Text { get; }

    /// <summary>The number; of a printed range the low one.</summary>
    public decimal Low { get; }

    /// <summary>The number; of a printed range the high one.</summary>
    public decimal High { get; }

    /// <summary>The number; of a printed range its middle.</summary>
    public decimal Value => Low == High ? Low : (Low + High) / 2;

    /// <summary>Power of ten of the last printed digit: -1 for 16.4, 0 for 22 and for 20.</summary>
    public sbyte LastDigit { get; }

    /// <summary>Power of ten of the last digit that counts: 1 for 20, 0 for 22, -1 for 6.0. Zeros after the mark count.</summary>
    public sbyte CountingDigit { get; }

    /// <summary>Reads digits with an optional sign and decimal point, or two such numbers joined by a dash.</summary>
    public static bool TryParse(string text, out PrintedFigure figure)
    {
        figure = default;
        var dash = text.IndexOfAny(['-', '–'], Math.Min(1, text.Length));
        if (dash < 0)
        {
            return TryParseOne(text, text, out figure);
        }
        if (
            !TryParseOne(text, text.AsSpan(0, dash), out var low)
            || !TryParseOne(text, text.AsSpan(dash + 1), out var high)
        )
        {
            return false;
        }
        if (low.Low > high.Low)
        {
            return false;
        }
        var last = Math.Min(low.LastDigit, high.LastDigit);
        figure = new(text, low.Low, high.Low, last, Math.Min(low.CountingDigit, high.CountingDigit));
        return true;
    }

    /// <summary>The numbers that would have been printed so (METHODS 7).</summary>
    /// <param name="qualifier">The word before it.</param>
    /// <param name="zerosCount">Whether the zeros that end a whole number were measured: so in a column whose other numbers show it.</param>
    public Interval Rounding(Qualifier qualifier = Qualifier.Exactly, bool zerosCount = false)
    {
        var unit = PowerOfTen(zerosCount ? LastDigit : CountingDigit);
        var half = unit / 2;
        return qualifier switch
        {
            Qualifier.About => new(Low - half - unit, High + half + unit),
            Qualifier.Almost => new(Low - unit, High),
            Qualifier.MoreThan => new(Low, null),
            Qualifier.LessThan => new(null, High),
            _ => new(Low - half, High + half),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Ten to a power from -20 to 20, exactly.</summary>
    public static decimal PowerOfTen(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < Math.Abs(exponent); i++)
        {
            power = exponent > 0 ? power * 10 : power / 10;
        }
        return power;
    }

    private static bool TryParseOne(string whole, ReadOnlySpan<char> text, out PrintedFigure figure)
    {
        figure = default;
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        var startsRight = text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+');
        if (!startsRight || !decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }
        var last = (sbyte)-value.Scale;
        figure = new(whole, value, value, last, last < 0 ? last : LastNonZeroDigit(text));
        return true;
    }

    private static sbyte LastNonZeroDigit(ReadOnlySpan<char> whole)
    {
        var trimmed = whole.TrimEnd('0').TrimStart("+-");
        return (sbyte)(trimmed.IsEmpty ? 0 : whole.Length - whole.TrimEnd('0').Length);
    }
}
