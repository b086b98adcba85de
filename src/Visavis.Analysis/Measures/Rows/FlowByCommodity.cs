namespace Visavis.Analysis.Measures;

/// <summary>One flow by commodity.</summary>
/// <param name="flow">Value of each code, US dollars, n long, zero where there is no trade.</param>
public readonly ref struct FlowByCommodity(ReadOnlySpan<double> flow) : IFlowByLine<FlowByCommodity>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(FlowByCommodity)];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Commodities;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Flow { get; } = flow;

    /// <inheritdoc/>
    public static FlowByCommodity From(ReadOnlySpan<double> sums) => new(sums);
}
