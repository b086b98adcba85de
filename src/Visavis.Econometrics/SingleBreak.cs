namespace Visavis.Econometrics;

/// <summary>The one place that best parts a series into two levels.</summary>
/// <remarks>Least squares over every admissible break: Bai (1994), Journal of Time Series Analysis 15(5).</remarks>
public static class SingleBreak
{
    /// <summary>Where the second level begins.</summary>
    /// <param name="values">The series in the order of time, n long, finite.</param>
    /// <param name="shortest">The fewest values on either side, at least 1.</param>
    /// <returns>Index of the first value of the second level; -1 where the series is shorter than twice the shortest side.</returns>
    public static int Find(ReadOnlySpan<double> values, int shortest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, 1);
        var total = Sum(values);
        var before = Sum(values[..Math.Min(shortest - 1, values.Length)]);
        var (best, gain) = (-1, double.NegativeInfinity);
        for (var first = shortest; first <= values.Length - shortest; first++)
        {
            before += values[first - 1];
            var here = Explained(before, first) + Explained(total - before, values.Length - first);
            if (here > gain)
            {
                (best, gain) = (first, here);
            }
        }
        return best;
    }

    // The sum of squares around two means is smallest where this is largest.
    private static double Explained(double sum, int count) => sum * sum / count;

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }
        return sum;
    }
}
