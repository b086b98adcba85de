using Visavis.Core;

namespace Visavis.Analysis.Verify.Reading;

/// <summary>Which year a mention means that does not print it.</summary>
internal enum YearWord : byte
{
    /// <summary>It is printed.</summary>
    Printed,

    /// <summary>The text speaks of months and leaves the year to what was said before.</summary>
    Open,

    /// <summary>This year: that in which it is written.</summary>
    This,

    /// <summary>Last year.</summary>
    Last,

    /// <summary>A year before the period that is spoken of.</summary>
    Before,
}

/// <summary>A period that a text names.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="FirstMonth">First month of it, 1 to 12.</param>
/// <param name="Months">Its length.</param>
/// <param name="Year">Year of the first month; 0 where it is not printed.</param>
/// <param name="Word">Which year is meant.</param>
/// <param name="IsBase">Whether it is what something is compared with.</param>
/// <param name="IsDay">Whether a day is printed.</param>
internal sealed record PeriodMention(
    int First,
    int Last,
    int FirstMonth,
    int Months,
    int Year,
    YearWord Word,
    bool IsBase = false,
    bool IsDay = false
)
{
    /// <summary>Whether only a year, or years, are printed.</summary>
    public bool IsYears => Months % 12 == 0 && FirstMonth == 1;

    /// <summary>The period; absent where neither the text nor the context gives the year, and where it is longer than any.</summary>
    /// <param name="spoken">The period that is spoken of.</param>
    /// <param name="written">The year in which the text was written; 0 where it is not known.</param>
    public Period? Resolve(Period? spoken, int written)
    {
        var year = Word switch
        {
            YearWord.Printed => Year,
            YearWord.This => written,
            YearWord.Last => written - 1,
            YearWord.Before => (spoken?.FirstYear ?? 0) - 1,
            _ => spoken is { Months: <= 12 } told ? told.FirstYear : written,
        };
        if (year <= 0 || Months > Period.MostMonths)
        {
            return null;
        }
        // A year before the same months: not the whole year.
        return Word == YearWord.Before && spoken is { } same
            ? same.PlusYears(-1)
            : Period.Of((year * 12) + FirstMonth - 1, Months);
    }
}
