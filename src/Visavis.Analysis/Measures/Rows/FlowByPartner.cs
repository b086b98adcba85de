namespace Visavis.Analysis.Measures;

/// <summary>One flow by partner.</summary>
/// <param name="flow">Value with each partner, US dollars, n long, zero where there is no trade.</param>
public readonly ref struct FlowByPartner(ReadOnlySpan<double> flow) : IFlowByLine<FlowByPartner>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(FlowByPartner)];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Partners;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Flow { get; } = flow;

    /// <inheritdoc/>
    public static FlowByPartner From(ReadOnlySpan<double> sums) => new(sums);
}
