using Visavis.Core;

namespace Visavis.Workbench;

/// <summary>A problem that ends a verb. Thrown where the outside world or the user's words leave nothing to go on with.</summary>
public sealed class ProblemException(Problem problem, bool isUnavailable = false) : Exception(problem.ToString())
{
    public Problem Problem { get; } = problem;

    /// <summary>Whether trying again later may help.</summary>
    public bool IsUnavailable { get; } = isUnavailable;
}
