using Visavis.Econometrics;

namespace Visavis.Analysis.Measures;

/// <summary>How far a sum of squared shares may lie when each part lies between two ends.</summary>
internal static class HerfindahlRange
{
    /// <summary>The lowest is exact. The highest is exact up to <see cref="Box.MostForCorners"/> parts and a safe bound beyond.</summary>
    /// <returns>None where all parts may be zero.</returns>
    public static (double Low, double High)? Of(Box box) =>
        box.Low.Sum() == 0 ? null : (LowestConcentration.Herfindahl(box.Low, box.High), Highest(box));

    private static double Highest(Box box) =>
        box.Low.Length <= Box.MostForCorners
            ? box.Corners().Max(corner => Concentration.Herfindahl(corner))
            : HighestByShares(box);

    // With every share at its own highest the squares can only be larger; and no sum of squares exceeds the largest share.
    private static double HighestByShares(Box box)
    {
        var least = box.Low.Sum();
        var shares = box.High.Select((high, i) => high / (high + least - box.Low[i])).ToList();
        return Math.Min(shares.Max(), shares.Sum(s => s * s));
    }
}
