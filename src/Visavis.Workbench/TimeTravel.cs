using System.Globalization;

namespace Visavis.Workbench;

/// <summary>What was known when: <c>--as-of</c> is what had been published, <c>--known-at</c> what had been ingested.</summary>
public sealed record TimeTravel(DateOnly? AsOf, DateTimeOffset? KnownAt)
{
    /// <summary>Everything that there is.</summary>
    public static TimeTravel Latest { get; } = new(null, null);

    /// <summary>The parts of an address that bring it back; none for everything that there is.</summary>
    internal IEnumerable<(string Key, string Value)> Address
    {
        get
        {
            if (AsOf is { } day)
            {
                yield return ("as-of", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
            if (KnownAt is { } moment)
            {
                yield return ("known-at", moment.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>From what was typed.</summary>
    /// <exception cref="ProblemException">A date cannot be read.</exception>
    public static TimeTravel Of(string? asOf, string? knownAt) =>
        new(asOf is null ? null : Day(asOf), knownAt is null ? null : Moment(knownAt));

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ProblemException(Texts.NotADay(text, "--as-of"));

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? moment
            : throw new ProblemException(Texts.NotAMoment(text, "--known-at"));
}
