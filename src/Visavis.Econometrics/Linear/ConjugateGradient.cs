namespace Visavis.Econometrics.Linear;

/// <summary>Solves A x = b for a symmetric positive definite A known only by what it does to vectors.</summary>
/// <remarks>
/// Hestenes and Stiefel (1952), preconditioned; Golub and Van Loan (2013), 11.5. It stops when ‖b − A x‖ is at most
/// the tolerance times ‖b‖. What the recurrence says of the residual is checked against b − A x before it is believed;
/// where they differ, the search starts anew from there.
/// </remarks>
public static class ConjugateGradient
{
    /// <summary>Solves for one right-hand side.</summary>
    /// <param name="a">Symmetric positive definite.</param>
    /// <param name="b">n long, finite.</param>
    /// <param name="preconditioner">Symmetric positive definite, near A⁻¹; without it none.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="cancellation">Asked at every step.</param>
    /// <exception cref="ArgumentException">Lengths differ, or an element of b is no number.</exception>
    public static GradientSolution Solve(
        LinearOperator a,
        double[] b,
        LinearOperator? preconditioner = null,
        GradientOptions options = default,
        CancellationToken cancellation = default
    )
    {
        if (b.Length != a.Size || (preconditioner?.Size ?? a.Size) != a.Size || !b.All(double.IsFinite))
        {
            throw new ArgumentException($"{a.Size} finite numbers are needed, and a preconditioner of that size.");
        }
        return new GradientSearch(a, b, preconditioner, options).Run(cancellation);
    }

    /// <summary>Solves for several right-hand sides, each on its own: the answers are those of one at a time.</summary>
    /// <param name="a">Symmetric positive definite; used by several threads at once if more than one is allowed.</param>
    /// <param name="rightHandSides">Each n long, finite.</param>
    /// <param name="preconditioner">Symmetric positive definite, near A⁻¹; without it none.</param>
    /// <param name="options">When to stop.</param>
    /// <param name="threads">Threads at most.</param>
    /// <param name="cancellation">Asked at every step.</param>
    public static GradientSolution[] Solve(
        LinearOperator a,
        IReadOnlyList<double[]> rightHandSides,
        LinearOperator? preconditioner = null,
        GradientOptions options = default,
        int threads = 1,
        CancellationToken cancellation = default
    )
    {
        var solutions = new GradientSolution[rightHandSides.Count];
        Parallel.For(
            0,
            solutions.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation },
            k => solutions[k] = Solve(a, rightHandSides[k], preconditioner, options, cancellation)
        );
        return solutions;
    }
}

/// <summary>When conjugate gradients stop.</summary>
/// <param name="RelativeTolerance">‖b − A x‖ over ‖b‖; 0 stands for 1e-10.</param>
/// <param name="MostIterations">0 stands for 10 n + 100.</param>
public readonly record struct GradientOptions(double RelativeTolerance = 0, int MostIterations = 0);

/// <summary>How a search ended.</summary>
public enum GradientEnd
{
    /// <summary>The residual is as small as asked.</summary>
    Converged,

    /// <summary>The iterations allowed were used up.</summary>
    OutOfIterations,

    /// <summary>Rounding keeps the residual where it is.</summary>
    Stalled,

    /// <summary>A or the preconditioner is not positive definite: a direction of no or negative curvature was met.</summary>
    NotDefinite,
}

/// <summary>What conjugate gradients found.</summary>
/// <param name="Solution">n long; the best so far where it did not converge.</param>
/// <param name="Iterations">Products with A in the search.</param>
/// <param name="RelativeResidual">‖b − A x‖ over ‖b‖, computed from the solution; 0 where b is nothing.</param>
/// <param name="End">How the search ended.</param>
public sealed record GradientSolution(double[] Solution, int Iterations, double RelativeResidual, GradientEnd End);
