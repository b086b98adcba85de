namespace Visavis.Analysis.Measures;

/// <summary>The same movement as both sides record it, at one valuation.</summary>
/// <param name="ByReporter">As the reporter records it, US dollars.</param>
/// <param name="ByPartner">As the partner records it, US dollars.</param>
public readonly record struct MirrorPair(double ByReporter, double ByPartner) : IMeasureRow<MirrorPair>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(ByReporter), nameof(ByPartner)];

    /// <inheritdoc/>
    public static MirrorPair From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
