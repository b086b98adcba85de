using System.Globalization;

namespace Visavis.Sources;

/// <summary>Places on a sheet as spreadsheets write them.</summary>
internal static class SheetPlace
{
    public const int MostColumns = 4096;

    /// <summary>"AB" as 27, from 0; -1 where it is no column.</summary>
    public static int ColumnOf(ReadOnlySpan<char> letters)
    {
        var column = 0;
        foreach (var letter in letters.Length <= 3 ? letters : [])
        {
            column = char.IsAsciiLetterUpper(letter) ? (26 * column) + letter - 'A' + 1 : int.MinValue / 1000;
        }
        return column is > 0 and <= MostColumns ? column - 1 : -1;
    }

    /// <summary>"AB12" as row 12 and column 27.</summary>
    public static bool TryRead(string reference, out int row, out int column)
    {
        var letters = reference.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
        column = letters > 0 ? ColumnOf(reference.AsSpan(0, letters)) : -1;
        row = 0;
        return column >= 0
            && int.TryParse(reference.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out row);
    }
}
