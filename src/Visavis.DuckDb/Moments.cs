namespace Visavis.DuckDb;

/// <summary>Dates as days and timestamps as microseconds since 1970, as DuckDB stores them.</summary>
internal static class Moments
{
    private static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static int Days(DateOnly date) => date.DayNumber - EpochDay;

    public static long Micros(DateTimeOffset moment) =>
        (long)Math.Floor((moment.UtcTicks - DateTime.UnixEpoch.Ticks) / (decimal)TimeSpan.TicksPerMicrosecond);

    /// <summary>The date; one outside the years 1 to 9999, or an infinity, overflows.</summary>
    public static DateOnly Date(int days)
    {
        var number = (long)days + EpochDay;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : throw new OverflowException("The date lies outside the years 1 to 9999.");
    }

    /// <summary>The moment, UTC; one outside the years 1 to 9999, or an infinity, overflows.</summary>
    public static DateTimeOffset Moment(long micros)
    {
        var ticks = ((Int128)micros * TimeSpan.TicksPerMicrosecond) + DateTime.UnixEpoch.Ticks;
        return ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new((long)ticks, TimeSpan.Zero)
            : throw new OverflowException("The timestamp lies outside the years 1 to 9999.");
    }
}
