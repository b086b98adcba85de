using Visavis.Core;

namespace Visavis.Sources;

/// <summary>A document that cannot be read, told while it is being read.</summary>
internal sealed class DocumentFault(Problem problem) : Exception(problem.Found)
{
    public Problem Problem { get; } = problem;
}
