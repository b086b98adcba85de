using System.Collections.Immutable;

namespace Visavis.Analysis.Measures;

/// <summary>Exports, and values and quantities of imports, by commodity at two times.</summary>
/// <param name="ExportsNow">Exports of each commodity in the later period, US dollars.</param>
/// <param name="ExportsBefore">Exports in the base period.</param>
/// <param name="ImportsNow">Imports of each commodity in the later period, US dollars.</param>
/// <param name="ImportQuantityNow">Their quantity, in one unit a commodity.</param>
/// <param name="ImportsBefore">Imports in the base period.</param>
/// <param name="ImportQuantityBefore">Their quantity.</param>
public readonly record struct ExportsAndImportUnitValues(
    ImmutableArray<double> ExportsNow,
    ImmutableArray<double> ExportsBefore,
    ImmutableArray<double> ImportsNow,
    ImmutableArray<double> ImportQuantityNow,
    ImmutableArray<double> ImportsBefore,
    ImmutableArray<double> ImportQuantityBefore
) : IMeasureRow<ExportsAndImportUnitValues>
{
    /// <inheritdoc/>
    public static IReadOnlyList<string> Columns { get; } =
    [
        nameof(ExportsNow),
        nameof(ExportsBefore),
        nameof(ImportsNow),
        nameof(ImportQuantityNow),
        nameof(ImportsBefore),
        nameof(ImportQuantityBefore),
    ];

    /// <inheritdoc/>
    public static Lines Lines => Lines.Commodities;

    /// <inheritdoc/>
    public static ExportsAndImportUnitValues From(ReadOnlySpan<double> sums)
    {
        var lines = sums.Length / 6;
        return new(
            [.. sums[..lines]],
            [.. sums[lines..(2 * lines)]],
            [.. sums[(2 * lines)..(3 * lines)]],
            [.. sums[(3 * lines)..(4 * lines)]],
            [.. sums[(4 * lines)..(5 * lines)]],
            [.. sums[(5 * lines)..]]
        );
    }

    /// <summary>The imports alone.</summary>
    public UnitValues Imports => new(ImportsNow, ImportQuantityNow, ImportsBefore, ImportQuantityBefore);
}
