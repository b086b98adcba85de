namespace Visavis.Reports.Xlsx;

/// <summary>A sheet before it is written.</summary>
/// <param name="Name">Unique, at most 31 characters.</param>
/// <param name="Rows">From the first on; a row may be shorter than others.</param>
internal sealed record SheetDraft(string Name, IReadOnlyList<XlsxCell[]> Rows)
{
    /// <summary>Rows that stay when the rest is scrolled; 0 for none.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns that stay.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>First of the rows that decide how wide the columns are.</summary>
    public int WidthFrom { get; init; }

    /// <summary>Columns that can be folded away, as first and last from 1; absent for none.</summary>
    public (int First, int Last)? Folding { get; init; }

    /// <summary>
    /// Sheets of one table: head and foot on each, and as many rows between as fit.
    /// A sheet holds 1 048 576 rows.
    /// </summary>
    public static IEnumerable<(string Name, List<XlsxCell[]> Rows)> Split(
        string name,
        IReadOnlyList<XlsxCell[]> body,
        int most
    ) =>
        body.Count <= most
            ? [(name, [.. body])]
            : body.Chunk(most).Select((rows, i) => (SheetNames.Part(name, i + 1), rows.ToList()));
}
