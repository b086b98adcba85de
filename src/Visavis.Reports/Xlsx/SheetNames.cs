using System.Globalization;
using Visavis.Reports.Flat;

namespace Visavis.Reports.Xlsx;

/// <summary>Names of sheets: at most 31 characters, none of those that a reference gives a meaning to.</summary>
internal static class SheetNames
{
    private const int Most = 31;

    /// <summary>T1 flows. The label makes it unique; an id has no forbidden characters.</summary>
    public static string Of(FlatTable table) => Short($"{table.Label} {table.Table.Id}", Most);

    /// <summary>The name of a part of a table that does not fit on one sheet: T1 flows (2).</summary>
    public static string Part(string name, int number)
    {
        var behind = string.Create(CultureInfo.InvariantCulture, $" ({number})");
        return Short(name, Most - behind.Length) + behind;
    }

    /// <summary>A reference to the first cell of a row.</summary>
    public static string Reference(Target target) =>
        string.Create(CultureInfo.InvariantCulture, $"'{target.Sheet}'!A{target.Row}");

    private static string Short(string name, int most) => name.Length <= most ? name : name[..most];
}
