using System.Globalization;

namespace Visavis.Core;

/// <summary>Where a figure stands: a file known by its hash, a line, a column.</summary>
/// <param name="File">Name of the file, without folders.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal; empty where there is no file.</param>
/// <param name="Line">Line or row, from 1; 0 where the whole file is meant.</param>
/// <param name="Column">Name or number of the column; empty where the whole line is meant.</param>
public sealed record Place(string File, string Sha256, long Line, string Column)
{
    /// <summary>No place: what was computed.</summary>
    public static Place Nowhere { get; } = new("", "", 0, "");

    /// <inheritdoc/>
    public override string ToString()
    {
        var line = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $", line {Line}") : "";
        return Column.Length > 0 ? $"{File}{line}, column {Column}" : $"{File}{line}";
    }
}
