using System.Runtime.Intrinsics;

namespace Visavis.Econometrics.Linear;

/// <summary>P A Pᵀ = L Lᵀ of a sparse symmetric positive definite matrix.</summary>
/// <remarks>
/// Multifrontal (Duff and Reid 1983, ACM TOMS 9(3); Liu 1992, SIAM Review 34(1)): columns with one pattern are a dense
/// front, and what is left of it is handed to its parent. Memory: the factor, and fronts on the way.
/// </remarks>
public sealed class SparseCholesky
{
    private readonly SupernodePlan plan;
    private readonly FrontalEntries entries;
    private readonly double[][] panels;
    private readonly double tolerance;
    private readonly DenseOptions options;

    private SparseCholesky(SparseSymmetric a, double tolerance, DenseOptions options)
    {
        plan = SupernodePlan.Of(a);
        entries = new FrontalEntries(plan, a);
        panels = [.. plan.Supernodes.Select(s => new double[checked(s.Size * s.Columns)])];
        (this.tolerance, this.options) = (tolerance, options);
    }

    /// <summary>The first row whose pivot is not positive; without it the factor is whole.</summary>
    public PivotFailure? Failure { get; private set; }

    /// <summary>Number of rows.</summary>
    public int Size => plan.Order.Length;

    /// <summary>Elements that the factor stores.</summary>
    public long Count => plan.Supernodes.Sum(s => ((long)s.Size * s.Columns) - ((long)s.Columns * (s.Columns - 1) / 2));

    internal SupernodePlan Plan =>
        Failure is null ? plan : throw new InvalidOperationException($"No factor: row {Failure.Index} fails.");

    /// <summary>Orders, plans and factors a matrix, which stays as it is.</summary>
    /// <param name="a">n × n, symmetric, finite.</param>
    /// <param name="tolerance">A pivot at most this part of its diagonal fails; 0 or more.</param>
    /// <param name="options">Width and threads of the dense fronts.</param>
    /// <param name="cancellation">Asked between fronts.</param>
    /// <exception cref="ArgumentException">An element is no number.</exception>
    /// <exception cref="OverflowException">A front is larger than an array.</exception>
    public static SparseCholesky Factor(
        SparseSymmetric a,
        double tolerance = DenseCholesky.DefaultTolerance,
        DenseOptions options = default,
        CancellationToken cancellation = default
    )
    {
        var factor = new SparseCholesky(a, tolerance, options);
        factor.Refactor(a, cancellation);
        return factor;
    }

    /// <summary>Factors other numbers in the same places; order and plan are kept.</summary>
    /// <param name="a">The pattern of the matrix that was factored first.</param>
    /// <param name="cancellation">Asked between fronts.</param>
    /// <exception cref="ArgumentException">Another pattern, or an element is no number.</exception>
    public void Refactor(SparseSymmetric a, CancellationToken cancellation = default)
    {
        entries.Check(a);
        Failure = new FrontalFactorization(plan, entries, panels, tolerance, options).Run(a, cancellation);
    }

    /// <summary>A⁻¹ b.</summary>
    /// <param name="b">n long; it stays as it is.</param>
    public double[] Solve(ReadOnlySpan<double> b)
    {
        var x = Ordered(b);
        foreach (var (node, panel) in Plan.Supernodes.Zip(panels))
        {
            FrontalSolves.Down(node, panel, x);
        }
        Up(x);
        return Restored(x);
    }

    /// <summary>A⁻¹ B in place of B.</summary>
    /// <param name="b">n × k right-hand sides.</param>
    public void Solve(Matrix b)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Rows, Size);
        var x = new Matrix(b.Rows, b.Columns);
        for (var i = 0; i < b.Rows; i++)
        {
            for (var k = 0; k < b.Columns; k++)
            {
                x[Plan.Place[i], k] = b[i, k];
            }
        }
        foreach (var (node, panel) in Plan.Supernodes.Zip(panels))
        {
            FrontalSolves.Down(node, panel, x, options);
        }
        foreach (var (node, panel) in Plan.Supernodes.Zip(panels).Reverse())
        {
            FrontalSolves.Up(node, panel, x, options);
        }
        for (var i = 0; i < b.Rows; i++)
        {
            for (var k = 0; k < b.Columns; k++)
            {
                b[i, k] = x[Plan.Place[i], k];
            }
        }
    }

    /// <summary>A⁻¹ B in place of B, for eight right-hand sides, one a lane, in the rows of some fronts.</summary>
    /// <param name="fronts">Whole trees of the factor, ascending.</param>
    /// <param name="rows">The rows that these factor.</param>
    /// <param name="b">n long.</param>
    /// <param name="room">n long; what it holds is lost.</param>
    internal void Solve(
        ReadOnlySpan<int> fronts,
        ReadOnlySpan<int> rows,
        Span<Vector512<double>> b,
        Span<Vector512<double>> room
    )
    {
        foreach (var row in rows)
        {
            room[plan.Place[row]] = b[row];
        }
        foreach (var s in fronts)
        {
            LaneSolves.Down(Plan.Supernodes[s], panels[s], room);
        }
        for (var k = fronts.Length - 1; k >= 0; k--)
        {
            LaneSolves.Up(plan.Supernodes[fronts[k]], panels[fronts[k]], room);
        }
        foreach (var row in rows)
        {
            b[row] = room[plan.Place[row]];
        }
    }

    /// <summary>A vector whose covariance is A⁻¹, made of independent ones of variance one: a draw, if those are normal.</summary>
    /// <param name="z">n long.</param>
    public double[] Spread(ReadOnlySpan<double> z)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(z.Length, Size);
        var x = z.ToArray();
        Up(x);
        return Restored(x);
    }

    /// <summary>The natural logarithm of the determinant of A.</summary>
    public double LogDeterminant()
    {
        var sum = 0.0;
        foreach (var (node, panel) in Plan.Supernodes.Zip(panels))
        {
            for (var j = 0; j < node.Columns; j++)
            {
                sum += Math.Log(panel[(j * node.Columns) + j]);
            }
        }
        return 2 * sum;
    }

    /// <summary>Those elements of A⁻¹ that stand where the factor has elements, the diagonal among them.</summary>
    /// <param name="cancellation">Asked between fronts.</param>
    public SelectedInverse Invert(CancellationToken cancellation = default) =>
        SelectedInverse.Of(Plan, panels, options, cancellation);

    private void Up(double[] x)
    {
        foreach (var (node, panel) in Plan.Supernodes.Zip(panels).Reverse())
        {
            FrontalSolves.Up(node, panel, x);
        }
    }

    private double[] Ordered(ReadOnlySpan<double> b)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, Size);
        var x = new double[Size];
        for (var i = 0; i < Size; i++)
        {
            x[plan.Place[i]] = b[i];
        }
        return x;
    }

    private double[] Restored(double[] x)
    {
        var b = new double[Size];
        for (var i = 0; i < Size; i++)
        {
            b[i] = x[plan.Place[i]];
        }
        return b;
    }
}
