namespace Visavis.Analysis.Measures;

/// <summary>Trade of a bloc's outsiders with the bloc and with each other.</summary>
/// <param name="Outside">Trade of the bloc with outsiders, US dollars.</param>
/// <param name="AmongOutsiders">Trade of the outsiders with each other, same unit.</param>
public readonly record struct TradeOfOutsiders(double Outside, double AmongOutsiders) : IMeasureRow<TradeOfOutsiders>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Outside), nameof(AmongOutsiders)];

    /// <inheritdoc/>
    public static TradeOfOutsiders From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
