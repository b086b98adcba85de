using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Lowest and highest value of a form; an absent end is unbounded.</summary>
internal readonly record struct Extremes(Rational? Low, Rational? High)
{
    /// <summary>The smallest interval of nine decimals that holds both, times a scale.</summary>
    public Interval Outward(Rational scale) => new((Low * scale)?.Floor(), (High * scale)?.Ceiling());
}

/// <summary>All non-negative cells that satisfy some rows.</summary>
internal sealed class Polyhedron
{
    private readonly IReadOnlyList<Row> all;
    private readonly List<Row> rows;
    private readonly List<CellBounds> bounds = [];
    private readonly Dictionary<int, int> columnByCell = [];

    public Polyhedron(IReadOnlyList<Row> all)
    {
        this.all = all;
        Meet(all.SelectMany(r => r.Entries));
        rows = [.. all.Where(r => r.Entries.Length > 1)];
        foreach (var row in all.Where(r => r.Entries.Length == 1))
        {
            bounds[columnByCell[row.Entries[0].Cell]].Narrow(row);
        }
    }

    public static Polyhedron Of(IEnumerable<Statement> statements) => new([.. statements.SelectMany(s => s.Rows)]);

    /// <summary>The proof that it is empty; absent when it is not.</summary>
    public Certificate? Refute()
    {
        var certificate = OfBounds() ?? OfRows();
        return certificate?.Holds() != false
            ? certificate
            : throw new InvalidOperationException("A certificate of infeasibility does not hold.");
    }

    /// <summary>How far a sum in currency units, or where there is a base a ratio, can lie; absent when the polyhedron is empty.</summary>
    public Interval? Over(ImmutableArray<Entry> form, ImmutableArray<Entry> over) =>
        over.IsEmpty ? Of(form)?.Outward(Statement.Scale) : PerUnitOf(over).Of(form)?.Outward(Rational.One);

    private Certificate? OfBounds() => bounds.Select(b => b.Refute()).FirstOrDefault(c => c is not null);

    private Certificate? OfRows() =>
        SimplexOf(rows).Refute() is { } proof
            ? new([
                .. proof.SelectMany(p =>
                    p.Variable < bounds.Count
                        ? bounds[p.Variable].Multiples(p.Factor)
                        : [new(rows[p.Variable - bounds.Count], p.Factor)]
                ),
            ])
            : null;

    private Extremes? Of(ImmutableArray<Entry> form)
    {
        if (form.IsEmpty)
        {
            return new(Rational.Zero, Rational.Zero);
        }
        if (OfBounds() is not null)
        {
            return null;
        }
        Meet(form);
        var simplex = SimplexOf([.. rows, new(form, null, null, -1)]);
        var asked = bounds.Count + rows.Count;
        return simplex.Refute() is null ? new(simplex.Optimum(asked, -1), simplex.Optimum(asked, 1)) : null;
    }

    /// <summary>These rows and the base = 1 in cells divided by the base (Charnes &amp; Cooper 1962): ratios become sums.</summary>
    private Polyhedron PerUnitOf(ImmutableArray<Entry> over)
    {
        const int inverseOfBase = -1;
        return new([.. all.SelectMany(PerUnit), new(over, Rational.One, Rational.One, -1)]);

        static IEnumerable<Row> PerUnit(Row row)
        {
            if (row.Low is { } low)
            {
                yield return row with
                {
                    Entries = Row.Add(row.Entries, [new(inverseOfBase, -low)], 1),
                    Low = 0,
                    High = null,
                };
            }
            if (row.High is { } high)
            {
                yield return row with
                {
                    Entries = Row.Add(row.Entries, [new(inverseOfBase, -high)], 1),
                    Low = null,
                    High = 0,
                };
            }
        }
    }

    private void Meet(IEnumerable<Entry> entries)
    {
        foreach (var entry in entries.Where(e => columnByCell.TryAdd(e.Cell, bounds.Count)))
        {
            bounds.Add(new());
        }
    }

    private Simplex SimplexOf(IEnumerable<Row> some) =>
        new(
            bounds,
            [
                .. some.Select(r =>
                    r with
                    {
                        Entries = [.. r.Entries.Select(e => e with { Cell = columnByCell[e.Cell] })],
                    }
                ),
            ]
        );
}
