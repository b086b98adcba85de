using Visavis.Core;

namespace Visavis.Analysis.ResidualMethod;

/// <summary>What is assumed of members that have no mirror of the period.</summary>
public sealed record MissingMirrors
{
    private MissingMirrors(string id, Interval? pace)
    {
        Id = id;
        Pace = pace;
    }

    /// <summary>Nothing: their trade stays in the residual, which is then an upper bound.</summary>
    public static MissingMirrors LeftOut { get; } = new("left-out", null);

    /// <summary>Short id: <c>left-out</c> or <c>carried</c>.</summary>
    public string Id { get; }

    /// <summary>A month of the missing period over a month of the last known one; absent where nothing is assumed.</summary>
    public Interval? Pace { get; }

    /// <summary>
    /// That a month of the missing period was so many times a month of the last known one: [1, 1] carries the value on,
    /// a trend moves both ends.
    /// </summary>
    /// <param name="pace">Bounded, not negative.</param>
    /// <exception cref="ArgumentException">The pace is open or negative.</exception>
    public static MissingMirrors Carried(Interval pace) =>
        pace is { IsBounded: true, Low: >= 0 }
            ? new("carried", pace)
            : throw new ArgumentException($"A pace is bounded and not negative: {pace}", nameof(pace));
}
