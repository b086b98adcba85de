using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Programming;

/// <summary>Numbers between bounds whose weighted sums lie between bounds: what can any of them be?</summary>
/// <remarks>Simplex method with bounds (Dantzig 1955); dense, made for some hundreds of rows and thousands of columns.</remarks>
public sealed class LinearProgramme
{
    /// <summary>Describes the numbers and their sums.</summary>
    /// <param name="rows">m × n coefficients of the sums.</param>
    /// <param name="rowBounds">m: the least and the most that each sum may be; an equality has one value twice.</param>
    /// <param name="columnBounds">n: the least and the most that each number may be; infinite where there is none.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a bound is no number.</exception>
    public LinearProgramme(SparseRows rows, Bounds[] rowBounds, Bounds[] columnBounds)
    {
        if (rows.Rows != rowBounds.Length || rows.Columns != columnBounds.Length)
        {
            throw new ArgumentException(
                $"{rows.Rows} × {rows.Columns} sums, {rowBounds.Length} and {columnBounds.Length} bounds."
            );
        }
        if (rowBounds.Concat(columnBounds).Any(b => double.IsNaN(b.Least) || double.IsNaN(b.Most)))
        {
            throw new ArgumentException("A bound that is no number bounds nothing; use an infinite one.");
        }
        (Rows, RowBounds, ColumnBounds) = (rows, rowBounds, columnBounds);
    }

    /// <summary>m × n coefficients of the sums.</summary>
    public SparseRows Rows { get; }

    /// <summary>Bounds of the sums.</summary>
    public IReadOnlyList<Bounds> RowBounds { get; }

    /// <summary>Bounds of the numbers.</summary>
    public IReadOnlyList<Bounds> ColumnBounds { get; }

    /// <summary>The numbers for which a weighted sum is least.</summary>
    /// <param name="cost">n weights, finite.</param>
    /// <param name="cancellation">Asked at every step.</param>
    /// <exception cref="ArgumentException">Another length, or a weight is no number.</exception>
    public Optimum Minimise(double[] cost, CancellationToken cancellation = default)
    {
        if (cost.Length != Rows.Columns || !cost.All(double.IsFinite))
        {
            throw new ArgumentException($"{Rows.Columns} finite weights are needed.");
        }
        var simplex = new Simplex(this);
        var end = simplex.FindFeasible(cancellation);
        end = end == ProgrammeEnd.Optimal ? simplex.Minimise(cost, cancellation) : end;
        var numbers = simplex.Numbers();
        var value = end == ProgrammeEnd.Optimal ? numbers.Zip(cost, (x, c) => x * c).Sum() : double.NegativeInfinity;
        return end == ProgrammeEnd.Infeasible
            ? new(end, double.PositiveInfinity, numbers, DeletionFilter.Find(this, simplex.Certificate(), cancellation))
            : new(end, value, numbers, null);
    }

    /// <summary>The least and the most that each of some numbers can be while all the rest holds.</summary>
    /// <param name="columns">Which numbers.</param>
    /// <param name="cancellation">Asked at every step.</param>
    public Ranges RangesOf(IReadOnlyList<int> columns, CancellationToken cancellation = default)
    {
        var simplex = new Simplex(this);
        if (simplex.FindFeasible(cancellation) is not ProgrammeEnd.Optimal and var end)
        {
            var conflict =
                end == ProgrammeEnd.Infeasible ? DeletionFilter.Find(this, simplex.Certificate(), cancellation) : null;
            return new(end, [], conflict);
        }
        var found = new Bounds[columns.Count];
        for (var k = 0; k < found.Length; k++)
        {
            if (simplex.RangeOf(columns[k], cancellation) is not { } range)
            {
                return new(ProgrammeEnd.OutOfSteps, [], null);
            }
            found[k] = range;
        }
        return new(ProgrammeEnd.Optimal, found, null);
    }
}
