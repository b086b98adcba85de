namespace Visavis.Analysis.Measures;

/// <summary>One technology class, then the others of the same classification, what is in none last.</summary>
/// <param name="parts">Values, US dollars; the class that is asked for comes first.</param>
public readonly ref struct ClassInStructure(ReadOnlySpan<double> parts) : IFlowByLine<ClassInStructure>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["TechnologyClassThenOthers"];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Parts;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Flow { get; } = parts;

    /// <inheritdoc/>
    public static ClassInStructure From(ReadOnlySpan<double> sums) => new(sums);
}
