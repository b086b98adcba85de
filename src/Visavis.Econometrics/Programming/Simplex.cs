namespace Visavis.Econometrics.Programming;

/// <summary>Primal simplex with bounds: first to any point that holds, then from it to each best one.</summary>
/// <remarks>
/// The steepest variable enters; after steps that lead nowhere the first that betters does, and leaves likewise, which
/// cannot cycle (Bland 1977). Among variables that stop a step, the one with the largest pivot leaves (Harris 1973).
/// </remarks>
internal sealed class Simplex
{
    private const double Precision = 1e-9;
    private const int ExchangesBeforeRefresh = 200;
    private const int PatienceWithStandstill = 50;

    private readonly ExchangeTableau tableau;
    private readonly Bounds[] bounds;
    private readonly double[] values;
    private readonly double[] slope;
    private readonly double smallest;
    private int standstill;

    public Simplex(LinearProgramme programme)
    {
        var (rows, columns) = (programme.Rows.Rows, programme.Rows.Columns);
        tableau = new ExchangeTableau(programme.Rows);
        bounds = new Bounds[columns + rows];
        for (var v = 0; v < bounds.Length; v++)
        {
            var given = v < columns ? programme.ColumnBounds[v] : programme.RowBounds[v - columns];
            bounds[v] = new(given.Least / tableau.ScaleOf(v), given.Most / tableau.ScaleOf(v));
        }
        (values, slope) = (new double[bounds.Length], new double[columns]);
        var largest = bounds.SelectMany(b => new[] { b.Least, b.Most }).Where(double.IsFinite).Select(Math.Abs);
        smallest = 1e-12 * largest.Append(0).Max();
        for (var j = 0; j < columns; j++)
        {
            values[j] = Nearest(bounds[j]);
        }
        Evaluate();
    }

    /// <summary>The numbers now.</summary>
    public double[] Numbers() => values[..tableau.Free.Length];

    /// <summary>Goes to a point within all bounds.</summary>
    public ProgrammeEnd FindFeasible(CancellationToken cancellation)
    {
        if (
            bounds.Any(b => b.Least > b.Most || double.IsPositiveInfinity(b.Least) || double.IsNegativeInfinity(b.Most))
        )
        {
            return ProgrammeEnd.Infeasible;
        }
        var end = Run(SlopeOfExcess, true, cancellation);
        return end == ProgrammeEnd.Unbounded ? ProgrammeEnd.OutOfSteps : end;
    }

    /// <summary>Goes from a point within all bounds to one where a weighted sum is least.</summary>
    public ProgrammeEnd Minimise(double[] cost, CancellationToken cancellation) =>
        Run(() => SlopeOf(cost), false, cancellation);

    /// <summary>The range of one number, from a point within all bounds; none where the search came to no end.</summary>
    public Bounds? RangeOf(int column, CancellationToken cancellation)
    {
        var cost = new double[slope.Length];
        var found = new double[2];
        foreach (var (k, sign) in new[] { (0, 1), (1, -1) })
        {
            cost[column] = sign;
            var end = Minimise(cost, cancellation);
            if (end is not (ProgrammeEnd.Optimal or ProgrammeEnd.Unbounded))
            {
                return null;
            }
            found[k] = end == ProgrammeEnd.Optimal ? values[column] : sign * double.NegativeInfinity;
        }
        return new(found[0], found[1]);
    }

    /// <summary>Variables whose bounds, taken together, no numbers can keep: what the end of the first search rests on.</summary>
    public IEnumerable<int> Certificate()
    {
        var crossed = Enumerable.Range(0, bounds.Length).Where(v => bounds[v].Least > bounds[v].Most).Take(1).ToList();
        if (crossed.Count > 0)
        {
            return crossed;
        }
        SlopeOfExcess();
        return tableau
            .Dependent.Where(v => Excess(v) != 0)
            .Concat(tableau.Free.Where((_, j) => Math.Abs(slope[j]) > Precision));
    }

    private ProgrammeEnd Run(Action findSlope, bool isFirst, CancellationToken cancellation)
    {
        standstill = 0;
        for (var step = 0; step < 1000 + (50 * bounds.Length); step++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (tableau.Exchanges >= ExchangesBeforeRefresh)
            {
                tableau.Refresh();
                Evaluate();
            }
            if (isFirst && tableau.Dependent.All(v => Excess(v) == 0))
            {
                return ProgrammeEnd.Optimal;
            }
            findSlope();
            var column = Entering();
            if (column < 0)
            {
                Evaluate();
                return isFirst ? ProgrammeEnd.Infeasible : ProgrammeEnd.Optimal;
            }
            if (!Step(column))
            {
                return ProgrammeEnd.Unbounded;
            }
        }
        return ProgrammeEnd.OutOfSteps;
    }

    // What each free variable adds to all that exceeds its bounds.
    private void SlopeOfExcess()
    {
        Array.Clear(slope);
        for (var i = 0; i < tableau.Dependent.Length; i++)
        {
            AddRow(Math.Sign(Excess(tableau.Dependent[i])), i);
        }
    }

    private void SlopeOf(double[] cost)
    {
        for (var j = 0; j < slope.Length; j++)
        {
            slope[j] = tableau.Free[j] < cost.Length ? cost[tableau.Free[j]] : 0;
        }
        for (var i = 0; i < tableau.Dependent.Length; i++)
        {
            AddRow(tableau.Dependent[i] < cost.Length ? cost[tableau.Dependent[i]] : 0, i);
        }
    }

    private void AddRow(double factor, int row)
    {
        var own = tableau.Row(row);
        for (var j = 0; j < slope.Length && factor != 0; j++)
        {
            slope[j] += factor * own[j];
        }
    }

    // Positive above the most, negative below the least, nothing within.
    private double Excess(int v)
    {
        var (least, most) = bounds[v];
        return values[v] > most + Slack(most) ? values[v] - most
            : values[v] < least - Slack(least) ? values[v] - least
            : 0;
    }

    private double Slack(double bound) => double.IsFinite(bound) ? smallest + (Precision * Math.Abs(bound)) : 0;

    private int Entering()
    {
        var (best, steepest) = (-1, Precision);
        for (var j = 0; j < slope.Length; j++)
        {
            var (v, isBland) = (tableau.Free[j], standstill > PatienceWithStandstill);
            var canMove = slope[j] < 0 ? values[v] < bounds[v].Most : values[v] > bounds[v].Least;
            var isBetter = isBland
                ? Math.Abs(slope[j]) > Precision && (best < 0 || v < tableau.Free[best])
                : Math.Abs(slope[j]) > steepest;
            if (canMove && isBetter)
            {
                (best, steepest) = (j, Math.Abs(slope[j]));
            }
        }
        return best;
    }

    // Moves a free variable as far as the bounds let it; false where nothing stops it.
    private bool Step(int column)
    {
        var entering = tableau.Free[column];
        var direction = -Math.Sign(slope[column]);
        var own = bounds[entering].Most - bounds[entering].Least;
        var (row, length) = Leaving(column, direction);
        if (double.IsInfinity(length) && double.IsInfinity(own))
        {
            return false;
        }
        if (own <= length)
        {
            Move(column, direction * own);
            values[entering] = direction > 0 ? bounds[entering].Most : bounds[entering].Least;
            return true;
        }
        standstill = length > smallest ? 0 : standstill + 1;
        var leaving = tableau.Dependent[row];
        var stop = Stop(leaving, direction * tableau[row, column]);
        Move(column, direction * length);
        values[leaving] = stop;
        tableau.Exchange(row, column);
        return true;
    }

    private (int Row, double Length) Leaving(int column, int direction)
    {
        var farthest = double.PositiveInfinity;
        for (var i = 0; i < tableau.Dependent.Length; i++)
        {
            farthest = Math.Min(farthest, LengthTo(i, column, direction, 1));
        }
        var (row, length) = (-1, double.PositiveInfinity);
        for (var i = 0; i < tableau.Dependent.Length && double.IsFinite(farthest); i++)
        {
            var own = LengthTo(i, column, direction, 0);
            if (own <= farthest && (row < 0 || IsBetterPivot(i, row, column)))
            {
                (row, length) = (i, own);
            }
        }
        return (row, Math.Max(0, length));
    }

    private bool IsBetterPivot(int one, int other, int column) =>
        standstill > PatienceWithStandstill
            ? tableau.Dependent[one] < tableau.Dependent[other]
            : Math.Abs(tableau[one, column]) > Math.Abs(tableau[other, column]);

    private double LengthTo(int row, int column, int direction, double slacks)
    {
        var rate = direction * tableau[row, column];
        if (Math.Abs(rate) <= Precision)
        {
            return double.PositiveInfinity;
        }
        var v = tableau.Dependent[row];
        var stop = Stop(v, rate);
        return double.IsFinite(stop)
            ? (((stop - values[v]) * Math.Sign(rate)) + (slacks * Slack(stop))) / Math.Abs(rate)
            : double.PositiveInfinity;
    }

    // Where a dependent variable moving so stops: at a bound it crosses outwards, or at the one it comes back to.
    private double Stop(int v, double rate)
    {
        var (excess, (least, most)) = (Excess(v), bounds[v]);
        return rate > 0
            ? excess < 0
                ? least
                : excess > 0
                    ? double.PositiveInfinity
                    : most
            : excess > 0
                ? most
                : excess < 0
                    ? double.NegativeInfinity
                    : least;
    }

    private void Move(int column, double change)
    {
        values[tableau.Free[column]] += change;
        for (var i = 0; i < tableau.Dependent.Length; i++)
        {
            values[tableau.Dependent[i]] += change * tableau[i, column];
        }
    }

    private void Evaluate()
    {
        for (var i = 0; i < tableau.Dependent.Length; i++)
        {
            var sum = 0.0;
            var row = tableau.Row(i);
            for (var j = 0; j < row.Length; j++)
            {
                sum += row[j] * values[tableau.Free[j]];
            }
            values[tableau.Dependent[i]] = sum;
        }
    }

    private static double Nearest(Bounds bounds) =>
        double.IsFinite(bounds.Least) && Math.Abs(bounds.Least) <= Math.Abs(bounds.Most) ? bounds.Least
        : double.IsFinite(bounds.Most) ? bounds.Most
        : 0;
}
