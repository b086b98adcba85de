namespace Visavis.Econometrics.Linear;

/// <summary>L Lᵀ near A with no more elements than A: solving with it is a preconditioner.</summary>
/// <remarks>Meijerink and van der Vorst (1977). Where a pivot fails, the diagonal is raised and it begins anew (Manteuffel 1980).</remarks>
public sealed class IncompleteCholesky : LinearOperator
{
    private const double FirstShift = 1e-3;
    private readonly SparseSymmetric lower;

    private IncompleteCholesky(SparseSymmetric lower, double shift) => (this.lower, Shift) = (lower, shift);

    /// <inheritdoc/>
    public override int Size => lower.Size;

    /// <summary>By what part of itself the diagonal was raised; 0 where no pivot failed.</summary>
    public double Shift { get; }

    /// <summary>Factors a matrix, which stays as it is.</summary>
    /// <param name="a">n × n, finite, its diagonal positive.</param>
    /// <exception cref="ArgumentException">The diagonal of a row is not positive, or an element is no number.</exception>
    public static IncompleteCholesky Of(SparseSymmetric a)
    {
        if (!a.Diagonal().All(v => v > 0) || !a.Values.All(double.IsFinite))
        {
            throw new ArgumentException("Finite numbers and a positive diagonal are needed.");
        }
        // A diagonal raised often enough outweighs everything beside it, so this ends.
        for (var shift = 0.0; ; shift = Math.Max(FirstShift, 4 * shift))
        {
            var trial = new SparseSymmetric(a.ColumnStart, a.RowOf, [.. a.Values]);
            if (Factor(trial, shift))
            {
                return new(trial, shift);
            }
        }
    }

    /// <inheritdoc/>
    public override void Apply(ReadOnlySpan<double> x, Span<double> y)
    {
        x.CopyTo(y);
        for (var column = 0; column < Size; column++)
        {
            var known = y[column] /= lower.Values[lower.ColumnStart[column]];
            for (var e = lower.ColumnStart[column] + 1; e < lower.ColumnStart[column + 1]; e++)
            {
                y[lower.RowOf[e]] -= lower.Values[e] * known;
            }
        }
        for (var column = Size - 1; column >= 0; column--)
        {
            var sum = y[column];
            for (var e = lower.ColumnStart[column] + 1; e < lower.ColumnStart[column + 1]; e++)
            {
                sum -= lower.Values[e] * y[lower.RowOf[e]];
            }
            y[column] = sum / lower.Values[lower.ColumnStart[column]];
        }
    }

    // Column by column; what a finished column takes from those to its right is taken at once, where they have a place for it.
    private static bool Factor(SparseSymmetric a, double shift)
    {
        var place = Enumerable.Repeat(-1, a.Size).ToArray();
        for (var column = 0; column < a.Size; column++)
        {
            a.Values[a.ColumnStart[column]] *= 1 + shift;
        }
        for (var column = 0; column < a.Size; column++)
        {
            var (first, end) = (a.ColumnStart[column], a.ColumnStart[column + 1]);
            if (!(a.Values[first] > 0))
            {
                return false;
            }
            a.Values[first] = Math.Sqrt(a.Values[first]);
            for (var e = first + 1; e < end; e++)
            {
                a.Values[e] /= a.Values[first];
                place[a.RowOf[e]] = e;
            }
            for (var e = first + 1; e < end; e++)
            {
                Take(a, a.RowOf[e], a.Values[e], place);
            }
            for (var e = first + 1; e < end; e++)
            {
                place[a.RowOf[e]] = -1;
            }
        }
        return true;
    }

    private static void Take(SparseSymmetric a, int column, double factor, int[] place)
    {
        for (var e = a.ColumnStart[column]; e < a.ColumnStart[column + 1]; e++)
        {
            if (place[a.RowOf[e]] is >= 0 and var other)
            {
                a.Values[e] -= factor * a.Values[other];
            }
        }
    }
}
