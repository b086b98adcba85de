namespace Visavis.Analysis.Measures;

/// <summary>A flow by groups of lines beside how many lines each group has.</summary>
/// <param name="flow">Value of each group, US dollars, as many as groups.</param>
/// <param name="lines">Lines of each group, those without trade counted; at least one where the group trades.</param>
public readonly ref struct GroupsAndLines(ReadOnlySpan<double> flow, ReadOnlySpan<double> lines)
    : IMeasureRow<GroupsAndLines>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["GroupFlow", "GroupLines"];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Parts;

    /// <summary>Value of each group, US dollars.</summary>
    public ReadOnlySpan<double> Flow { get; } = flow;

    /// <summary>Lines of each group, as many.</summary>
    public ReadOnlySpan<double> LinesOfGroup { get; } = lines;

    /// <inheritdoc/>
    public static GroupsAndLines From(ReadOnlySpan<double> sums) =>
        new(sums[..(sums.Length / 2)], sums[(sums.Length / 2)..]);
}
