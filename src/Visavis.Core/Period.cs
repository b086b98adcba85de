using System.Globalization;

namespace Visavis.Core;

/// <summary>A first month and a length. Ordering across lengths is refused: 2023 is neither before nor after 2023-06.</summary>
public readonly record struct Period
{
    /// <summary>The longest, in months: a hundred years.</summary>
    public const int MostMonths = 1_200;

    // A period's last day must be a day of the calendar, which ends with 9999.
    private const int LastYear = 9_998;
    private readonly int startMonth;
    private readonly int months;

    private Period(int startMonth, int months)
    {
        this.startMonth = startMonth;
        this.months = months;
    }

    /// <summary>First month, counted from January of year 0.</summary>
    public int StartMonth => startMonth;

    /// <summary>Length in months, at least 1.</summary>
    public int Months => Math.Max(months, 1);

    /// <summary>The calendar year of the first month.</summary>
    public int FirstYear => startMonth / 12;

    /// <summary>The month of the year of the first month, 1 to 12.</summary>
    public int FirstMonthOfYear => (startMonth % 12) + 1;

    /// <summary>Whether this is one calendar year.</summary>
    public bool IsYear => Months == 12 && startMonth % 12 == 0;

    /// <summary>Whether this is one month.</summary>
    public bool IsMonth => Months == 1;

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => new(FirstYear, FirstMonthOfYear, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(Months).AddDays(-1);

    /// <summary>A period by its parts.</summary>
    /// <param name="startMonth">First month, counted from January of year 0; 0 to 119 987.</param>
    /// <param name="months">Length, 1 to 1 200.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such period.</exception>
    public static Period Of(int startMonth, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startMonth, 12);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startMonth, (12 * LastYear) + 11);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MostMonths);
        return new(startMonth, months);
    }

    /// <summary>A calendar year.</summary>
    public static Period Year(int year) => Of(year * 12, 12);

    /// <summary>A month, 1 to 12.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12.</exception>
    public static Period Month(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return Of((year * 12) + month - 1, 1);
    }

    /// <summary>From the first month of one period to the last of another.</summary>
    public static Period Span(Period first, Period last) =>
        Of(first.startMonth, last.startMonth + last.Months - first.startMonth);

    /// <summary>Whether the other lies wholly inside this one.</summary>
    public bool Covers(Period other) =>
        startMonth <= other.startMonth && other.startMonth + other.Months <= startMonth + Months;

    /// <summary>The same length, so many of it later (earlier when negative).</summary>
    public Period Plus(int lengths) => Of(startMonth + (lengths * Months), Months);

    /// <summary>The same months so many years later (earlier when negative).</summary>
    public Period PlusYears(int years) => Of(startMonth + (12 * years), Months);

    /// <summary>Whether this period comes before another of the same length.</summary>
    /// <exception cref="InvalidOperationException">The lengths differ.</exception>
    public bool IsBefore(Period other) =>
        Months == other.Months
            ? startMonth < other.startMonth
            : throw new InvalidOperationException($"{this} and {other} have different lengths and no order.");

    /// <summary>Reads YYYY, YYYY-Qn, YYYY-MM, or two of these joined by a slash.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return TryParseOne(text, out period);
        }
        if (!TryParseOne(text[..slash], out var first) || !TryParseOne(text[(slash + 1)..], out var last))
        {
            return false;
        }
        if (last.startMonth + last.Months - first.startMonth is <= 0 or > MostMonths)
        {
            return false;
        }
        period = Span(first, last);
        return true;
    }

    /// <summary>Reads as <see cref="TryParse"/> does.</summary>
    /// <exception cref="FormatException">The text is no period.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"Not a period: {text}");

    /// <inheritdoc/>
    public override string ToString()
    {
        if (IsYear)
        {
            return FirstYear.ToString("0000", CultureInfo.InvariantCulture);
        }
        if (Months == 3 && startMonth % 3 == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{FirstYear:0000}-Q{(startMonth % 12 / 3) + 1}");
        }
        if (startMonth % 12 == 0 && Months % 12 == 0)
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{FirstYear:0000}/{FirstYear + (Months / 12) - 1:0000}"
            );
        }
        return IsMonth ? MonthText(startMonth) : $"{MonthText(startMonth)}/{MonthText(startMonth + Months - 1)}";
    }

    private static string MonthText(int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month / 12:0000}-{(month % 12) + 1:00}");

    private static bool TryParseOne(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        if (text.Length < 4 || !TryDigits(text[..4], out var year) || year is 0 or > LastYear)
        {
            return false;
        }
        if (text.Length == 4)
        {
            period = Year(year);
            return true;
        }
        if (text.Length != 7 || text[4] != '-')
        {
            return false;
        }
        return text[5] == 'Q' ? TryQuarter(year, text[6], out period) : TryMonth(year, text[5..], out period);
    }

    private static bool TryQuarter(int year, char digit, out Period period)
    {
        var isQuarter = digit is >= '1' and <= '4';
        period = isQuarter ? Of((year * 12) + (3 * (digit - '1')), 3) : default;
        return isQuarter;
    }

    private static bool TryMonth(int year, ReadOnlySpan<char> digits, out Period period)
    {
        var isMonth = TryDigits(digits, out var month) && month is >= 1 and <= 12;
        period = isMonth ? Month(year, month) : default;
        return isMonth;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
