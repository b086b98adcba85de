using System.Text;
using Visavis.Reports.Flat;

namespace Visavis.Reports.Csv;

/// <summary>A flat table as CSV: a line of names, a line a row.</summary>
internal static class CsvTable
{
    public static string Of(FlatTable table)
    {
        var file = new StringBuilder();
        Line(file, Names(table).Select(CsvText.Quoted));
        foreach (var row in table.Table.Rows)
        {
            Line(file, table.Columns.Select(c => CsvText.Of(c.Of(row))));
        }
        return file.ToString();
    }

    /// <summary>Names of the columns: heading and unit, or heading and role: "Westland, USD bn", "Westland_low".</summary>
    public static IReadOnlyList<string> Names(FlatTable table) =>
        UniqueNames.Of(table.Columns.Select(c => CsvText.Harmless(c.Base) + Suffix(c)));

    private static string Suffix(FlatColumn column) =>
        column switch
        {
            { Role: FlatRole.Shown, Unit.Label: { Length: > 0 } label } => $", {PlainText.Line(label)}",
            { Role: FlatRole.Shown } => "",
            _ => $"_{Json.JsonNames.Of(column.Role)}",
        };

    // RFC 4180: a line ends in CR LF.
    private static void Line(StringBuilder file, IEnumerable<string> cells) =>
        file.AppendJoin(',', cells).Append("\r\n");
}
