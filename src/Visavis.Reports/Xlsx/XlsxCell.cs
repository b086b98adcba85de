using Visavis.Reports.Flat;

namespace Visavis.Reports.Xlsx;

/// <summary>A cell of a sheet: a number or words, never a formula.</summary>
/// <param name="Text">The words; absent for a number.</param>
/// <param name="Number">The number; of no meaning for words.</param>
/// <param name="Style">How it looks, see <see cref="Styles"/>.</param>
internal readonly record struct XlsxCell(string? Text, decimal Number, uint Style)
{
    /// <summary>Where it leads to inside of the workbook; absent for most.</summary>
    public Target? Link { get; init; }

    /// <summary>Whether the words are longer than a cell can hold.</summary>
    public bool IsCut => Text?.Length > XlsxText.Most;

    /// <summary>Whether the number has more digits than a spreadsheet keeps.</summary>
    public bool HasMoreDigits => Text is null && XlsxText.Digits(Number) > 15;

    /// <summary>Words; what looks like a formula is marked as words.</summary>
    public static XlsxCell Of(string text, TextStyle style = TextStyle.Plain)
    {
        var clean = CleanText.Of(text);
        return new(clean, 0, Styles.Of(style, XlsxText.LooksLikeFormula(clean)));
    }

    /// <summary>Words that lead somewhere.</summary>
    public static XlsxCell To(Target target, string text) => Of(text, TextStyle.Link) with { Link = target };

    /// <summary>A whole number.</summary>
    public static XlsxCell Of(long number) => new(null, number, Styles.Plain);

    /// <summary>A cell of a flat table.</summary>
    public static XlsxCell Of(FlatCell cell, bool isBold) =>
        cell switch
        {
            FlatNumber n => new(null, n.Value, Styles.Of(n.Kind, n.Decimals, isBold)),
            FlatYear year => new(null, year.Year, Styles.Plain),
            FlatMissing missing => Of(Wording.Sign(missing.Reason), TextStyle.Sign),
            FlatUnbounded unbounded => Of(unbounded.IsHigh ? "∞" : "−∞", TextStyle.Sign),
            FlatText text => Of(text.Text, isBold ? TextStyle.Bold : TextStyle.Plain),
            _ => throw new InvalidOperationException($"No cell for a {cell.GetType().Name}."),
        };
}

/// <summary>A place in the workbook.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Row">Row, from 1.</param>
internal sealed record Target(string Sheet, int Row);
