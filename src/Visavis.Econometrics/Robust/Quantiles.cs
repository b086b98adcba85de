namespace Visavis.Econometrics.Robust;

/// <summary>Quantiles of a sample, straight between its order statistics (Hyndman and Fan 1996, type 7).</summary>
public static class Quantiles
{
    /// <summary>The value that a share of the sample lies below.</summary>
    /// <param name="sorted">Ascending, 1 or more.</param>
    /// <param name="at">Share, 0 to 1.</param>
    public static double Of(ReadOnlySpan<double> sorted, double at)
    {
        var place = at * (sorted.Length - 1);
        var low = (int)place;
        var high = Math.Min(low + 1, sorted.Length - 1);
        return sorted[low] + ((place - low) * (sorted[high] - sorted[low]));
    }

    /// <summary>The ends between which a share of the sample lies, as much outside below as above.</summary>
    /// <param name="sorted">Ascending, 1 or more.</param>
    /// <param name="mass">Share between the ends, 0 to 1.</param>
    public static (double Low, double High) Between(ReadOnlySpan<double> sorted, double mass) =>
        (Of(sorted, (1 - mass) / 2), Of(sorted, (1 + mass) / 2));

    /// <summary>Half lie below.</summary>
    /// <param name="values">In any order, 1 or more.</param>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
