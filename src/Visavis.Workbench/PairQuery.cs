using Visavis.Core;

namespace Visavis.Workbench;

/// <summary>Two economies and a span of years.</summary>
/// <param name="A">The economy whose view comes first.</param>
/// <param name="B">The other.</param>
/// <param name="From">First year.</param>
/// <param name="To">Last year; absent for the latest that there is.</param>
public sealed record PairQuery(Economy A, Economy B, int From, int? To)
{
    /// <summary>What was known when.</summary>
    public TimeTravel Time { get; init; } = TimeTravel.Latest;

    /// <summary>Whether a period lies in the span.</summary>
    public bool Holds(Period period) => period.FirstYear >= From && (To is null || period.FirstYear <= To);

    /// <summary>A query from what was typed.</summary>
    /// <exception cref="ProblemException">A code or a year cannot be read.</exception>
    public static PairQuery Of(string a, string b, string? from = null, string? to = null)
    {
        var (first, second) = (Asked.Economy(a), Asked.Economy(b));
        if (first.Equals(second))
        {
            throw new ProblemException(Texts.NotAPair(first.Code));
        }
        var (begin, end) = Asked.Years(from, to);
        return new(first, second, begin, end);
    }
}
