namespace Visavis.Analysis.Mirrors;

/// <summary>Gives what a reporter files under no partner or no product to those whose mirror shows that it is lacking there.</summary>
public static class Unspecified
{
    /// <summary>Amounts that are given to each, and what stays unspecified.</summary>
    /// <param name="unspecified">What the reporter files under none, US dollars, 0 or more.</param>
    /// <param name="reported">What it reports of each, 0 or more.</param>
    /// <param name="mirrored">What the mirror says of each at the same valuation; absent where there is no mirror.</param>
    /// <returns>None of them more than the gap, together no more than what is unspecified: every mirror gap shrinks or stays.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or an amount is negative.</exception>
    public static (double[] Given, double Left) Reallocate(
        double unspecified,
        IReadOnlyList<double> reported,
        IReadOnlyList<double?> mirrored
    )
    {
        if (reported.Count != mirrored.Count || unspecified < 0 || reported.Any(r => r < 0))
        {
            throw new ArgumentException("As many mirrors as reports are needed, and no amount below 0.");
        }
        double[] gaps = [.. reported.Select((r, i) => mirrored[i] is { } mirror ? Math.Max(0, mirror - r) : 0)];
        var sum = gaps.Sum();
        var part = sum > 0 ? Math.Min(1, unspecified / sum) : 0;
        double[] given = [.. gaps.Select(g => part * g)];
        return (given, Math.Max(0, unspecified - given.Sum()));
    }
}
