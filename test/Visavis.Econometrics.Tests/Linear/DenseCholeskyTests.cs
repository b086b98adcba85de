using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Tests.Linear;

public sealed class DenseCholeskyTests
{
    // The textbook's matrix, all whole numbers: L = [2; 6 1; −8 5 3].
    private static Matrix Textbook => Matrix.ByRows(3, 3, [4, 12, -16, 12, 37, -43, -16, -43, 98]);

    [Fact]
    public void By_hand_the_textbook_matrix()
    {
        var factor = DenseCholesky.Factor(Textbook);
        Assert.Equal([2, 0, 0, 6, 1, 0, -8, 5, 3], MadeUp.LowerOf(factor.Lower).Values);
        Assert.Equal(Math.Log(36), factor.LogDeterminant(), 14);
        MadeUp.AssertNear([1, 2, 3], factor.Solve([4 + 24 - 48, 12 + 74 - 129, -16 - 86 + 294]), 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(47)]
    [InlineData(48)]
    [InlineData(49)]
    [InlineData(150)]
    [InlineData(301)]
    public void Law_the_factor_times_itself_is_the_matrix(int n)
    {
        var a = MadeUp.Definite(n, n);
        var factor = DenseCholesky.Factor(a.Copy());
        Assert.Null(factor.Failure);
        var lower = MadeUp.LowerOf(factor.Lower);
        MadeUp.AssertNear(a, MadeUp.Times(lower, lower.Transposed), 1e-12 * n);
        MadeUp.AssertNear(Matrix.Identity(n), MadeUp.Times(a, factor.Inverse()), 1e-11 * n);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(60, 3)]
    [InlineData(170, 70)]
    public void One_and_many_right_hand_sides_agree_and_leave_no_residual(int n, int columns)
    {
        var a = MadeUp.Definite(n, 1);
        var b = MadeUp.Any(n, columns, 2);
        var factor = DenseCholesky.Factor(a.Copy());
        var x = b.Copy();
        factor.Solve(x);
        MadeUp.AssertNear(b, MadeUp.Times(a, x), 1e-11 * n);
        var first = factor.Solve(b.Block(0, 0, n, 1).Copy().Values);
        MadeUp.AssertNear(x.Block(0, 0, n, 1), MadeUp.Column(first), 1e-12);
    }

    [Fact]
    public void A_block_of_the_inverse_is_that_block()
    {
        var factor = DenseCholesky.Factor(MadeUp.Definite(90, 3));
        var (whole, block) = (factor.Inverse(), factor.InverseBlock([70, 3, 41]));
        Assert.Equal(whole[70, 41], block[0, 2], 14);
        Assert.Equal(whole[3, 3], block[1, 1], 14);
        Assert.Equal(block[2, 1], block[1, 2]);
    }

    [Fact]
    public void Law_another_order_of_rows_leaves_the_determinant_alone()
    {
        var a = MadeUp.Definite(80, 4);
        var backwards = a.FromBelow.FromRight.Copy();
        Assert.Equal(DenseCholesky.Factor(a).LogDeterminant(), DenseCholesky.Factor(backwards).LogDeterminant(), 10);
    }

    [Theory]
    [InlineData(VectorWidth.One)]
    [InlineData(VectorWidth.Four)]
    [InlineData(VectorWidth.Eight)]
    public void Widths_agree_to_twelve_digits(VectorWidth width)
    {
        var a = MadeUp.Definite(230, 5);
        var one = DenseCholesky.Factor(a.Copy()).Lower;
        var other = DenseCholesky.Factor(a.Copy(), options: new(width)).Lower;
        MadeUp.AssertNear(MadeUp.LowerOf(one), MadeUp.LowerOf(other), 1e-12);
    }

    [Fact]
    public void Two_threads_give_the_bits_of_one()
    {
        var a = MadeUp.Definite(420, 6);
        var (one, two) = (DenseCholesky.Factor(a.Copy()), DenseCholesky.Factor(a.Copy(), options: new(Threads: 2)));
        Assert.Equal(one.Lower.Values, two.Lower.Values);
        Assert.Equal(one.Inverse().Values, two.Inverse().Values);
    }

    [OpenBlasTheory]
    [InlineData(5)]
    [InlineData(333)]
    public void Lapack_says_the_same(int n)
    {
        var a = MadeUp.Definite(n, 7);
        var (theirs, b) = (a.Copy(), MadeUp.Any(n, 40, 8));
        Assert.Equal(0, OpenBlas.Cholesky(theirs.Values, n));
        var ours = DenseCholesky.Factor(a).Lower;
        MadeUp.AssertNear(MadeUp.LowerOf(theirs), MadeUp.LowerOf(ours), 1e-11);
        foreach (var isTransposed in new[] { false, true })
        {
            var (x, reference) = (b.Copy(), b.Copy());
            if (isTransposed)
            {
                Triangular.SolveUpper(ours.Transposed, x);
            }
            else
            {
                Triangular.SolveLower(ours, x);
            }
            OpenBlas.SolveLower(theirs.Values, reference.Values, n, 40, isTransposed);
            MadeUp.AssertNear(reference, x, 1e-11);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(100)]
    public void A_row_that_repeats_another_is_named_with_its_pivot(int n)
    {
        var a = MadeUp.Definite(n, 9);
        for (var i = 0; i < n; i++)
        {
            a[n - 1, i] = i == n - 1 ? a[0, 0] : a[i, 0];
            a[i, n - 1] = a[n - 1, i];
        }
        var failure = DenseCholesky.Factor(a.Copy()).Failure!;
        Assert.Equal(n - 1, failure.Index);
        Assert.Equal(a[0, 0], failure.Diagonal);
        Assert.InRange(failure.Pivot, -1e-9, 1e-9);
    }

    [Fact]
    public void A_matrix_that_is_not_definite_is_answered_and_gives_nothing_else()
    {
        var factor = DenseCholesky.Factor(Matrix.ByRows(2, 2, [1, 2, 2, 1]));
        Assert.Equal(new PivotFailure(1, -3, 1), factor.Failure);
        Assert.Throws<InvalidOperationException>(() => factor.Lower);
        Assert.Throws<InvalidOperationException>(() => factor.Solve([1, 1]));
    }

    [Fact]
    public void A_matrix_of_zeros_fails_at_once() =>
        Assert.Equal(new PivotFailure(0, 0, 0), DenseCholesky.Factor(new(3, 3)).Failure);

    [Fact]
    public void Nothing_at_all_has_a_factor()
    {
        var factor = DenseCholesky.Factor(new(0, 0));
        Assert.Equal(0, factor.LogDeterminant());
        Assert.Empty(factor.Solve([]));
        Assert.Empty(factor.Inverse().Values);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_number_is_refused(double value)
    {
        var a = MadeUp.Definite(4, 10);
        a[3, 1] = value;
        Assert.Contains("Row 3", Assert.Throws<ArgumentException>(() => DenseCholesky.Factor(a)).Message, default);
    }

    [Fact]
    public void A_matrix_that_is_not_square_is_refused() =>
        Assert.Throws<ArgumentException>(() => DenseCholesky.Factor(new(2, 3)));
}
