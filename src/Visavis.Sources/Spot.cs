using Visavis.Core;

namespace Visavis.Sources;

/// <summary>Where a problem lies.</summary>
/// <param name="Source">Id of the source; empty while it is not known.</param>
/// <param name="File">Name of the file, without folders.</param>
/// <param name="Line">From 1; 0 for the whole file.</param>
/// <param name="Column">Header of the column; empty for the whole line.</param>
internal readonly record struct Spot(string Source, string File, long Line = 0, string Column = "")
{
    public string In(Speech say)
    {
        var file = Source.Length > 0 ? $"{Source}, {File}" : File;
        var line = Line > 0 ? say.Text("spot.line", ("before", file), ("line", Line)) : file;
        return Column.Length > 0 ? say.Text("spot.column", ("before", line), ("column", Column)) : line;
    }
}
