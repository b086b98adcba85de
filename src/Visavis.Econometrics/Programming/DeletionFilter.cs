using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Programming;

/// <summary>From bounds that contradict each other, takes away what is not needed for it.</summary>
/// <remarks>Chinneck and Dravnieks (1991), ORSA Journal on Computing 3(2): what can be dropped while the rest still contradicts itself, is.</remarks>
internal static class DeletionFilter
{
    /// <param name="programme">Bounds that no numbers keep.</param>
    /// <param name="suspects">Variables whose bounds already contradict each other: numbers first, then sums.</param>
    /// <param name="cancellation">Asked at every step.</param>
    public static Contradiction Find(
        LinearProgramme programme,
        IEnumerable<int> suspects,
        CancellationToken cancellation
    )
    {
        var columns = programme.Rows.Columns;
        var kept = suspects.Order().ToList();
        if (!Contradicts(programme, kept, cancellation))
        {
            // Rounding spoilt the certificate: everything is suspect.
            kept = [.. Enumerable.Range(0, columns + programme.Rows.Rows)];
        }
        foreach (var v in kept.ToArray().Reverse())
        {
            var rest = kept.Where(k => k != v).ToList();
            if (Contradicts(programme, rest, cancellation))
            {
                kept = rest;
            }
        }
        return new([.. kept.Where(v => v >= columns).Select(v => v - columns)], [.. kept.Where(v => v < columns)]);
    }

    private static bool Contradicts(LinearProgramme programme, List<int> kept, CancellationToken cancellation)
    {
        var columns = programme.Rows.Columns;
        int[] rows = [.. kept.Where(v => v >= columns).Select(v => v - columns)];
        var elements = rows.SelectMany((row, i) => Elements(programme.Rows, row, i)).ToList();
        var own = Enumerable.Repeat(Bounds.None, columns).ToArray();
        foreach (var v in kept.Where(v => v < columns))
        {
            own[v] = programme.ColumnBounds[v];
        }
        var part = new LinearProgramme(
            SparseRows.From(rows.Length, columns, elements),
            [.. rows.Select(r => programme.RowBounds[r])],
            own
        );
        return new Simplex(part).FindFeasible(cancellation) == ProgrammeEnd.Infeasible;
    }

    private static IEnumerable<Triplet> Elements(SparseRows from, int row, int to) =>
        from.ColumnsOf(row).ToArray().Zip(from.ValuesOf(row).ToArray(), (c, v) => new Triplet(to, c, v));
}
