namespace Visavis.Analysis.Measures;

/// <summary>Trade of a bloc's members with each other and with outsiders: a share above one cannot be written.</summary>
/// <param name="Within">Trade of the members with each other, US dollars.</param>
/// <param name="Outside">Trade of the members with outsiders, same unit.</param>
public readonly record struct BlocTrade(double Within, double Outside) : IMeasureRow<BlocTrade>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Within), nameof(Outside)];

    /// <inheritdoc/>
    public static BlocTrade From(ReadOnlySpan<double> sums) => new(sums[0], sums[1]);
}
