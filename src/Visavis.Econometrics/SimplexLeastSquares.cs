namespace Visavis.Econometrics;

/// <summary>Least squares whose coefficients are shares: of every group none is negative and all add up to one.</summary>
/// <remarks>
/// A convex quadratic programme, solved by a primal active-set method (Nocedal and Wright 2006, Numerical Optimization,
/// 2nd ed., algorithm 16.3). What the data leave open, a ridge of 1e-9 of the mean diagonal settles towards the prior, so
/// that there is one answer. For conversion between classifications: Lukaszuk and Torun (2022).
/// </remarks>
public static class SimplexLeastSquares
{
    private const double Ridge = 1e-9;
    private const double Tolerance = 1e-11;

    /// <summary>Minimises ‖A w − b‖² over shares w.</summary>
    /// <param name="design">A: m × n, finite.</param>
    /// <param name="target">b: m long, finite.</param>
    /// <param name="groupByColumn">n long: columns with one number share a simplex.</param>
    /// <param name="prior">n long: shares to begin with, and to keep where the data say nothing.</param>
    /// <exception cref="ArgumentException">Lengths differ, or the prior of a group is no shares.</exception>
    public static SimplexFit Fit(double[,] design, double[] target, int[] groupByColumn, double[] prior)
    {
        Check(design, target, groupByColumn, prior);
        var (gram, moment) = Normal(design, target);
        var scale = Enumerable.Range(0, prior.Length).Average(i => gram[i, i]);
        if (scale == 0)
        {
            return new([.. prior], Squares(target), 0, 0, true);
        }
        var problem = new ActiveSet(Ridged(gram, scale), Ridged(moment, prior, scale), groupByColumn, Tolerance);
        var (shares, steps, converged) = problem.Solve(prior);
        var (squares, gap) = Certify(design, target, groupByColumn, shares);
        return new(shares, squares, gap, steps, converged);
    }

    private static void Check(double[,] design, double[] target, int[] groups, double[] prior)
    {
        var (rows, columns) = (design.GetLength(0), design.GetLength(1));
        if (columns == 0 || target.Length != rows || groups.Length != columns || prior.Length != columns)
        {
            throw new ArgumentException(
                $"{rows} × {columns}, {target.Length} targets, {groups.Length} groups, {prior.Length} prior shares."
            );
        }
        var sums = prior.Zip(groups).GroupBy(p => p.Second, (_, own) => own.Sum(p => p.First));
        if (prior.Any(p => p < 0) || sums.Any(s => Math.Abs(s - 1) > 1e-9))
        {
            throw new ArgumentException(
                "The prior shares of a group are not negative and add up to one.",
                nameof(prior)
            );
        }
    }

    private static (double[,] Gram, double[] Moment) Normal(double[,] design, double[] target)
    {
        var n = design.GetLength(1);
        var (gram, moment) = (new double[n, n], new double[n]);
        for (var row = 0; row < target.Length; row++)
        {
            for (var i = 0; i < n; i++)
            {
                moment[i] += design[row, i] * target[row];
                for (var j = 0; j < n; j++)
                {
                    gram[i, j] += design[row, i] * design[row, j];
                }
            }
        }
        return (gram, moment);
    }

    private static double[,] Ridged(double[,] gram, double scale)
    {
        var n = gram.GetLength(0);
        var ridged = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                ridged[i, j] = (gram[i, j] / scale) + (i == j ? Ridge : 0);
            }
        }
        return ridged;
    }

    private static double[] Ridged(double[] moment, double[] prior, double scale) =>
        [.. moment.Zip(prior, (m, p) => (m / scale) + (Ridge * p))];

    // Frank–Wolfe: no shares can bring the sum of squares below this one by more than twice the gap.
    private static (double Squares, double Gap) Certify(
        double[,] design,
        double[] target,
        int[] groups,
        double[] shares
    )
    {
        var residual = target
            .Select((b, row) => Enumerable.Range(0, shares.Length).Sum(i => design[row, i] * shares[i]) - b)
            .ToArray();
        var gradient = shares.Select((_, i) => residual.Select((r, row) => design[row, i] * r).Sum()).ToArray();
        var gap = Enumerable
            .Range(0, shares.Length)
            .GroupBy(i => groups[i], (_, own) => own.ToList())
            .Sum(own => own.Sum(i => gradient[i] * shares[i]) - own.Min(i => gradient[i]));
        var whole = Squares(target);
        return (Squares(residual), whole == 0 ? gap : Math.Max(0, 2 * gap / whole));
    }

    private static double Squares(double[] values) => values.Sum(v => v * v);
}

/// <summary>Shares found by least squares.</summary>
/// <param name="Shares">n long, none negative; those of a group add up to one.</param>
/// <param name="SumOfSquares">What is left, in the unit of the target squared.</param>
/// <param name="RelativeGap">A proof: no other shares lessen the sum of squares by more than this part of the target's own sum of squares.</param>
/// <param name="Steps">Steps taken.</param>
/// <param name="Converged">Whether the conditions of Karush, Kuhn and Tucker hold.</param>
public sealed record SimplexFit(double[] Shares, double SumOfSquares, double RelativeGap, int Steps, bool Converged);
