using System.Collections.Immutable;

namespace Visavis.Analysis.Identities;

/// <summary>
/// The cells of some rows, made ready for the simplex: what rows of a single entry fix is a number and no column;
/// what one row alone speaks of, and nothing bounds, takes up whatever that row needs and leaves it one end.
/// </summary>
internal sealed class CellColumns
{
    private readonly Dictionary<int, CellBounds> boundsByCell = [];
    private readonly Dictionary<int, int> columnByCell = [];
    private readonly List<CellBounds> free = [];

    /// <param name="rows">All rows.</param>
    /// <param name="form">A sum that is asked for beside them; may be empty.</param>
    public CellColumns(IReadOnlyList<Row> rows, ImmutableArray<Entry> form)
    {
        foreach (var row in rows)
        {
            foreach (var (cell, _) in row.Entries)
            {
                var bounds = BoundsOf(cell);
                if (row.Entries.Length == 1)
                {
                    bounds.Narrow(row);
                }
                else
                {
                    bounds.Uses++;
                }
            }
        }
        foreach (var (cell, _) in form)
        {
            BoundsOf(cell).IsAsked = true;
        }
        foreach (var (cell, bounds) in boundsByCell)
        {
            if (!bounds.IsFixed && !bounds.IsRest)
            {
                columnByCell.Add(cell, free.Count);
                free.Add(bounds);
            }
        }
    }

    /// <summary>Bounds of the columns.</summary>
    public IReadOnlyList<CellBounds> Bounds => free;

    /// <summary>The proof that the bounds of a cell exclude each other; absent when none do.</summary>
    public Certificate? Refute()
    {
        foreach (var bounds in boundsByCell.Values)
        {
            if (bounds.Refute() is { } proof)
            {
                return proof;
            }
        }
        return null;
    }

    /// <summary>A row in columns: what fixed cells add to it is taken off its ends.</summary>
    public Row Reduce(Row row)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>(row.Entries.Length);
        var known = Rational.Zero;
        var (low, high) = (row.Low, row.High);
        foreach (var (cell, coefficient) in row.Entries)
        {
            var bounds = boundsByCell[cell];
            if (bounds.IsFixed)
            {
                known += coefficient * bounds.Low;
            }
            else if (!bounds.IsRest)
            {
                entries.Add(new(columnByCell[cell], coefficient));
            }
            else if (coefficient.Sign > 0)
            {
                low = null;
            }
            else
            {
                high = null;
            }
        }
        return row with { Entries = entries.ToImmutable(), Low = low - known, High = high - known };
    }

    /// <summary>The proof in full: rows, ends of columns, and as much of the fixed cells as takes them out of the sum.</summary>
    /// <param name="ofRows">Rows with all their cells, and their factors.</param>
    /// <param name="ofColumns">Columns and factors.</param>
    public Certificate Certify(ImmutableArray<Multiple> ofRows, IEnumerable<(int Column, Rational Factor)> ofColumns)
    {
        var sum = Row.Collect(
            ofRows.SelectMany(m => m.Row.Entries.Select(e => new Entry(e.Cell, e.Coefficient * m.Factor)))
        );
        return new([
            .. ofRows,
            .. ofColumns.SelectMany(c => free[c.Column].Multiples(c.Factor)),
            .. sum.Where(e => boundsByCell[e.Cell].IsFixed)
                .SelectMany(e => boundsByCell[e.Cell].Multiples(-e.Coefficient)),
        ]);
    }

    private CellBounds BoundsOf(int cell)
    {
        if (!boundsByCell.TryGetValue(cell, out var bounds))
        {
            boundsByCell.Add(cell, bounds = new());
        }
        return bounds;
    }
}
