namespace Visavis.Analysis.Measures;

/// <summary>One group of partners, then the others, the residual last.</summary>
/// <param name="parts">Values, US dollars; the group that is asked for comes first.</param>
public readonly ref struct GroupInStructure(ReadOnlySpan<double> parts) : IFlowByLine<GroupInStructure>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["GroupThenOthers"];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Parts;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Flow { get; } = parts;

    /// <inheritdoc/>
    public static GroupInStructure From(ReadOnlySpan<double> sums) => new(sums);
}
