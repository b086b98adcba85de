using System.Collections.Immutable;
using Visavis.Core;

namespace Visavis.Analysis.Identities;

/// <summary>Narrows cells row by row until nothing moves (HC4: Benhamou et al. 1999). A row that its cells contradict is left aside and reported.</summary>
internal static class Propagator
{
    private const int MostRounds = 100;
    private const int FewRounds = 4;

    public static Propagation Run(IReadOnlyList<Statement> statements, IReadOnlyList<Cell> cells)
    {
        var bounds = new Extremes[cells.Count];
        var (failed, moving) = Narrow(statements, bounds, MostRounds);
        return new(
            [.. cells.Select((c, i) => new TightCell(c, bounds[i].Outward(Statement.Scale)))],
            [.. statements.SelectMany(s => s.Evidence.Select(e => Judge(e, s, bounds)))],
            [.. statements.Where(s => failed.Contains(s.Number)).Select(s => s.Identity).OfType<Identity>()],
            !moving
        );
    }

    /// <summary>Statements that what the others leave of the cells contradicts, after a few rounds.</summary>
    public static List<Statement> Failing(IReadOnlyList<Statement> statements)
    {
        var bounds = new Extremes[statements.SelectMany(s => s.Cells).Max() + 1];
        var (failed, _) = Narrow(statements, bounds, FewRounds);
        return [.. statements.Where(s => failed.Contains(s.Number))];
    }

    /// <summary>The statements that failed, and whether anything still moved at the end.</summary>
    private static (HashSet<int> Failed, bool IsMoving) Narrow(
        IReadOnlyList<Statement> statements,
        Extremes[] bounds,
        int rounds
    )
    {
        Array.Fill(bounds, new(Rational.Zero, null));
        var failed = new HashSet<int>();
        var moving = true;
        for (var round = 0; moving && round < rounds; round++)
        {
            moving = false;
            foreach (var statement in statements.Where(s => !failed.Contains(s.Number)))
            {
                moving |= Narrow(statement, bounds, failed);
            }
        }
        return (failed, moving);
    }

    private static TightStatement Judge(Evidence evidence, Statement statement, Extremes[] bounds)
    {
        var implied = Sum(statement.Form, bounds);
        if (statement.IsRatio)
        {
            implied = Quotient(implied, Sum(statement.Base, bounds));
        }
        var interval = implied.Outward(statement.IsRatio ? Rational.One : Statement.Scale);
        return new(evidence, interval, interval.Intersect(evidence.Interval) is not null);
    }

    /// <summary>Whether a cell moved.</summary>
    private static bool Narrow(Statement statement, Extremes[] bounds, HashSet<int> failed)
    {
        var moved = false;
        foreach (var row in statement.Rows)
        {
            var sum = Sum(row.Entries, bounds);
            if (sum.Low > row.High || sum.High < row.Low)
            {
                failed.Add(statement.Number);
                return moved;
            }
            for (var at = 0; at < row.Entries.Length; at++)
            {
                moved |= Narrow(row, at, bounds);
            }
        }
        return moved;
    }

    private static bool Narrow(Row row, int at, Extremes[] bounds)
    {
        var entry = row.Entries[at];
        var others = Sum(row.Entries, bounds, without: at);
        var (low, high) = ((row.Low - others.High) / entry.Coefficient, (row.High - others.Low) / entry.Coefficient);
        var left = entry.Coefficient.Sign > 0 ? new Extremes(low, high) : new(high, low);
        var before = bounds[entry.Cell];
        var after = new Extremes(
            left.Low is { } l && !(l <= before.Low) ? Snap(l, false) : before.Low,
            left.High is { } h && !(h >= before.High) ? Snap(h, true) : before.High
        );
        bounds[entry.Cell] = after.Low > after.High ? before : after;
        return bounds[entry.Cell] != before;
    }

    // Nine decimals of a currency unit keep the fractions short; going outward loses no solution.
    private static Rational Snap(Rational end, bool up)
    {
        var inUnits = end * Statement.Scale;
        return (Rational)(up ? inUnits.Ceiling() : inUnits.Floor()) / Statement.Scale;
    }

    private static Extremes Sum(ImmutableArray<Entry> entries, Extremes[] bounds, int without = -1)
    {
        Rational? low = Rational.Zero;
        Rational? high = Rational.Zero;
        for (var at = 0; at < entries.Length; at++)
        {
            if (at == without)
            {
                continue;
            }
            var (cell, coefficient) = entries[at];
            var (atLeast, atMost) = (bounds[cell].Low * coefficient, bounds[cell].High * coefficient);
            low += coefficient.Sign > 0 ? atLeast : atMost;
            high += coefficient.Sign > 0 ? atMost : atLeast;
        }
        return new(low, high);
    }

    /// <summary>Of a sum over a non-negative base; where the base may be zero there is no top.</summary>
    private static Extremes Quotient(Extremes sum, Extremes over)
    {
        var low = sum.Low is { Sign: >= 0 } l
            ? over.High is { } h
                ? Divide(l, h)
                : Rational.Zero
            : null;
        var high = sum.High is { Sign: >= 0 } top && over.Low is { Sign: > 0 } bottom ? top / bottom : (Rational?)null;
        return new(low, high);
    }

    private static Rational? Divide(Rational a, Rational b) => b.IsZero ? null : a / b;
}
