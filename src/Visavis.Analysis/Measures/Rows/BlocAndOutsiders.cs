namespace Visavis.Analysis.Measures;

/// <summary>All trade, cut by the border of a bloc into three parts that do not overlap.</summary>
/// <param name="Within">Trade of the members with each other, US dollars.</param>
/// <param name="Outside">Trade across the border of the bloc, counted once.</param>
/// <param name="AmongOutsiders">Trade of the outsiders with each other.</param>
public readonly record struct BlocAndOutsiders(double Within, double Outside, double AmongOutsiders)
    : IMeasureRow<BlocAndOutsiders>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } = [nameof(Within), nameof(Outside), nameof(AmongOutsiders)];

    /// <inheritdoc/>
    public static BlocAndOutsiders From(ReadOnlySpan<double> sums) => new(sums[0], sums[1], sums[2]);
}
