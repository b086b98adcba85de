namespace Visavis.Analysis.Measures;

/// <summary>One economy's flow by commodity beside the same flow of the whole world.</summary>
/// <param name="flowByCommodity">Value of each code, US dollars, n long, zero where there is no trade.</param>
/// <param name="worldFlowByCommodity">The world's, same flow, codes and order, n long.</param>
public readonly ref struct FlowBesideWorld(
    ReadOnlySpan<double> flowByCommodity,
    ReadOnlySpan<double> worldFlowByCommodity
) : ITwoFlowsByLine<FlowBesideWorld>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = ["FlowByCommodity", "WorldFlowByCommodity"];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Commodities;

    /// <inheritdoc/>
    public ReadOnlySpan<double> First { get; } = flowByCommodity;

    /// <inheritdoc/>
    public ReadOnlySpan<double> Second { get; } = worldFlowByCommodity;

    /// <inheritdoc/>
    public static FlowBesideWorld From(ReadOnlySpan<double> sums) =>
        new(sums[..(sums.Length / 2)], sums[(sums.Length / 2)..]);
}
