using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Tests.Linear;

public sealed class SparseRowsTests
{
    private static readonly SparseRows Small = SparseRows.From(
        2,
        3,
        [new(1, 2, 4), new(0, 0, 1), new(1, 0, 3), new(0, 2, 2), new(1, 2, 1)]
    );

    [Fact]
    public void By_hand_a_row_adds_up_what_stands_in_one_place()
    {
        // [1 0 2; 3 0 5]
        Assert.Equal([0, 2], Small.ColumnsOf(1).ToArray());
        Assert.Equal([3, 5], Small.ValuesOf(1).ToArray());
        Assert.Equal([7, 18], Small.Times([1, 9, 3]));
        Assert.Equal([7, 0, 12], Small.TransposedTimes([1, 2]));
        Assert.Equal([1, 3], Small.Transposed().ValuesOf(0).ToArray());
    }

    [Fact]
    public void By_hand_the_outer_product_with_weights()
    {
        // [1 0 2; 3 0 5] · diag(2, 7, 1) · its transposed + diag(10, 20) = [6 16; 16 43] + diag.
        var outer = Small.Outer([2, 7, 1], [10, 20]);
        Assert.Equal([16, 16, 63], outer.Values);
        Assert.Equal([0, 1, 1], outer.RowOf);
    }

    [Theory]
    [InlineData(30, 50, 90)]
    [InlineData(50, 30, 400)]
    public void Law_the_outer_product_is_that_of_the_dense_matrix(int rows, int columns, int count)
    {
        var random = new Random(rows);
        var elements = Enumerable
            .Range(0, count)
            .Select(_ => new Triplet(random.Next(rows), random.Next(columns), random.NextDouble()))
            .ToList();
        var dense = new Matrix(rows, columns);
        elements.ForEach(e => dense[e.Row, e.Column] += e.Value);
        var outer = SparseRows
            .From(rows, columns, elements)
            .Outer([.. Enumerable.Repeat(1.0, columns)], new double[rows]);
        MadeUp.AssertNear(MadeUp.Times(dense, dense.Transposed), SparsePatterns.Dense(outer), 1e-12);
    }

    [Fact]
    public void A_symmetric_matrix_times_a_vector_is_that_of_the_dense_one()
    {
        var (a, x, y) = (SparsePatterns.Make("any", 50), MadeUp.Vector(50, 1), new double[50]);
        a.Apply(x, y);
        MadeUp.AssertNear(MadeUp.Times(SparsePatterns.Dense(a), MadeUp.Column(x)), MadeUp.Column(y), 1e-14);
    }
}
