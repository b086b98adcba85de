namespace Visavis.Econometrics;

/// <summary>How much of two flows over the same lines runs both ways: 2 Σ min(a, b) / Σ (a + b), 0 to 1.</summary>
public static class Overlap
{
    /// <summary>The overlap.</summary>
    /// <param name="there">One way, n long, none negative.</param>
    /// <param name="back">The other way, n long, none negative, not all of both zero.</param>
    public static double Of(ReadOnlySpan<double> there, ReadOnlySpan<double> back)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(back.Length, there.Length);
        var (both, all) = (0.0, 0.0);
        for (var i = 0; i < there.Length; i++)
        {
            both += Math.Min(there[i], back[i]);
            all += there[i] + back[i];
        }
        return 2 * both / all;
    }

    /// <summary>The most that it can be when each flow lies between two ends: every line as balanced as its ends allow, and then as large.</summary>
    /// <param name="thereLow">n long, none negative.</param>
    /// <param name="thereHigh">n long, none below its low end.</param>
    /// <param name="backLow">n long, none negative.</param>
    /// <param name="backHigh">n long, none below its low end; not all low ends of both zero.</param>
    public static double Highest(double[] thereLow, double[] thereHigh, double[] backLow, double[] backHigh)
    {
        double[] level = [.. thereHigh.Zip(backHigh, Math.Min)];
        return Of([.. level.Zip(thereLow, Math.Max)], [.. level.Zip(backLow, Math.Max)]);
    }

    /// <summary>The least that it can be: every line at one of its corners, which is found by lowering the ratio until no corner lowers it (Dinkelbach 1967).</summary>
    /// <param name="thereLow">n long, none negative.</param>
    /// <param name="thereHigh">n long, none below its low end.</param>
    /// <param name="backLow">n long, none negative.</param>
    /// <param name="backHigh">n long, none below its low end; not all low ends of both zero.</param>
    public static double Lowest(double[] thereLow, double[] thereHigh, double[] backLow, double[] backHigh)
    {
        var (ratio, before) = (1.0, double.PositiveInfinity);
        while (ratio < before)
        {
            before = ratio;
            var corners = thereLow.Select((_, i) => Cheapest(Corners(i), before)).ToList();
            ratio = Of([.. corners.Select(c => c.There)], [.. corners.Select(c => c.Back)]);
        }
        return before;

        (double There, double Back)[] Corners(int i) =>
            [
                (thereHigh[i], backLow[i]),
                (thereLow[i], backHigh[i]),
                (thereLow[i], backLow[i]),
                (thereHigh[i], backHigh[i]),
            ];
    }

    private static (double There, double Back) Cheapest((double There, double Back)[] corners, double ratio) =>
        corners.MinBy(c => (2 * Math.Min(c.There, c.Back)) - (ratio * (c.There + c.Back)));
}
