namespace Visavis.Analysis.Measures;

/// <summary>The parts of a whole beside the parts that somebody means to reach.</summary>
/// <param name="parts">Values or shares, n long; they need not add up to one.</param>
/// <param name="targets">Weights of the target, n long: 1, 1, 1 for a third each.</param>
public readonly ref struct TargetSplit(ReadOnlySpan<double> parts, ReadOnlySpan<double> targets)
    : IMeasureRow<TargetSplit>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Parts), nameof(Targets)];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Parts;

    /// <summary>Values or shares, n long.</summary>
    public ReadOnlySpan<double> Parts { get; } = parts;

    /// <summary>Weights of the target, n long.</summary>
    public ReadOnlySpan<double> Targets { get; } = targets;

    /// <inheritdoc/>
    public static TargetSplit From(ReadOnlySpan<double> sums) =>
        new(sums[..(sums.Length / 2)], sums[(sums.Length / 2)..]);
}
