using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Visavis.Sources;

/// <summary>What stands in a cell.</summary>
/// <param name="Text">The text, or the number in plain digits; empty where there is nothing.</param>
/// <param name="Formula">The formula that computed it; absent where it was typed.</param>
internal readonly record struct SheetCell(string Text, string? Formula)
{
    public static SheetCell Of(Cell cell, List<string> shared) =>
        new(Content(cell, shared), cell.CellFormula is { } formula ? formula.Text : null);

    private static string Content(Cell cell, List<string> shared)
    {
        var raw = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.InlineString)
        {
            return cell.InlineString?.InnerText ?? "";
        }
        if (cell.DataType?.Value == CellValues.SharedString)
        {
            return
                int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < shared.Count
                ? shared[index]
                : throw new BrokenWorkbookException(
                    "ING013.no-text",
                    ("cell", cell.CellReference?.Value ?? ""),
                    ("text", raw)
                );
        }
        return cell.DataType is null || cell.DataType.Value == CellValues.Number ? Plain(raw) : raw;
    }

    /// <summary>A spreadsheet keeps numbers in binary and shows fifteen digits: 75.099999999999994 was typed as 75.1.</summary>
    internal static string Plain(string raw)
    {
        const NumberStyles style = NumberStyles.Float;
        if (!double.TryParse(raw, style, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return raw;
        }
        var digits = raw.Count(char.IsAsciiDigit) > 15 ? number.ToString("G15", CultureInfo.InvariantCulture) : raw;
        return decimal.TryParse(digits, style, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : raw;
    }
}
