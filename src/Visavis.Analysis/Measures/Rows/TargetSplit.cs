using System.Collections.Immutable;

namespace Visavis.Analysis.Measures;

/// <summary>The parts of a whole beside the parts that somebody means to reach.</summary>
/// <param name="Parts">Values or shares, n long; they need not add up to one.</param>
/// <param name="Targets">Weights of the target, n long: 1, 1, 1 for a third each.</param>
public readonly record struct TargetSplit(ImmutableArray<double> Parts, ImmutableArray<double> Targets)
    : IMeasureRow<TargetSplit>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Parts), nameof(Targets)];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Parts;

    /// <inheritdoc/>
    public static TargetSplit From(ReadOnlySpan<double> sums) =>
        new([.. sums[..(sums.Length / 2)]], [.. sums[(sums.Length / 2)..]]);
}
