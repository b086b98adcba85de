using Visavis.Core;

namespace Visavis.Analysis.Conversion;

/// <summary>Values by code and cell.</summary>
internal sealed class Grid
{
    private readonly Dictionary<string, Dictionary<string, double>> byCode;

    private Grid(Dictionary<string, Dictionary<string, double>> byCode) => this.byCode = byCode;

    public static Grid Of(IEnumerable<CellValue> values, Nomenclature nomenclature) =>
        new(
            values
                .GroupBy(v => nomenclature.Canonical(v.Code), StringComparer.Ordinal)
                .ToDictionary(
                    g => g.Key,
                    g =>
                        g.GroupBy(v => v.Cell, StringComparer.Ordinal)
                            .ToDictionary(c => c.Key, c => (double)c.Sum(v => v.Value), StringComparer.Ordinal),
                    StringComparer.Ordinal
                )
        );

    /// <summary>Cells that have a value under any of the codes.</summary>
    public IEnumerable<string> CellsOf(IEnumerable<string> codes) =>
        codes.SelectMany(c => byCode.GetValueOrDefault(c)?.Keys.AsEnumerable() ?? []).Distinct(StringComparer.Ordinal);

    /// <summary>The value, zero where there is none: trade of a component's other codes was reported in the cell.</summary>
    public double At(string code, string cell) => byCode.GetValueOrDefault(code)?.GetValueOrDefault(cell) ?? 0;
}
