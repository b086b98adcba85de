namespace Visavis.Econometrics.Optimise;

/// <summary>Finds the parameters for which a smooth function is least: few of them, as in maximum likelihood.</summary>
/// <remarks>
/// BFGS (Nocedal and Wright 2006, algorithm 6.1) with a line search by halving and doubling to the weak Wolfe conditions
/// (Lewis and Overton 2013), which takes a function that is infinite or no number beyond its domain. It ends where
/// max |gᵢ| max(|xᵢ|, 1) is at most the tolerance times max(|f|, 1) (Dennis and Schnabel 1983).
/// </remarks>
public static class QuasiNewton
{
    /// <summary>Minimises a function.</summary>
    /// <param name="function">Of k parameters; where it is not defined, infinite or NaN.</param>
    /// <param name="start">k long; the function is finite there.</param>
    /// <param name="gradient">k derivatives; without it, central differences.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="cancellation">Asked at every step.</param>
    /// <exception cref="ArgumentException">The function is no number at the start.</exception>
    public static Minimum Minimise(
        Func<double[], double> function,
        double[] start,
        Func<double[], double[]>? gradient = null,
        NewtonOptions options = default,
        CancellationToken cancellation = default
    )
    {
        if (!double.IsFinite(function(start)))
        {
            throw new ArgumentException($"The function is {function(start)} at the start.", nameof(start));
        }
        var tolerance =
            options.Tolerance > 0 ? options.Tolerance
            : gradient is null ? 1e-6
            : 1e-8;
        var descent = new Descent(function, gradient ?? (x => Differences.Gradient(function, x)), start);
        var most = options.MostSteps > 0 ? options.MostSteps : 500;
        for (var step = 0; ; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (descent.ScaledSlope() <= tolerance)
            {
                return descent.Answer(step, MinimumEnd.Converged);
            }
            if (step == most)
            {
                return descent.Answer(step, MinimumEnd.OutOfSteps);
            }
            if (!descent.Step())
            {
                return descent.Answer(step, MinimumEnd.Stalled);
            }
        }
    }
}

/// <summary>When a search for a minimum stops.</summary>
/// <param name="Tolerance">Of the scaled slope; 0 stands for 1e-8, or 1e-6 with differences for derivatives.</param>
/// <param name="MostSteps">0 stands for 500.</param>
public readonly record struct NewtonOptions(double Tolerance = 0, int MostSteps = 0);

/// <summary>How the search ended.</summary>
public enum MinimumEnd
{
    /// <summary>The slope is as small as asked.</summary>
    Converged,

    /// <summary>No step lessens the function further: rounding, or a kink.</summary>
    Stalled,

    /// <summary>The steps allowed were used up.</summary>
    OutOfSteps,
}

/// <summary>A minimum found.</summary>
/// <param name="Parameters">k long.</param>
/// <param name="Value">The function there.</param>
/// <param name="ScaledSlope">max |gᵢ| max(|xᵢ|, 1) / max(|f|, 1).</param>
/// <param name="Steps">Steps taken.</param>
/// <param name="End">How the search ended.</param>
public sealed record Minimum(double[] Parameters, double Value, double ScaledSlope, int Steps, MinimumEnd End);
