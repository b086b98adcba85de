namespace Visavis.Analysis.Synthetic.Documents;

/// <summary>A table as lines of text.</summary>
internal static class TableLines
{
    /// <param name="rows">Rows of equal length, the first of them the heads.</param>
    /// <param name="form">Bars or blanks.</param>
    /// <param name="width">How wide a cell will be.</param>
    public static IEnumerable<string> Of(
        IReadOnlyList<IReadOnlyList<string>> rows,
        DocumentForm form,
        Func<string, int> width
    ) => form == DocumentForm.Markdown ? Barred(rows) : Aligned(rows, width);

    private static IEnumerable<string> Barred(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        yield return Bars(rows[0]);
        yield return $"|---|{string.Concat(Enumerable.Repeat("--:|", rows[0].Count - 1))}";
        foreach (var row in rows.Skip(1))
        {
            yield return Bars(row);
        }
    }

    private static string Bars(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    // The first column flush left, the others flush right.
    private static IEnumerable<string> Aligned(IReadOnlyList<IReadOnlyList<string>> rows, Func<string, int> width)
    {
        var widths = Enumerable.Range(0, rows[0].Count).Select(c => rows.Max(r => width(r[c]))).ToList();
        string Padded(string cell, int column)
        {
            var blanks = new string(' ', widths[column] - width(cell));
            return column == 0 ? cell + blanks : blanks + cell;
        }
        return rows.Select(r => string.Join("   ", r.Select(Padded)).TrimEnd());
    }
}
