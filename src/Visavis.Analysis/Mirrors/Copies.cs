namespace Visavis.Analysis.Mirrors;

/// <summary>Years in which one side's figure is the other's: one witness, not two.</summary>
/// <remarks>Two offices that count apart do not agree to a fifth of a per cent three years running.</remarks>
public static class Copies
{
    /// <summary>So near, as a logarithm, is no accident when it lasts.</summary>
    public const double Near = 0.002;

    private const int Running = 3;

    /// <summary>The years that are copies, ascending.</summary>
    /// <param name="ratios">By year ln of one side's figure over the other's; each year once.</param>
    public static IReadOnlyList<int> Years(IEnumerable<(int Year, double LogRatio)> ratios)
    {
        var near = ratios.Where(r => Math.Abs(r.LogRatio) <= Near).Select(r => r.Year).ToHashSet();
        return
        [
            .. near.Where(y =>
                    Enumerable.Range(0, Running).Any(back => Enumerable.Range(y - back, Running).All(near.Contains))
                )
                .Order(),
        ];
    }
}
