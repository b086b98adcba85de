using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Tests.Linear;

public sealed class HouseholderQrTests
{
    [Fact]
    public void By_hand_a_line_through_three_points()
    {
        // (0, 1), (1, 2), (2, 4): slope 3/2, level 5/6.
        var qr = HouseholderQr.Factor(Matrix.ByRows(3, 2, [1, 0, 1, 1, 1, 2]));
        MadeUp.AssertNear([5 / 6.0, 1.5], qr.LeastSquares([1, 2, 4]), 1e-14);
        Assert.Equal(2, qr.Rank);
    }

    [Theory]
    [InlineData(9, 4)]
    [InlineData(120, 37)]
    [InlineData(30, 30)]
    [InlineData(5, 12)]
    public void Law_the_triangle_squared_is_the_matrix_squared(int rows, int columns)
    {
        var a = MadeUp.Any(rows, columns, rows);
        var qr = HouseholderQr.Factor(a.Copy());
        var r = qr.R();
        var square = MadeUp.Times(r.Transposed, r);
        var expected = MadeUp.Times(a.Transposed, a);
        var ordered = new Matrix(columns, columns);
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                ordered[i, j] = expected[qr.ColumnOrder[i], qr.ColumnOrder[j]];
            }
        }
        Assert.Equal(Math.Min(rows, columns), qr.Rank);
        MadeUp.AssertNear(ordered, square, 1e-12 * rows);
        Assert.All(Enumerable.Range(1, qr.Rank - 1), i => Assert.True(Math.Abs(r[i, i]) <= Math.Abs(r[i - 1, i - 1])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e-21)]
    [InlineData(1e15)]
    public void Columns_that_others_make_up_are_found_at_any_scale(double scale)
    {
        var a = MadeUp.Any(40, 6, 3);
        for (var i = 0; i < 40; i++)
        {
            for (var j = 0; j < 6; j++)
            {
                a[i, j] *= scale;
            }
            a[i, 4] = a[i, 0] - (2 * a[i, 2]);
        }
        var qr = HouseholderQr.Factor(a.Copy());
        Assert.Equal(5, qr.Rank);
        Assert.Contains(qr.ColumnOrder[5], new[] { 0, 2, 4 });
        var b = MadeUp.Times(a, MadeUp.Any(6, 1, 4)).Values;
        MadeUp.AssertNear(
            MadeUp.Column([.. b.Select(v => v / scale)]),
            MadeUp.Column([.. MadeUp.Times(a, MadeUp.Column(qr.LeastSquares(b))).Values.Select(v => v / scale)]),
            1e-12
        );
    }

    [Fact]
    public void Law_what_is_left_is_square_to_every_column()
    {
        var (a, b) = (MadeUp.Any(50, 7, 5), MadeUp.Any(50, 1, 6));
        var x = HouseholderQr.Factor(a.Copy()).LeastSquares(b.Values);
        Product.Gemm(b, -1, a, MadeUp.Column(x));
        MadeUp.AssertNear(new Matrix(7, 1), MadeUp.Times(a.Transposed, b), 1e-13);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(3, 2)]
    public void Nothing_has_the_rank_of_nothing(int rows, int columns)
    {
        var qr = HouseholderQr.Factor(new(rows, columns));
        Assert.Equal(0, qr.Rank);
        Assert.All(qr.LeastSquares(new double[rows]), v => Assert.Equal(0, v));
    }

    [Fact]
    public void What_is_no_number_is_refused() =>
        Assert.Throws<ArgumentException>(() => HouseholderQr.Factor(Matrix.ByRows(2, 1, [1, double.NaN])));
}
