namespace Visavis.Econometrics.Panel;

/// <summary>How a fit is made. The defaults give coefficients to about ten digits.</summary>
public sealed record FitOptions
{
    /// <summary>Largest relative change of a coefficient, and largest relative gap between fitted and actual sums of a level, at which the iteration ends.</summary>
    public double Tolerance { get; init; } = 1e-9;

    /// <summary>Most outer steps.</summary>
    public int MostSteps { get; init; } = 200;

    /// <summary>Threads at most; the result does not depend on it.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Whether observations that are alone in a level are dropped, as ppmlhdfe does; fixest keeps them.</summary>
    public bool DropSingletons { get; init; } = true;

    /// <summary>Whether the tensor of two or three crossed effects is looked for; the general path gives the same numbers to rounding.</summary>
    public bool UseTensor { get; init; } = true;

    /// <summary>Stops the fit between two steps.</summary>
    public CancellationToken Cancellation { get; init; }
}
