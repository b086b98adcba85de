using System.Collections.Immutable;

namespace Visavis.Analysis.Measures;

/// <summary>Values and quantities of commodities at two times.</summary>
/// <param name="Now">Value of each commodity in the later period, US dollars.</param>
/// <param name="QuantityNow">Its quantity, in one unit a commodity.</param>
/// <param name="Before">Value in the base period.</param>
/// <param name="QuantityBefore">Its quantity, in the same unit.</param>
public readonly record struct UnitValues(
    ImmutableArray<double> Now,
    ImmutableArray<double> QuantityNow,
    ImmutableArray<double> Before,
    ImmutableArray<double> QuantityBefore
) : IMeasureRow<UnitValues>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [nameof(Now), nameof(QuantityNow), nameof(Before), nameof(QuantityBefore)];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Commodities;

    /// <inheritdoc/>
    public static UnitValues From(ReadOnlySpan<double> sums)
    {
        var lines = sums.Length / 4;
        return new(
            [.. sums[..lines]],
            [.. sums[lines..(2 * lines)]],
            [.. sums[(2 * lines)..(3 * lines)]],
            [.. sums[(3 * lines)..]]
        );
    }

    /// <summary>Whether a commodity has value and quantity in both periods.</summary>
    /// <param name="line">Its place, from 0.</param>
    public bool IsMatched(int line) =>
        Now[line] > 0 && QuantityNow[line] > 0 && Before[line] > 0 && QuantityBefore[line] > 0;
}
