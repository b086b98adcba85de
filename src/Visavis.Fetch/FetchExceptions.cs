using Visavis.Core;

namespace Visavis.Fetch;

/// <summary>The outside world is not as it should be.</summary>
public abstract class FetchException(Problem problem) : Exception(problem.ToString())
{
    public Problem Problem { get; } = problem;
}

/// <summary>The source cannot be had now: the same request may succeed later.</summary>
public sealed class SourceUnavailableException(Problem problem) : FetchException(problem)
{
    /// <summary>How long the source asks to be left alone.</summary>
    public TimeSpan? After { get; init; }

    /// <summary>Whether trying again in a moment may help.</summary>
    public bool IsWorthRepeating { get; init; } = true;
}

/// <summary>The source says no: the same request will not succeed later.</summary>
public sealed class SourceRefusedException(Problem problem) : FetchException(problem);

/// <summary>The folder cannot be written: full, gone, or somebody else's.</summary>
public sealed class FolderException(Problem problem) : FetchException(problem);

/// <summary>More was asked than one answer holds: to be cut and asked in pieces.</summary>
internal sealed class AskedTooMuchException : Exception;
