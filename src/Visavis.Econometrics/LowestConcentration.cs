namespace Visavis.Econometrics;

/// <summary>
/// The least that a concentration can be when each part lies between two ends. Both measures here are quasi-convex, so
/// the most lies at a corner, but the least may lie inside; along the one path that matters a sign changes once, and
/// bisection finds where.
/// </summary>
public static class LowestConcentration
{
    /// <summary>The least <see cref="Concentration.Herfindahl"/>: every part as near to one common level as its ends allow.</summary>
    /// <param name="low">Low ends, n long, none negative.</param>
    /// <param name="high">High ends, n long, not all zero, none below its low end.</param>
    public static double Herfindahl(double[] low, double[] high)
    {
        // As the level rises, Σp²/(Σp)² changes with the sign of Σ p · (level − p), which grows with the level.
        var best = Bisect(low.Min(), high.Max(), level => At(level).Sum(p => p * (level - p)) > 0);
        return Concentration.Herfindahl([.. At(best)]);

        IEnumerable<double> At(double level) => low.Select((l, i) => Math.Clamp(level, l, high[i]));
    }

    /// <summary>The least <see cref="Concentration.Distance"/> from a target.</summary>
    /// <param name="low">Low ends, n long, none negative.</param>
    /// <param name="high">High ends, n long, not all zero, none below its low end.</param>
    /// <param name="targets">n long, not all zero.</param>
    public static double Distance(double[] low, double[] high, double[] targets)
    {
        var targetWhole = targets.Sum();
        // With the whole given, parts that must stand above their target cost Above, those that must stand below cost
        // Below, and the greater of the two is the distance. Above falls with the whole, Below grows.
        var whole = Bisect(low.Sum(), high.Sum(), w => Below(w) > Above(w));
        return Math.Max(Above(whole), Below(whole));

        double Target(int i) => targets[i] / targetWhole;
        double Above(double w) => low.Select((l, i) => Math.Max((l / w) - Target(i), 0)).Sum();
        double Below(double w) => high.Select((h, i) => Math.Max(Target(i) - (h / w), 0)).Sum();
    }

    private static double Bisect(double low, double high, Func<double, bool> isBeyond)
    {
        // Halving a double's range 200 times leaves nothing between the ends.
        for (var step = 0; step < 200; step++)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = isBeyond(middle) ? (low, middle) : (middle, high);
        }
        return high;
    }
}
