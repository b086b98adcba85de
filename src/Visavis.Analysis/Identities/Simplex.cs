namespace Visavis.Analysis.Identities;

/// <summary>
/// Exact simplex with bounds on variables (Dutertre &amp; de Moura 2006) and Bland's rule, so it always ends.
/// Variables are the cells, between their bounds, then one variable a row, between the row's ends.
/// </summary>
internal sealed class Simplex
{
    private readonly Rational[][] tableau;
    private readonly int[] basic;
    private readonly int[] nonbasic;
    private readonly Rational?[] low;
    private readonly Rational?[] high;
    private readonly Rational[] value;

    /// <param name="cells">Bounds of the cells, none excluding each other.</param>
    /// <param name="rows">Entries numbered by the place of their cell.</param>
    public Simplex(IReadOnlyList<CellBounds> cells, IReadOnlyList<Row> rows)
    {
        nonbasic = [.. Enumerable.Range(0, cells.Count)];
        basic = [.. Enumerable.Range(cells.Count, rows.Count)];
        low = [.. cells.Select(c => (Rational?)c.Low), .. rows.Select(r => r.Low)];
        high = [.. cells.Select(c => c.High), .. rows.Select(r => r.High)];
        value = [.. cells.Select(c => c.Low), .. rows.Select(_ => Rational.Zero)];
        tableau = [.. rows.Select(_ => new Rational[cells.Count])];
        for (var r = 0; r < rows.Count; r++)
        {
            foreach (var (cell, coefficient) in rows[r].Entries)
            {
                tableau[r][cell] = coefficient;
                value[basic[r]] += coefficient * value[cell];
            }
        }
    }

    /// <summary>Finds a solution; where there is none, the variables and factors that prove it, positive for a high end.</summary>
    public List<(int Variable, Rational Factor)>? Refute()
    {
        while (FirstViolated() is var row && row >= 0)
        {
            var variable = basic[row];
            var rises = value[variable] < low[variable];
            var column = FirstThatHelps(row, rises);
            if (column < 0)
            {
                return Proof(row, rises);
            }
            MoveTo(row, column, (rises ? low : high)[variable]!.Value);
        }
        return null;
    }

    /// <summary>Highest value of a row's sum, lowest when the sign is -1; absent when unbounded. A solution must have been found.</summary>
    public Rational? Optimum(int rowVariable, int sign)
    {
        var row = Array.IndexOf(basic, rowVariable);
        while (FirstThatGains(row, sign) is var column && column >= 0)
        {
            if (!Advance(row, column, tableau[row][column].Sign * sign))
            {
                return null;
            }
        }
        return value[rowVariable];
    }

    private int FirstViolated()
    {
        var found = -1;
        for (var r = 0; r < basic.Length; r++)
        {
            var v = basic[r];
            if ((value[v] < low[v] || value[v] > high[v]) && (found < 0 || v < basic[found]))
            {
                found = r;
            }
        }
        return found;
    }

    private int FirstThatHelps(int row, bool rises) => FirstColumn(c => tableau[row][c].Sign * (rises ? 1 : -1));

    private int FirstThatGains(int row, int sign) => FirstColumn(c => tableau[row][c].Sign * sign);

    /// <summary>The lowest-numbered column that may move in the direction wanted of it.</summary>
    private int FirstColumn(Func<int, int> direction)
    {
        var found = -1;
        for (var c = 0; c < nonbasic.Length; c++)
        {
            var v = nonbasic[c];
            if (found >= 0 && v > nonbasic[found])
            {
                continue;
            }
            var wanted = direction(c);
            if ((wanted > 0 && !(value[v] >= high[v])) || (wanted < 0 && !(value[v] <= low[v])))
            {
                found = c;
            }
        }
        return found;
    }

    private List<(int, Rational)> Proof(int row, bool rises)
    {
        var sign = rises ? Rational.One : -Rational.One;
        var proof = new List<(int, Rational)> { (basic[row], -sign) };
        for (var c = 0; c < nonbasic.Length; c++)
        {
            if (!tableau[row][c].IsZero)
            {
                proof.Add((nonbasic[c], tableau[row][c] * sign));
            }
        }
        return proof;
    }

    /// <summary>Moves a column as far as it goes; false when nothing stops it.</summary>
    private bool Advance(int objective, int column, int direction)
    {
        var mover = nonbasic[column];
        Rational? step = direction > 0 ? high[mover] - value[mover] : value[mover] - low[mover];
        var (leaving, leavingVariable) = (-1, mover);
        for (var r = 0; r < basic.Length; r++)
        {
            var rate = direction > 0 ? tableau[r][column] : -tableau[r][column];
            if (r == objective || rate.IsZero)
            {
                continue;
            }
            var v = basic[r];
            var room = rate.Sign > 0 ? (high[v] - value[v]) / rate : (low[v] - value[v]) / rate;
            if (room is { } here && (!(here >= step) || (here == step && v < leavingVariable)))
            {
                (step, leaving, leavingVariable) = (here, r, v);
            }
        }
        if (step is not { } distance)
        {
            return false;
        }
        Shift(column, direction > 0 ? distance : -distance);
        if (leaving >= 0)
        {
            Pivot(leaving, column);
        }
        return true;
    }

    private void MoveTo(int row, int column, Rational target)
    {
        Shift(column, (target - value[basic[row]]) / tableau[row][column]);
        Pivot(row, column);
    }

    private void Shift(int column, Rational delta)
    {
        if (delta.IsZero)
        {
            return;
        }
        value[nonbasic[column]] += delta;
        for (var r = 0; r < basic.Length; r++)
        {
            if (!tableau[r][column].IsZero)
            {
                value[basic[r]] += tableau[r][column] * delta;
            }
        }
    }

    private void Pivot(int row, int column)
    {
        var pivot = tableau[row];
        var inverse = Rational.One / pivot[column];
        for (var c = 0; c < pivot.Length; c++)
        {
            pivot[c] =
                c == column ? inverse
                : pivot[c].IsZero ? pivot[c]
                : -pivot[c] * inverse;
        }
        foreach (var other in tableau)
        {
            if (other != pivot && !other[column].IsZero)
            {
                Eliminate(other, pivot, column);
            }
        }
        (basic[row], nonbasic[column]) = (nonbasic[column], basic[row]);
    }

    private static void Eliminate(Rational[] row, Rational[] pivot, int column)
    {
        var factor = row[column];
        row[column] = Rational.Zero;
        for (var c = 0; c < row.Length; c++)
        {
            if (!pivot[c].IsZero)
            {
                row[c] += factor * pivot[c];
            }
        }
    }
}
