namespace Visavis.Analysis.Measures;

/// <summary>One part of a whole at two times, and what the rest of the whole was at the first.</summary>
/// <param name="Now">The part in the later period, US dollars.</param>
/// <param name="Before">The part in the base period, of the same length.</param>
/// <param name="OthersBefore">All other parts in the base period.</param>
public readonly record struct PartOfChange(double Now, double Before, double OthersBefore) : IMeasureRow<PartOfChange>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Now), nameof(Before), nameof(OthersBefore)];

    /// <inheritdoc/>
    public static PartOfChange From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2]);
}
