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
    private readonly IReadOnlyList<Row> rows;
    private readonly Dictionary<int, int> columnByCell = [];

    public Polyhedron(IReadOnlyList<Row> rows)
    {
        this.rows = rows;
        foreach (var entry in rows.SelectMany(r => r.Entries))
        {
            columnByCell.TryAdd(entry.Cell, columnByCell.Count);
        }
    }

    public static Polyhedron Of(IEnumerable<Statement> statements) => new([.. statements.SelectMany(s => s.Rows)]);

    /// <summary>The proof that it is empty; absent when it is not.</summary>
    public Certificate? Refute()
    {
        var proof = SimplexOf(rows).Refute();
        if (proof is null)
        {
            return null;
        }
        var ofRows = proof.Where(p => p.Variable >= columnByCell.Count);
        var certificate = new Certificate(
            [.. ofRows.Select(p => new Multiple(rows[p.Variable - columnByCell.Count], p.Factor))]
        );
        return certificate.Holds()
            ? certificate
            : throw new InvalidOperationException("A certificate of infeasibility does not hold.");
    }

    /// <summary>How far a sum can lie; absent when the polyhedron is empty.</summary>
    private Extremes? Of(ImmutableArray<Entry> form)
    {
        if (form.IsEmpty)
        {
            return new(Rational.Zero, Rational.Zero);
        }
        var asked = new Polyhedron([.. rows, new(form, null, null, -1)]);
        var simplex = asked.SimplexOf(asked.rows);
        var variable = asked.columnByCell.Count + rows.Count;
        return simplex.Refute() is null ? new(simplex.Optimum(variable, -1), simplex.Optimum(variable, 1)) : null;
    }

    /// <summary>How far a sum in currency units, or where there is a base a ratio, can lie; absent when the polyhedron is empty.</summary>
    public Interval? Over(ImmutableArray<Entry> form, ImmutableArray<Entry> over) =>
        over.IsEmpty ? Of(form)?.Outward(Statement.Scale) : OfRatio(form, over)?.Outward(Rational.One);

    /// <summary>How far a ratio can lie whose base is positive (Charnes &amp; Cooper 1962); absent when no point has a positive base.</summary>
    private Extremes? OfRatio(ImmutableArray<Entry> form, ImmutableArray<Entry> over)
    {
        const int scale = -1;
        var homogeneous = rows.SelectMany(r => Homogeneous(r, scale)).Append(new(over, 1, 1, -1));
        return new Polyhedron([.. homogeneous]).Of(form);
    }

    private static IEnumerable<Row> Homogeneous(Row row, int scale)
    {
        if (row.Low is { } low)
        {
            yield return row with { Entries = Row.Add(row.Entries, [new(scale, -low)], 1), Low = 0, High = null };
        }
        if (row.High is { } high)
        {
            yield return row with { Entries = Row.Add(row.Entries, [new(scale, -high)], 1), Low = null, High = 0 };
        }
    }

    private Simplex SimplexOf(IEnumerable<Row> some) =>
        new(
            columnByCell.Count,
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
