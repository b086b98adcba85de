namespace Visavis.Fetch.Wire;

/// <summary>How long and how often a source is waited for.</summary>
public sealed record WireLimits
{
    /// <summary>Longest time without a byte.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Longest time for a whole answer: a source that sends a byte now and then is not waited for for ever.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest wait that a source may ask for; one that asks for more is left for another day.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Attempts after the first.</summary>
    public int Repeats { get; init; } = 4;

    public int Redirects { get; init; } = 3;
}
