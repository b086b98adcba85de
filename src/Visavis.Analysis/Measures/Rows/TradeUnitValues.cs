using System.Collections.Immutable;

namespace Visavis.Analysis.Measures;

/// <summary>Values and quantities of exports and of imports by commodity at two times.</summary>
/// <param name="ExportsNow">Exports of each commodity in the later period, US dollars.</param>
/// <param name="ExportQuantityNow">Their quantity, in one unit a commodity.</param>
/// <param name="ExportsBefore">Exports in the base period.</param>
/// <param name="ExportQuantityBefore">Their quantity.</param>
/// <param name="ImportsNow">Imports of each commodity in the later period, US dollars.</param>
/// <param name="ImportQuantityNow">Their quantity.</param>
/// <param name="ImportsBefore">Imports in the base period.</param>
/// <param name="ImportQuantityBefore">Their quantity.</param>
public readonly record struct TradeUnitValues(
    ImmutableArray<double> ExportsNow,
    ImmutableArray<double> ExportQuantityNow,
    ImmutableArray<double> ExportsBefore,
    ImmutableArray<double> ExportQuantityBefore,
    ImmutableArray<double> ImportsNow,
    ImmutableArray<double> ImportQuantityNow,
    ImmutableArray<double> ImportsBefore,
    ImmutableArray<double> ImportQuantityBefore
) : IMeasureRow<TradeUnitValues>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [
        nameof(ExportsNow),
        nameof(ExportQuantityNow),
        nameof(ExportsBefore),
        nameof(ExportQuantityBefore),
        nameof(ImportsNow),
        nameof(ImportQuantityNow),
        nameof(ImportsBefore),
        nameof(ImportQuantityBefore),
    ];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Commodities;

    /// <inheritdoc/>
    public static TradeUnitValues From(ReadOnlySpan<double> sums)
    {
        var lines = sums.Length / 8;
        return new(
            [.. sums[..lines]],
            [.. sums[lines..(2 * lines)]],
            [.. sums[(2 * lines)..(3 * lines)]],
            [.. sums[(3 * lines)..(4 * lines)]],
            [.. sums[(4 * lines)..(5 * lines)]],
            [.. sums[(5 * lines)..(6 * lines)]],
            [.. sums[(6 * lines)..(7 * lines)]],
            [.. sums[(7 * lines)..]]
        );
    }

    /// <summary>The exports alone.</summary>
    public UnitValues Exports => new(ExportsNow, ExportQuantityNow, ExportsBefore, ExportQuantityBefore);

    /// <summary>The imports alone.</summary>
    public UnitValues Imports => new(ImportsNow, ImportQuantityNow, ImportsBefore, ImportQuantityBefore);
}
