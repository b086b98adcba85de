using System.Globalization;
using Visavis.Core;

namespace Visavis.Cli;

/// <summary>Computed numbers as a table for people has them.</summary>
internal static class SpokenNumbers
{
    // A decimal holds no more; so large a number has no decimals worth printing.
    private const double Largest = 1e15;

    /// <summary>A number with fixed decimals; empty where there is none.</summary>
    public static string Number(this Session session, double value, int decimals) =>
        Number(session.Say.Language, value, decimals);

    /// <summary>The same in a language.</summary>
    public static string Number(Language language, double value, int decimals) =>
        !double.IsFinite(value) ? ""
        : Math.Abs(value) < Largest ? SpokenNumber.Of((decimal)Math.Round(value, decimals), decimals, language)
        : value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>Both ends of an interval.</summary>
    public static string Interval(this Session session, (double Low, double High) interval, int decimals) =>
        $"[{session.Number(interval.Low, decimals)}{SpokenNumber.Separator(session.Say.Language)} {session.Number(interval.High, decimals)}]";
}
