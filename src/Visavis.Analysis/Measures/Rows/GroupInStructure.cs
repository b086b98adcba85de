using System.Collections.Immutable;

namespace Visavis.Analysis.Measures;

/// <summary>One group of partners, then the others, the residual last.</summary>
/// <param name="Parts">Values, US dollars; the group that is asked for comes first. Not empty.</param>
public readonly record struct GroupInStructure(ImmutableArray<double> Parts) : IMeasureRow<GroupInStructure>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["GroupThenOthers"];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Parts;

    /// <inheritdoc/>
    public static GroupInStructure From(ReadOnlySpan<double> sums) => new([.. sums]);
}
