namespace Visavis.Econometrics;

/// <summary>Least value of a function of few numbers, without derivatives (Hooke and Jeeves 1961).</summary>
public static class PatternSearch
{
    /// <summary>Searches.</summary>
    /// <param name="value">The function; where it is no number it is taken for bad.</param>
    /// <param name="start">Where the search begins.</param>
    /// <param name="step">First length of a step.</param>
    /// <param name="finest">The search ends when steps become shorter, over 0.</param>
    /// <returns>The best place seen; never worse than the start.</returns>
    public static double[] Minimise(Func<double[], double> value, double[] start, double step, double finest)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(finest);
        var best = start.ToArray();
        var atBest = value(best);
        while (step >= finest)
        {
            var (next, atNext) = Explore(value, best, atBest, step);
            if (!(atNext < atBest))
            {
                step /= 2;
                continue;
            }
            // Once more as far in the same direction, and look around there.
            var further = next.Zip(best, (n, b) => n + (n - b)).ToArray();
            (best, atBest) = (next, atNext);
            var (beyond, atBeyond) = Explore(value, further, value(further), step);
            if (atBeyond < atBest)
            {
                (best, atBest) = (beyond, atBeyond);
            }
        }
        return best;
    }

    private static (double[] Place, double Value) Explore(
        Func<double[], double> value,
        double[] from,
        double atFrom,
        double step
    )
    {
        var (place, atPlace) = (from.ToArray(), atFrom);
        for (var k = 0; k < place.Length; k++)
        {
            foreach (var change in new[] { step, -step })
            {
                place[k] = place[k] + change;
                var here = value(place);
                if (here < atPlace)
                {
                    atPlace = here;
                    break;
                }
                place[k] -= change;
            }
        }
        return (place, atPlace);
    }
}
