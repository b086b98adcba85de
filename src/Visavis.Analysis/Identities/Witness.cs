namespace Visavis.Analysis.Identities;

/// <summary>
/// A point that satisfies as many statements as it can, and the statements that it satisfies by more than all rounding on the way can be:
/// whatever consists of these alone can hold, and no exact search is needed. Cells that are said to the point are that; the rest is found in machine numbers by projecting on one row after the other (Kaczmarz 1937);
/// of each identity one cell that no other identity speaks of is what the others leave for it, so that it holds exactly.
/// </summary>
internal sealed class Witness
{
    private const int MostSweeps = 100;

    /// <summary>More than the relative rounding of a sum of machine numbers, by far.</summary>
    private const double Rounding = 1e-12;
    private readonly Dictionary<int, int> placeByCell = [];
    private readonly HashSet<int> satisfied = [];
    private readonly Rational?[] exact;
    private readonly double[] values;
    private readonly double[] errors;

    /// <param name="statements">What it is to satisfy.</param>
    public Witness(IReadOnlyCollection<Statement> statements)
    {
        var rows = statements
            .SelectMany(s => s.Rows, (s, r) => (Statement: s, Row: WitnessRow.Of(r, PlaceOf)))
            .ToList();
        (exact, values, errors) = (
            new Rational?[placeByCell.Count],
            new double[placeByCell.Count],
            new double[placeByCell.Count]
        );
        foreach (var row in statements.SelectMany(s => s.Rows).Where(r => r.Entries.Length == 1))
        {
            Pin(row);
        }
        var equalities = rows.FindAll(r => r.Row.Low == r.Row.High);
        var (uses, usesInEqualities) = (Uses(rows), Uses(equalities));
        Approach([
            .. rows.Select(r => r.Statement.IsIdentity ? r.Row.WithoutRest(c => uses[c] == 1) : r.Row)
                .OrderBy(r => r.Cells.Length),
        ]);
        var solved = equalities
            .Where(e => Solve(e.Row, uses, usesInEqualities))
            .Select(e => e.Statement.Number)
            .ToHashSet();
        satisfied.UnionWith(
            statements.Where(s => solved.Contains(s.Number) || s.Rows.All(IsSatisfied)).Select(s => s.Number)
        );
    }

    /// <summary>Whether it is known to satisfy all of them, so that they can hold together.</summary>
    public bool Satisfies(IEnumerable<Statement> statements) => statements.All(s => satisfied.Contains(s.Number));

    private static Dictionary<int, int> Uses(IEnumerable<(Statement Statement, WitnessRow Row)> rows) =>
        rows.SelectMany(r => r.Row.Cells).CountBy(c => c).ToDictionary();

    private int PlaceOf(int cell)
    {
        placeByCell.TryAdd(cell, placeByCell.Count);
        return placeByCell[cell];
    }

    /// <summary>Takes a cell at its word.</summary>
    private void Pin(Row row)
    {
        var (cell, coefficient) = (placeByCell[row.Entries[0].Cell], row.Entries[0].Coefficient);
        if (exact[cell] is null && row.Low is { } low && low == row.High && (low / coefficient).Sign >= 0)
        {
            exact[cell] = low / coefficient;
            values[cell] = exact[cell]!.Value.ToDouble();
            errors[cell] = Rounding * values[cell];
        }
    }

    private void Approach(IReadOnlyList<WitnessRow> rows)
    {
        var isFree = Array.ConvertAll(exact, e => e is null);
        var isMoving = true;
        for (var sweep = 0; isMoving && sweep < MostSweeps; sweep++)
        {
            isMoving = false;
            foreach (var row in rows)
            {
                isMoving |= row.Project(values, isFree);
            }
        }
    }

    /// <summary>Gives a cell of the equality's own the value that the others leave for it; false where there is none, or the value may be negative.</summary>
    /// <param name="equality">The equality.</param>
    /// <param name="usesOfCell">In how many rows a cell stands: of all, then of equalities.</param>
    private bool Solve(WitnessRow equality, params ReadOnlySpan<Dictionary<int, int>> usesOfCell)
    {
        var own = -1;
        foreach (var uses in usesOfCell)
        {
            own = own < 0 ? Array.FindIndex(equality.Cells, c => exact[c] is null && uses[c] == 1) : own;
        }
        if (own < 0)
        {
            return false;
        }
        var (sum, size) = equality.At(values);
        var (cell, factor) = (equality.Cells[own], equality.Factors[own]);
        var value = values[cell] + ((equality.Low - sum) / factor);
        var error = (Rounding * (size + equality.LargestEnd) / Math.Abs(factor)) + ErrorBeside(equality, own);
        if (value < error)
        {
            return false;
        }
        (values[cell], errors[cell]) = (value, error);
        return true;
    }

    private bool IsSatisfied(Row row)
    {
        if (row.Entries.All(e => exact[placeByCell[e.Cell]] is not null))
        {
            var exactly = row.Entries.Aggregate(
                Rational.Zero,
                (s, e) => s + (e.Coefficient * exact[placeByCell[e.Cell]]!.Value)
            );
            return !(exactly < row.Low) && !(exactly > row.High);
        }
        var quick = WitnessRow.Of(row, PlaceOf);
        var (sum, size) = quick.At(values);
        var error = (Rounding * (size + quick.LargestEnd)) + ErrorBeside(quick);
        return sum - error >= quick.Low && sum + error <= quick.High;
    }

    private double ErrorBeside(WitnessRow row, int without = -1)
    {
        var error = 0.0;
        for (var at = 0; at < row.Cells.Length; at++)
        {
            error += at == without ? 0 : Math.Abs(row.Factors[at]) * errors[row.Cells[at]];
        }
        return without < 0 ? error : error / Math.Abs(row.Factors[without]);
    }
}
