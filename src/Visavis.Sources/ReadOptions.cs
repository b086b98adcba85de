namespace Visavis.Sources;

/// <summary>How to read.</summary>
public sealed record ReadOptions
{
    /// <summary>1 or more; the result is the same.</summary>
    public int Threads { get; init; } = 2;

    /// <summary>Whether the first row set aside ends the reading.</summary>
    public bool Strict { get; init; }

    /// <summary>How many examples of each kind of set-aside row the tally keeps. Every row is emitted all the same.</summary>
    public int Examples { get; init; } = 5;
}
