using System.Collections.Immutable;

namespace Visavis.Analysis.Measures;

/// <summary>The parts of a whole beside the parts that somebody means to reach.</summary>
/// <param name="Parts">Values or shares, n long; they need not add up to one.</param>
/// <param name="Targets">Weights of the target, n long: 1, 1, 1 for a third each.</param>
public readonly record struct TargetSplit(ImmutableArray<double> Parts, ImmutableArray<double> Targets)
    : IMeasureRow<TargetSplit>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["PartsThenTargets"];

    /// <inheritdoc/>
    public static bool IsVector => true;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">There are not as many targets as parts.</exception>
    public static TargetSplit From(ReadOnlySpan<double> sums)
    {
        if (sums.Length % 2 != 0)
        {
            throw new ArgumentException($"{sums.Length} numbers are no parts with a target each.", nameof(sums));
        }
        return new([.. sums[..(sums.Length / 2)]], [.. sums[(sums.Length / 2)..]]);
    }
}
