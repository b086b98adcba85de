using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Tests.Linear;

public sealed class ProductTests
{
    [Fact]
    public void By_hand_two_by_two()
    {
        var c = Matrix.ByRows(2, 2, [100, 100, 100, 100]);
        Product.Gemm(c, -2, Matrix.ByRows(2, 2, [1, 2, 3, 4]), Matrix.ByRows(2, 2, [5, 6, 7, 8]));
        // [1 2; 3 4] · [5 6; 7 8] = [19 22; 43 50]
        Assert.Equal([62, 56, 14, 0], c.Values);
    }

    [Theory]
    [InlineData(0, 3, 2)]
    [InlineData(3, 0, 2)]
    [InlineData(3, 2, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(4, 24, 192)]
    [InlineData(5, 25, 193)]
    [InlineData(97, 23, 7)]
    [InlineData(130, 70, 400)]
    public void Any_shape_is_the_plain_sum(int rows, int columns, int depth)
    {
        var (a, b) = (MadeUp.Any(rows, depth, 1), MadeUp.Any(depth, columns, 2));
        var c = new Matrix(rows, columns);
        Product.Gemm(c, 1, a, b);
        MadeUp.AssertNear(MadeUp.Times(a, b), c, 1e-12);
    }

    [Fact]
    public void Turned_and_backward_views_are_multiplied_as_they_look()
    {
        var (a, b) = (MadeUp.Any(61, 37, 3), MadeUp.Any(61, 50, 4));
        var expected = MadeUp.Times(a.Transposed.Copy(), b.FromRight.Copy());
        foreach (var (whole, c) in Targets(37, 50))
        {
            Product.Gemm(c, 1, a.Transposed, b.FromRight);
            MadeUp.AssertNear(expected, c, 1e-12);
            Assert.Equal(37 * 50, whole.Values.Count(v => v != 0));
        }
    }

    private static IEnumerable<(Matrix Whole, Matrix View)> Targets(int rows, int columns)
    {
        var (upright, turned) = (new Matrix(rows + 2, columns + 2), new Matrix(columns + 2, rows + 2));
        yield return (upright, upright.Block(1, 1, rows, columns));
        yield return (turned, turned.Block(1, 1, columns, rows).Transposed);
        var (below, right) = (new Matrix(rows, columns), new Matrix(columns, rows));
        yield return (below, below.FromBelow.FromRight);
        yield return (right, right.Transposed.FromBelow);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(53, 20)]
    [InlineData(260, 210)]
    public void A_symmetric_product_writes_nothing_above_the_diagonal(int n, int depth)
    {
        var a = MadeUp.Any(n, depth, 5);
        var c = new Matrix(n, n);
        Product.Syrk(c, 1, a);
        MadeUp.AssertNear(MadeUp.LowerOf(MadeUp.Times(a, a.Transposed)), c, 1e-12);
    }

    [Theory]
    [InlineData(VectorWidth.One, 1)]
    [InlineData(VectorWidth.Four, 1)]
    [InlineData(VectorWidth.Eight, 1)]
    [InlineData(VectorWidth.Widest, 2)]
    public void Every_width_and_two_threads_give_the_same_bits(VectorWidth width, int threads)
    {
        var (a, b) = (MadeUp.Any(211, 205, 6), MadeUp.Any(205, 118, 7));
        var (one, other) = (MadeUp.Any(211, 118, 8), MadeUp.Any(211, 118, 8));
        Product.Gemm(one, -0.7, a, b);
        Product.Gemm(other, -0.7, a, b, new(width, threads));
        Assert.Equal(one.Values, other.Values);
        var (square, same) = (new Matrix(211, 211), new Matrix(211, 211));
        Product.Syrk(square, 1, a);
        Product.Syrk(same, 1, a, new(width, threads));
        Assert.Equal(square.Values, same.Values);
    }

    [OpenBlasTheory]
    [InlineData(300, 200, 250)]
    [InlineData(33, 700, 401)]
    public void OpenBlas_says_the_same(int rows, int columns, int depth)
    {
        var (a, b) = (MadeUp.Any(rows, depth, 9), MadeUp.Any(depth, columns, 10));
        var (ours, theirs) = (new Matrix(rows, columns), new Matrix(rows, columns));
        Product.Gemm(ours, 1, a, b);
        OpenBlas.Gemm(theirs.Values, a.Values, b.Values, rows, columns, depth);
        MadeUp.AssertNear(theirs, ours, 1e-12);
        var (lower, reference) = (new Matrix(rows, rows), new Matrix(rows, rows));
        Product.Syrk(lower, 1, a);
        OpenBlas.Syrk(reference.Values, a.Values, rows, depth);
        MadeUp.AssertNear(reference, lower, 1e-12);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused() =>
        Assert.Throws<ArgumentException>(() => Product.Gemm(new(2, 2), 1, new(2, 3), new(2, 2)));

    [Fact]
    public void An_array_of_another_length_is_no_matrix() =>
        Assert.Throws<ArgumentException>(() => Matrix.ByRows(2, 2, [1, 2, 3]));
}
