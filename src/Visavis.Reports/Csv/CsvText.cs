using System.Globalization;
using Visavis.Reports.Flat;

namespace Visavis.Reports.Csv;

/// <summary>Cells as RFC 4180 has them; no text is a formula to a spreadsheet that opens the file.</summary>
internal static class CsvText
{
    // OWASP, CSV injection: what a spreadsheet takes for a formula, in both widths.
    private const string Formula = "=+-@\t\r\n＝＋－＠";

    /// <summary>A cell: numbers with a point and all their digits, a missing one as its sign.</summary>
    public static string Of(FlatCell cell) =>
        cell switch
        {
            FlatNumber number => Plain(number.Value),
            FlatYear year => year.Year.ToString(CultureInfo.InvariantCulture),
            FlatMissing missing => Wording.Sign(missing.Reason),
            FlatUnbounded unbounded => unbounded.IsHigh ? "INF" : "-INF",
            FlatText text => Quoted(Harmless(text.Text)),
            _ => throw new InvalidOperationException($"No CSV for a {cell.GetType().Name}."),
        };

    /// <summary>Words that a spreadsheet takes for words: an apostrophe goes before what looks like a formula.</summary>
    public static string Harmless(string text) =>
        text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    /// <summary>Quoted where it has to be.</summary>
    public static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // Dividing by a one of the largest scale takes the zeros from the end.
    private static string Plain(decimal value) =>
        (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
