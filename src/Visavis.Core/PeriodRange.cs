namespace Visavis.Core;

/// <summary>A stretch of time that may be open at either end.</summary>
/// <param name="First">The period with which it begins; absent where it has no beginning.</param>
/// <param name="Last">The period with which it ends; absent where it has no end.</param>
public readonly record struct PeriodRange(Period? First, Period? Last)
{
    /// <summary>First month, counted from January of year 0; absent where it has no beginning.</summary>
    public int? StartMonth => First?.StartMonth;

    /// <summary>The month behind the last one, counted from January of year 0; absent where it has no end.</summary>
    public int? EndMonth => Last is { } last ? last.StartMonth + last.Months : null;

    /// <summary>What lies in one period.</summary>
    public static implicit operator PeriodRange(Period period) => new(period, period);

    /// <summary>Whether a period lies wholly inside.</summary>
    public bool Covers(Period period) =>
        !(period.StartMonth < StartMonth) && !(period.StartMonth + period.Months > EndMonth);
}
