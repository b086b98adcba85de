namespace Visavis.Analysis.Measures;

/// <summary>(a d − b c) / (a + b + c + d)² of four parts of a whole: what the first holds beyond what independence gives it, −¼ to ¼.</summary>
internal static class CrossDifference
{
    public static double Of(double a, double b, double c, double d)
    {
        var whole = a + b + c + d;
        return ((a / whole) * (d / whole)) - ((b / whole) * (c / whole));
    }

    /// <summary>Safe, not exact: as if the four shares moved each for itself. Not all low ends are zero.</summary>
    public static (double Low, double High) Bounds(Box box)
    {
        var shares = new Econometrics.ShareBounds(box.Low, box.High);
        var low = shares.Low;
        var high = shares.High;
        return (
            Math.Max((low[0] * low[3]) - (high[1] * high[2]), -0.25),
            Math.Min((high[0] * high[3]) - (low[1] * low[2]), 0.25)
        );
    }
}
