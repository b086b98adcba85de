namespace Visavis.Analysis.Mirrors;

/// <summary>What an economy reports of a flow in a year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Value">US dollars, 0 or more.</param>
/// <param name="Quantity">Kilograms, 0 or more; absent where it does not say.</param>
public readonly record struct YearlyReport(int Year, double Value, double? Quantity);

/// <summary>Whether what an economy reports of a year is whole enough to be held against its mirror.</summary>
/// <remarks>
/// FAO's test (trade matrix, notes on method): a year is turned down when value and quantity both fall under 40 per cent of their means
/// over the three years before. Where no quantity is known the value alone decides.
/// </remarks>
public static class Completeness
{
    /// <summary>Below this part of the mean a year is not whole.</summary>
    public const double Least = 0.4;

    private const int YearsBefore = 3;

    /// <summary>The years that are turned down, ascending. A year without a year before it is let pass.</summary>
    /// <param name="reports">Of one economy and flow; each year once.</param>
    public static IReadOnlyList<int> TurnedDown(IEnumerable<YearlyReport> reports)
    {
        var all = reports.OrderBy(r => r.Year).ToList();
        return
        [
            .. all.Where(r =>
                {
                    var before = all.Where(b => b.Year < r.Year && b.Year >= r.Year - YearsBefore).ToList();
                    return Falls(r.Value, before.Select(b => (double?)b.Value))
                        && (r.Quantity is not { } quantity || Falls(quantity, before.Select(b => b.Quantity)));
                })
                .Select(r => r.Year),
        ];
    }

    private static bool Falls(double now, IEnumerable<double?> before)
    {
        var known = before.OfType<double>().ToList();
        return known.Count > 0 && now < Least * known.Average();
    }
}
