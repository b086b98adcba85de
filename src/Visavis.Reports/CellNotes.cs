namespace Visavis.Reports;

/// <summary>The notes of a table's cells, each said once under a letter.</summary>
internal sealed class CellNotes
{
    private readonly List<string> texts;

    public CellNotes(IEnumerable<TableCell> cells) =>
        texts = [.. cells.Select(c => c.Note).Where(n => n.Length > 0).Distinct()];

    /// <summary>Letter and text, in the order of the cells.</summary>
    public IEnumerable<(string Letter, string Text)> All => texts.Select((t, i) => (Letter(i), t));

    /// <summary>The letter of a cell; empty where it has no note.</summary>
    public string LetterOf(TableCell cell) => cell.Note.Length == 0 ? "" : Letter(texts.IndexOf(cell.Note));

    private static string Letter(int index) =>
        index < 26 ? ((char)('a' + index)).ToString() : Letter((index / 26) - 1) + Letter(index % 26);
}
