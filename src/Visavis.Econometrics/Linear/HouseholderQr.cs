namespace Visavis.Econometrics.Linear;

/// <summary>A P = Q R by reflections, the column with most left of it first; R lies in place of A, the reflections under it.</summary>
/// <remarks>Golub and Van Loan (2013), algorithm 5.4.1; norms are downdated, and computed anew where half their digits are gone.</remarks>
public sealed class HouseholderQr
{
    /// <summary>A column of which at most this part of the longest is left is a combination of those before it.</summary>
    public const double DefaultTolerance = 1e-11;

    private readonly Matrix a;
    private readonly double[] scales;
    private readonly Kernels kernels;

    private HouseholderQr(Matrix a, VectorWidth width)
    {
        (this.a, kernels) = (a, Kernels.Of(width));
        scales = new double[Math.Min(a.Rows, a.Columns)];
        ColumnOrder = [.. Enumerable.Range(0, a.Columns)];
    }

    /// <summary>Columns of A that no combination of the others makes up.</summary>
    public int Rank { get; private set; }

    /// <summary>P: which column of A stands at each place; the first <see cref="Rank"/> are independent.</summary>
    public int[] ColumnOrder { get; }

    /// <summary>Factors a matrix in place.</summary>
    /// <param name="a">m × n by rows, finite.</param>
    /// <param name="tolerance">What part of the longest column may be left of one that is a combination of others.</param>
    /// <param name="options">Width.</param>
    /// <exception cref="ArgumentException">Not by rows, or an element is no number.</exception>
    public static HouseholderQr Factor(Matrix a, double tolerance = DefaultTolerance, DenseOptions options = default)
    {
        if (a.ColumnStride != 1)
        {
            throw new ArgumentException($"Stride {a.ColumnStride}: a matrix by rows is needed.");
        }
        var qr = new HouseholderQr(a, options.Width);
        var norms = qr.Norms(0);
        if (!norms.All(double.IsFinite))
        {
            throw new ArgumentException("An element is no number: only finite numbers have a factor.");
        }
        qr.Run(norms, tolerance);
        return qr;
    }

    /// <summary>The upper triangle, <see cref="Rank"/> × n, columns in <see cref="ColumnOrder"/>.</summary>
    public Matrix R()
    {
        var r = new Matrix(Rank, a.Columns);
        for (var i = 0; i < Rank; i++)
        {
            a.Row(i)[i..].CopyTo(r.Row(i)[i..]);
        }
        return r;
    }

    /// <summary>Qᵀ b in place of b.</summary>
    /// <param name="b">m × k by rows.</param>
    public void Rotate(Matrix b)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Rows, a.Rows);
        for (var k = 0; k < Rank; k++)
        {
            Reflect(k, b);
        }
    }

    /// <summary>x that minimises ‖A x − b‖; a column that is a combination of others gets 0.</summary>
    /// <param name="b">m long; it stays as it is.</param>
    /// <returns>n long, in the order of A's columns.</returns>
    public double[] LeastSquares(ReadOnlySpan<double> b)
    {
        var right = Matrix.ByRows(b.Length, 1, b.ToArray());
        Rotate(right);
        Triangular.SolveUpper(a.Block(0, 0, Rank, Rank), right.Block(0, 0, Rank, 1));
        var x = new double[a.Columns];
        for (var k = 0; k < Rank; k++)
        {
            x[ColumnOrder[k]] = right[k, 0];
        }
        return x;
    }

    private void Run(double[] norms, double tolerance)
    {
        var whole = (double[])norms.Clone();
        var least = tolerance * norms.DefaultIfEmpty(0).Max();
        for (; Rank < scales.Length; Rank++)
        {
            var longest = Longest(norms);
            if (!(norms[longest] > least))
            {
                return;
            }
            Swap(Rank, longest, norms, whole);
            MakeReflection(Rank);
            Reflect(Rank, a.Block(0, Rank + 1, a.Rows, a.Columns - Rank - 1));
            Downdate(norms, whole);
        }
    }

    private int Longest(double[] norms)
    {
        var longest = Rank;
        for (var j = Rank + 1; j < norms.Length; j++)
        {
            longest = norms[j] > norms[longest] ? j : longest;
        }
        return longest;
    }

    private void Swap(int one, int two, double[] norms, double[] whole)
    {
        (ColumnOrder[one], ColumnOrder[two]) = (ColumnOrder[two], ColumnOrder[one]);
        (norms[one], norms[two]) = (norms[two], norms[one]);
        (whole[one], whole[two]) = (whole[two], whole[one]);
        for (var i = 0; i < a.Rows && one != two; i++)
        {
            (a[i, one], a[i, two]) = (a[i, two], a[i, one]);
        }
    }

    // I − s v vᵀ with v = (1, what lies under the diagonal) turns the column into one number.
    private void MakeReflection(int k)
    {
        var norm = Norm(k, k);
        var head = a[k, k];
        var turned = head > 0 ? -norm : norm;
        for (var i = k + 1; i < a.Rows; i++)
        {
            a[i, k] /= head - turned;
        }
        scales[k] = (turned - head) / turned;
        a[k, k] = turned;
    }

    private void Reflect(int k, Matrix to)
    {
        if (to.Columns == 0)
        {
            return;
        }
        var sums = to.Row(k).ToArray();
        for (var i = k + 1; i < a.Rows; i++)
        {
            kernels.Add(a[i, k], to.Row(i), sums);
        }
        kernels.Add(-scales[k], sums, to.Row(k));
        for (var i = k + 1; i < a.Rows; i++)
        {
            kernels.Add(-scales[k] * a[i, k], sums, to.Row(i));
        }
    }

    private void Downdate(double[] norms, double[] whole)
    {
        for (var j = Rank + 1; j < norms.Length; j++)
        {
            var gone = norms[j] == 0 ? 0 : a[Rank, j] / norms[j];
            norms[j] *= Math.Sqrt(Math.Max(0, (1 - gone) * (1 + gone)));
            if (norms[j] <= 1e-4 * whole[j])
            {
                norms[j] = whole[j] = Norm(Rank + 1, j);
            }
        }
    }

    private double[] Norms(int from) => [.. Enumerable.Range(0, a.Columns).Select(j => Norm(from, j))];

    // Scaled by the largest, so that no square overflows.
    private double Norm(int from, int column)
    {
        var (largest, squares) = (0.0, 0.0);
        for (var i = from; i < a.Rows; i++)
        {
            largest = Math.Max(largest, Math.Abs(a[i, column]));
        }
        for (var i = from; i < a.Rows && largest > 0; i++)
        {
            var part = a[i, column] / largest;
            squares += part * part;
        }
        return largest * Math.Sqrt(squares);
    }
}
