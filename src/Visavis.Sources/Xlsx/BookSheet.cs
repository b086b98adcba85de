namespace Visavis.Sources;

/// <summary>A row of a sheet, in whatever form the workbook is.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Cells">Cells that hold something, with their columns from 0.</param>
internal sealed record SheetLine(long Number, IReadOnlyList<(int Column, SheetCell Cell)> Cells);

/// <summary>Cells that are merged into one; ends are included.</summary>
/// <param name="Top">Row, from 1.</param>
/// <param name="Left">Column, from 0.</param>
/// <param name="Bottom">Row, from 1.</param>
/// <param name="Right">Column, from 0.</param>
internal readonly record struct SheetArea(long Top, int Left, long Bottom, int Right);

/// <summary>A sheet of a workbook. Its lines are read once.</summary>
/// <param name="name">Its name.</param>
internal abstract class BookSheet(string name)
{
    public string Name { get; } = name;

    /// <summary>Merged cells; known when the lines are read.</summary>
    public abstract IEnumerable<SheetArea> Merged { get; }

    public abstract IEnumerable<SheetLine> Lines();
}
