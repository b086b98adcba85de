using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Optimise;

/// <summary>Where a search for a minimum stands, and what it has learnt of the curvature.</summary>
internal sealed class Descent
{
    private const double Decrease = 1e-4;
    private const double Flattening = 0.9;
    private const int MostTrials = 60;

    private readonly Func<double[], double> function;
    private readonly Func<double[], double[]> gradientOf;
    private readonly Matrix inverse;
    private double[] at;
    private double value;
    private double[] gradient;
    private bool isFresh = true;

    public Descent(Func<double[], double> function, Func<double[], double[]> gradientOf, double[] start)
    {
        (this.function, this.gradientOf, at) = (function, gradientOf, [.. start]);
        (value, gradient, inverse) = (function(at), gradientOf(at), Matrix.Identity(start.Length));
    }

    public double ScaledSlope()
    {
        var largest = 0.0;
        for (var i = 0; i < at.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(gradient[i]) * Math.Max(Math.Abs(at[i]), 1));
        }
        return largest / Math.Max(Math.Abs(value), 1);
    }

    public Minimum Answer(int steps, MinimumEnd end) => new(at, value, ScaledSlope(), steps, end);

    /// <summary>One step downhill; false where there is none.</summary>
    public bool Step()
    {
        if (Search(Downhill()))
        {
            return true;
        }
        if (isFresh)
        {
            return false;
        }
        // What was learnt misleads: forget it and try straight down once.
        Matrix.Identity(at.Length).CopyTo(inverse);
        isFresh = true;
        return Search(Downhill());
    }

    private double[] Downhill()
    {
        var direction = new double[at.Length];
        var scale = isFresh ? 1 / Math.Max(1, Math.Sqrt(Dot(gradient, gradient))) : 1;
        for (var i = 0; i < at.Length; i++)
        {
            direction[i] = -scale * Dot(inverse.Row(i), gradient);
        }
        return direction;
    }

    private bool Search(double[] direction)
    {
        var slope = Dot(gradient, direction);
        var (low, high, length) = (0.0, double.PositiveInfinity, 1.0);
        for (var trial = 0; trial < MostTrials && slope < 0; trial++)
        {
            double[] next = [.. at.Zip(direction, (x, d) => x + (length * d))];
            var there = function(next);
            if (!(there <= value + (Decrease * length * slope)) || double.IsNegativeInfinity(there))
            {
                high = length;
            }
            else
            {
                var slopes = gradientOf(next);
                if (Dot(slopes, direction) >= Flattening * slope)
                {
                    return Take(next, there, slopes);
                }
                low = length;
            }
            length = double.IsInfinity(high) ? 2 * low : (low + high) / 2;
        }
        return false;
    }

    private bool Take(double[] next, double there, double[] slopes)
    {
        double[] change = [.. next.Zip(at, (a, b) => a - b)];
        double[] turn = [.. slopes.Zip(gradient, (a, b) => a - b)];
        var isProgress = there < value;
        (at, value, gradient) = (next, there, slopes);
        Learn(change, turn);
        return isProgress;
    }

    // H ← (I − s yᵀ/ρ) H (I − y sᵀ/ρ) + s sᵀ/ρ with ρ = yᵀs.
    private void Learn(double[] change, double[] turn)
    {
        var curvature = Dot(change, turn);
        if (!(curvature > 0))
        {
            return;
        }
        if (isFresh)
        {
            var scale = curvature / Dot(turn, turn);
            for (var i = 0; i < at.Length; i++)
            {
                inverse[i, i] = scale;
            }
            isFresh = false;
        }
        double[] image = [.. Enumerable.Range(0, at.Length).Select(i => Dot(inverse.Row(i), turn))];
        var weight = (1 + (Dot(turn, image) / curvature)) / curvature;
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = 0; j < at.Length; j++)
            {
                inverse[i, j] +=
                    (weight * change[i] * change[j]) - (((image[i] * change[j]) + (change[i] * image[j])) / curvature);
            }
        }
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
