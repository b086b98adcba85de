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
internal sealed class Polyhedron(IReadOnlyList<Row> all)
{
    public static Polyhedron Of(IEnumerable<Statement> statements) => new([.. statements.SelectMany(s => s.Rows)]);

    /// <summary>The proof that it is empty; absent when it is not.</summary>
    public Certificate? Refute()
    {
        var columns = new CellColumns(all, []);
        var certificate = columns.Refute() ?? OfRows(columns);
        return certificate?.Holds() != false
            ? certificate
            : throw new InvalidOperationException("A certificate of infeasibility does not hold.");
    }

    /// <summary>How far a sum in currency units, or where there is a base a ratio, can lie; absent when the polyhedron is empty.</summary>
    public Interval? Over(ImmutableArray<Entry> form, ImmutableArray<Entry> over) =>
        over.IsEmpty ? Of(form)?.Outward(Statement.Scale) : PerUnitOf(over).Of(form)?.Outward(Rational.One);

    private Certificate? OfRows(CellColumns columns)
    {
        var (rows, reduced) = Reduced(columns);
        if (reduced.FindIndex(IsBroken) is var broken and >= 0)
        {
            var factor = reduced[broken].Low > Rational.Zero ? -Rational.One : Rational.One;
            return columns.Certify([new(rows[broken], factor)], []);
        }
        if (new Simplex(columns.Bounds, reduced).Refute() is not { } proof)
        {
            return null;
        }
        var count = columns.Bounds.Count;
        return columns.Certify(
            [.. proof.Where(p => p.Variable >= count).Select(p => new Multiple(rows[p.Variable - count], p.Factor))],
            proof.Where(p => p.Variable < count)
        );
    }

    private Extremes? Of(ImmutableArray<Entry> form)
    {
        if (form.IsEmpty)
        {
            return new(Rational.Zero, Rational.Zero);
        }
        var columns = new CellColumns(all, form);
        var (_, reduced) = Reduced(columns);
        if (columns.Refute() is not null || reduced.Exists(IsBroken))
        {
            return null;
        }
        var asked = columns.Reduce(new(form, Rational.Zero, null, -1));
        var simplex = new Simplex(columns.Bounds, [.. reduced, asked with { Low = null }]);
        var at = columns.Bounds.Count + reduced.Count;
        return simplex.Refute() is null
            ? new(simplex.Optimum(at, -1) - asked.Low, simplex.Optimum(at, 1) - asked.Low)
            : null;
    }

    /// <summary>The rows that say something of columns or are broken, whole and in columns.</summary>
    private (List<Row> Rows, List<Row> Reduced) Reduced(CellColumns columns)
    {
        var (rows, reduced) = (new List<Row>(), new List<Row>());
        foreach (var row in all)
        {
            if (row.Entries.Length > 1 && columns.Reduce(row) is var left && (!left.Entries.IsEmpty || IsBroken(left)))
            {
                rows.Add(row);
                reduced.Add(left);
            }
        }
        return (rows, reduced);
    }

    /// <summary>Whether a row of nothing but known numbers does not hold.</summary>
    private static bool IsBroken(Row left) =>
        left.Entries.IsEmpty && (left.Low > Rational.Zero || left.High < Rational.Zero);

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
}
