namespace Visavis.Analysis.Measures;

/// <summary>One group of products, then the others, the residual last.</summary>
/// <param name="parts">Values, US dollars; the group that is asked for comes first.</param>
public readonly ref struct ProductInStructure(ReadOnlySpan<double> parts) : IFlowByLine<ProductInStructure>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["ProductThenOthers"];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Parts;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Flow { get; } = parts;

    /// <inheritdoc/>
    public static ProductInStructure From(ReadOnlySpan<double> sums) => new(sums);
}
