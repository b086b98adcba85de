using Visavis.Core;

namespace Visavis.Analysis.Verify.Tables;

/// <summary>Keeps the arithmetic of tables within what a decimal holds, whatever a file prints.</summary>
internal static class Sizes
{
    /// <summary>Larger numbers than this are no quantities of any table.</summary>
    public const decimal Most = 1_000_000_000_000_000m;
    private const double MostRatio = 1e6;

    /// <summary>What the quotient of two intervals can be; absent where the one below is not positive, or the quotient beyond a million.</summary>
    public static Interval? Ratio(Interval above, Interval below)
    {
        if (!above.IsBounded || !below.IsBounded || below.Low <= 0 || !IsModest(above, below))
        {
            return null;
        }
        var low = above.Low / (above.Low < 0 ? below.Low : below.High);
        var high = above.High / (above.High < 0 ? below.High : below.Low);
        return new(low, high);
    }

    private static bool IsModest(Interval above, Interval below)
    {
        var largest = Math.Max(Math.Abs((double)above.Low!.Value), Math.Abs((double)above.High!.Value));
        return largest / (double)below.Low!.Value < MostRatio;
    }
}
