using System.Buffers;

namespace Visavis.Econometrics.Linear;

/// <summary>Solves systems with a triangular matrix, in place. Only the triangle is read.</summary>
public static class Triangular
{
    /// <summary>L X = B, X in place of B.</summary>
    /// <param name="lower">n × n, no zero on the diagonal.</param>
    /// <param name="b">n × k right-hand sides.</param>
    /// <param name="options">Width and threads.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void SolveLower(Matrix lower, Matrix b, DenseOptions options = default)
    {
        if (lower.Rows != lower.Columns || lower.Rows != b.Rows)
        {
            throw new ArgumentException($"{lower.Rows} × {lower.Columns} solves nothing of {b.Rows} × {b.Columns}.");
        }
        Solve(lower, b, options);
    }

    /// <summary>U X = B, X in place of B; the transposed of a lower triangle is such a U.</summary>
    /// <param name="upper">n × n, no zero on the diagonal.</param>
    /// <param name="b">n × k right-hand sides.</param>
    /// <param name="options">Width and threads.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static void SolveUpper(Matrix upper, Matrix b, DenseOptions options = default) =>
        // Read backwards in both directions, an upper triangle is a lower one.
        SolveLower(upper.FromBelow.FromRight, b.FromBelow, options);

    /// <summary>L x = b, x in place of b.</summary>
    /// <param name="lower">n × n by rows.</param>
    /// <param name="b">n long.</param>
    /// <param name="options">Width; one right-hand side takes one thread.</param>
    internal static void SolveLower(Matrix lower, Span<double> b, DenseOptions options)
    {
        var kernels = Kernels.Of(options.Width);
        for (var j = 0; j < b.Length; j++)
        {
            b[j] = (b[j] - kernels.Dot(lower.Row(j)[..j], b)) / lower[j, j];
        }
    }

    /// <summary>Lᵀ x = b, x in place of b.</summary>
    /// <param name="lower">n × n by rows: L, not its transposed.</param>
    /// <param name="b">n long.</param>
    /// <param name="options">Width; one right-hand side takes one thread.</param>
    internal static void SolveLowerTransposed(Matrix lower, Span<double> b, DenseOptions options)
    {
        var kernels = Kernels.Of(options.Width);
        for (var j = b.Length - 1; j >= 0; j--)
        {
            b[j] /= lower[j, j];
            kernels.Add(-b[j], lower.Row(j)[..j], b);
        }
    }

    // Halves the triangle until it is small: what lies below it is a product.
    private static void Solve(Matrix lower, Matrix b, DenseOptions options)
    {
        var n = lower.Rows;
        if (n <= Kernels.Triangle)
        {
            SolveSmall(lower, b, Kernels.Of(options.Width));
            return;
        }
        var half = Half(n);
        var (top, bottom) = (b.Block(0, 0, half, b.Columns), b.Block(half, 0, n - half, b.Columns));
        Solve(lower.Block(0, 0, half, half), top, options);
        Product.Gemm(bottom, -1, lower.Block(half, 0, n - half, half), top, options);
        Solve(lower.Block(half, half, n - half, n - half), bottom, options);
    }

    /// <summary>Where a triangle is cut in two: whole small triangles above the cut.</summary>
    internal static int Half(int n) => ((n / 2) + Kernels.Triangle - 1) / Kernels.Triangle * Kernels.Triangle;

    private static void SolveSmall(Matrix lower, Matrix b, Kernels kernels)
    {
        var width = kernels.SolveColumns;
        var group = ArrayPool<double>.Shared.Rent(Kernels.Triangle * width);
        for (var column = 0; column < b.Columns; column += width)
        {
            var columns = b.Block(0, column, b.Rows, Math.Min(width, b.Columns - column));
            var packed = new Matrix(group, 0, columns.Rows, columns.Columns, width, 1);
            columns.CopyTo(packed);
            kernels.SolveLower(lower, ref group[0]);
            packed.CopyTo(columns);
        }
        ArrayPool<double>.Shared.Return(group);
    }
}
