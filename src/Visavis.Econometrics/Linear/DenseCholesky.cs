namespace Visavis.Econometrics.Linear;

/// <summary>A = L Lᵀ of a dense symmetric positive definite matrix, L lower, by rows, in place of A.</summary>
/// <remarks>Recursive: both halves are factors, what joins them is a triangular solve and a product (Golub and Van Loan 2013, 4.2).</remarks>
public sealed class DenseCholesky
{
    /// <summary>A pivot at most this part of its diagonal counts as nothing.</summary>
    public const double DefaultTolerance = 1e-13;

    private readonly Matrix lower;
    private readonly DenseOptions options;

    private DenseCholesky(Matrix lower, DenseOptions options, PivotFailure? failure) =>
        (this.lower, this.options, Failure) = (lower, options, failure);

    /// <summary>The first row whose pivot is not positive; without it the factor is whole.</summary>
    public PivotFailure? Failure { get; }

    /// <summary>L, n × n; above its diagonal lies what lay there before.</summary>
    /// <exception cref="InvalidOperationException">There is no factor: see <see cref="Failure"/>.</exception>
    public Matrix Lower =>
        Failure is null ? lower : throw new InvalidOperationException($"No factor: row {Failure.Index} fails.");

    /// <summary>Factors a matrix in place; only its lower triangle is read and written.</summary>
    /// <param name="a">n × n by rows, symmetric, finite.</param>
    /// <param name="tolerance">A pivot at most this part of its diagonal fails; 0 or more.</param>
    /// <param name="options">Width and threads.</param>
    /// <exception cref="ArgumentException">Not square, not by rows, or an element is no number.</exception>
    public static DenseCholesky Factor(Matrix a, double tolerance = DefaultTolerance, DenseOptions options = default)
    {
        Check(a);
        var diagonal = new double[a.Rows];
        for (var i = 0; i < a.Rows; i++)
        {
            diagonal[i] = a[i, i];
        }
        return new(a, options, Factor(a, diagonal, 0, tolerance, options));
    }

    /// <summary>A⁻¹ b.</summary>
    /// <param name="b">n long; it stays as it is.</param>
    public double[] Solve(ReadOnlySpan<double> b)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, Lower.Rows);
        var x = b.ToArray();
        Triangular.SolveLower(lower, x, options);
        Triangular.SolveLowerTransposed(lower, x, options);
        return x;
    }

    /// <summary>A⁻¹ B in place of B.</summary>
    /// <param name="b">n × k right-hand sides.</param>
    public void Solve(Matrix b)
    {
        Triangular.SolveLower(Lower, b, options);
        Triangular.SolveUpper(lower.Transposed, b, options);
    }

    /// <summary>The natural logarithm of the determinant of A.</summary>
    public double LogDeterminant()
    {
        var sum = 0.0;
        for (var i = 0; i < Lower.Rows; i++)
        {
            sum += Math.Log(lower[i, i]);
        }
        return 2 * sum;
    }

    /// <summary>A⁻¹, n × n.</summary>
    public Matrix Inverse() => InverseBlock([.. Enumerable.Range(0, Lower.Rows)]);

    /// <summary>Chosen rows and the same columns of A⁻¹.</summary>
    /// <param name="indices">k rows of A, in the order wanted.</param>
    /// <returns>k × k.</returns>
    public Matrix InverseBlock(ReadOnlySpan<int> indices)
    {
        var half = new Matrix(Lower.Rows, indices.Length);
        for (var k = 0; k < indices.Length; k++)
        {
            half[indices[k], k] = 1;
        }
        // A⁻¹ = L⁻ᵀ L⁻¹: what the chosen columns of L⁻¹ have in common.
        Triangular.SolveLower(lower, half, options);
        var block = new Matrix(indices.Length, indices.Length);
        Product.Syrk(block, 1, half.Transposed, options);
        for (var i = 0; i < block.Rows; i++)
        {
            for (var j = 0; j < i; j++)
            {
                block[j, i] = block[i, j];
            }
        }
        return block;
    }

    /// <summary>Factors in place a matrix known to be finite; pivots are judged against the diagonals given.</summary>
    internal static PivotFailure? FactorKnowing(Matrix a, double[] diagonal, double tolerance, DenseOptions options) =>
        Factor(a, diagonal, 0, tolerance, options);

    private static void Check(Matrix a)
    {
        if (a.Rows != a.Columns || a.ColumnStride != 1)
        {
            throw new ArgumentException(
                $"{a.Rows} × {a.Columns} with stride {a.ColumnStride}: a square by rows is needed."
            );
        }
        for (var i = 0; i < a.Rows; i++)
        {
            foreach (var value in a.Row(i)[..(i + 1)])
            {
                if (!double.IsFinite(value))
                {
                    throw new ArgumentException($"Row {i} holds {value}: only finite numbers have a factor.");
                }
            }
        }
    }

    private static PivotFailure? Factor(Matrix a, double[] diagonal, int first, double tolerance, DenseOptions options)
    {
        var n = a.Rows;
        if (n <= Kernels.Triangle)
        {
            return FactorSmall(a, diagonal, first, tolerance, Kernels.Of(options.Width));
        }
        var half = Triangular.Half(n);
        var (top, left) = (a.Block(0, 0, half, half), a.Block(half, 0, n - half, half));
        var corner = a.Block(half, half, n - half, n - half);
        if (Factor(top, diagonal, first, tolerance, options) is { } failure)
        {
            return failure;
        }
        Triangular.SolveLower(top, left.Transposed, options);
        Product.Syrk(corner, -1, left, options);
        return Factor(corner, diagonal, first + half, tolerance, options);
    }

    private static PivotFailure? FactorSmall(Matrix a, double[] diagonal, int first, double tolerance, Kernels kernels)
    {
        for (var i = 0; i < a.Rows; i++)
        {
            var row = a.Row(i);
            for (var j = 0; j < i; j++)
            {
                row[j] = (row[j] - kernels.Dot(row[..j], a.Row(j))) / a[j, j];
            }
            var pivot = row[i] - kernels.Dot(row[..i], row);
            if (!(pivot > tolerance * diagonal[first + i]) || !double.IsFinite(pivot))
            {
                return new(first + i, pivot, diagonal[first + i]);
            }
            row[i] = Math.Sqrt(pivot);
        }
        return null;
    }
}
