using Visavis.Econometrics.Linear;

namespace Visavis.Econometrics.Tests.Linear;

public sealed class SparseCholeskyTests
{
    public static TheoryData<string, int> Shapes =>
        new()
        {
            { "bare", 0 },
            { "bare", 1 },
            { "bare", 9 },
            { "chain", 2 },
            { "chain", 60 },
            { "arrow", 80 },
            { "arrow", 300 },
            { "islands", 100 },
            { "totals", 700 },
            { "grid", 6 },
            { "grid", 23 },
            { "any", 200 },
            { "full", 70 },
        };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_dense_factor_says_the_same(string shape, int n)
    {
        var a = SparsePatterns.Make(shape, n);
        var (sparse, dense) = (SparseCholesky.Factor(a), DenseCholesky.Factor(SparsePatterns.Dense(a)));
        var b = MadeUp.Any(a.Size, 3, 1);
        Assert.Null(sparse.Failure);
        Assert.Equal(dense.LogDeterminant(), sparse.LogDeterminant(), 1e-9 * (1 + a.Size));
        var (x, many) = (b.Copy(), b.Copy());
        dense.Solve(x);
        sparse.Solve(many);
        MadeUp.AssertNear(x, many, 1e-11);
        MadeUp.AssertNear(
            many.Block(0, 1, a.Size, 1),
            MadeUp.Column(sparse.Solve(b.Block(0, 1, a.Size, 1).Copy().Values)),
            1e-12
        );
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_selected_inverse_is_the_inverse_where_it_is(string shape, int n)
    {
        var a = SparsePatterns.Make(shape, n);
        var inverse = DenseCholesky.Factor(SparsePatterns.Dense(a)).Inverse();
        var selected = SparseCholesky.Factor(a).Invert();
        MadeUp.AssertNear([.. Enumerable.Range(0, a.Size).Select(i => inverse[i, i])], selected.Diagonal(), 1e-11);
        for (var column = 0; column < a.Size; column++)
        {
            for (var e = a.ColumnStart[column]; e < a.ColumnStart[column + 1]; e++)
            {
                Assert.Equal(inverse[a.RowOf[e], column], selected[column, a.RowOf[e]]!.Value, 1e-11);
            }
        }
    }

    [Fact]
    public void Where_the_factor_has_nothing_the_selected_inverse_says_nothing()
    {
        var selected = SparseCholesky.Factor(SparsePatterns.Make("islands", 100)).Invert();
        Assert.Null(selected[0, 99]);
        Assert.Null(selected[99, 0]);
    }

    [Fact]
    public void By_hand_three_in_a_chain()
    {
        // [2 −1; −1 2 −1; −1 2]: determinant 4, inverse [3 2 1; 2 4 2; 1 2 3] / 4.
        var a = SparseSymmetric.From(3, [new(0, 0, 2), new(1, 1, 2), new(2, 2, 2), new(1, 0, -1), new(1, 2, -1)]);
        var factor = SparseCholesky.Factor(a);
        Assert.Equal(Math.Log(4), factor.LogDeterminant(), 14);
        MadeUp.AssertNear([0.75, 1, 0.75], factor.Invert().Diagonal(), 1e-15);
        Assert.Equal(0.5, factor.Invert()[2, 1]!.Value, 14);
        MadeUp.AssertNear([1, 1, 1], factor.Solve([1, 0, 1]), 1e-14);
    }

    [Theory]
    [InlineData("arrow", 2000, 3999)]
    [InlineData("chain", 2000, 3999)]
    public void What_needs_no_new_elements_gets_next_to_none(string shape, int n, int elements) =>
        // Columns joined to be fast may store a few zeros.
        Assert.InRange(SparseCholesky.Factor(SparsePatterns.Make(shape, n)).Count, elements, 4.6 * elements);

    [Fact]
    public void A_grid_fills_in_no_more_than_minimum_degree_should()
    {
        // 60 × 60 by rows of the grid would need some 60³ = 216 000; nested dissection some 31/4 · 3600 · log₂ 60 = 165 000 at most.
        Assert.InRange(SparseCholesky.Factor(SparsePatterns.Make("grid", 60)).Count, 11_000, 120_000);
    }

    [Fact]
    public void Law_renaming_the_rows_renames_the_answer()
    {
        var a = SparsePatterns.Make("any", 150);
        var name = Enumerable.Range(0, 150).OrderBy(i => i * 7919 % 151).ToArray();
        var renamed = SparseSymmetric.From(
            150,
            Elements(a).Select(e => e with { Row = name[e.Row], Column = name[e.Column] })
        );
        var (b, other) = (MadeUp.Vector(150, 3), new double[150]);
        for (var i = 0; i < 150; i++)
        {
            other[name[i]] = b[i];
        }
        var (x, y) = (SparseCholesky.Factor(a).Solve(b), SparseCholesky.Factor(renamed).Solve(other));
        MadeUp.AssertNear(x, [.. Enumerable.Range(0, 150).Select(i => y[name[i]])], 1e-12);
    }

    [Fact]
    public void Other_numbers_in_the_same_places_need_no_new_plan()
    {
        var (a, twice) = (SparsePatterns.Make("grid", 12), SparsePatterns.Make("grid", 12));
        for (var e = 0; e < twice.Values.Length; e++)
        {
            twice.Values[e] *= 2;
        }
        var factor = SparseCholesky.Factor(a);
        var b = MadeUp.Vector(144, 4);
        var x = factor.Solve(b);
        factor.Refactor(twice);
        MadeUp.AssertNear(x, [.. factor.Solve(b).Select(v => 2 * v)], 1e-12);
        Assert.Throws<ArgumentException>(() => factor.Refactor(SparsePatterns.Make("chain", 144)));
    }

    [Fact]
    public void Spread_squared_is_the_inverse()
    {
        var a = SparsePatterns.Make("any", 40);
        var factor = SparseCholesky.Factor(a);
        var spread = new Matrix(40, 40);
        for (var k = 0; k < 40; k++)
        {
            MadeUp.Column(factor.Spread(Matrix.Identity(40).Row(k))).CopyTo(spread.Block(0, k, 40, 1));
        }
        var inverse = DenseCholesky.Factor(SparsePatterns.Dense(a)).Inverse();
        MadeUp.AssertNear(inverse, MadeUp.Times(spread, spread.Transposed), 1e-12);
    }

    [Fact]
    public void Two_threads_give_the_bits_of_one()
    {
        var (a, b) = (SparsePatterns.Make("full", 300), MadeUp.Vector(300, 5));
        var two = SparseCholesky.Factor(a, options: new(Threads: 2));
        Assert.Equal(SparseCholesky.Factor(a).Solve(b), two.Solve(b));
        Assert.Equal(SparseCholesky.Factor(a).Invert().Diagonal(), two.Invert().Diagonal());
    }

    [Fact]
    public void A_row_that_contradicts_the_others_is_named_in_the_callers_order()
    {
        var a = SparsePatterns.Make("grid", 10);
        a.Values[a.ColumnStart[37]] = -5;
        var failure = SparseCholesky.Factor(a).Failure!;
        Assert.Equal((37, -5), (failure.Index, failure.Diagonal));
        Assert.InRange(failure.Pivot, double.MinValue, -5);
    }

    [Fact]
    public void A_row_of_nothing_fails_by_its_name()
    {
        var factor = SparseCholesky.Factor(SparseSymmetric.From(3, [new(0, 0, 1), new(2, 2, 1)]));
        Assert.Equal(new PivotFailure(1, 0, 0), factor.Failure);
        Assert.Throws<InvalidOperationException>(() => factor.Solve([1, 1, 1]));
    }

    [Fact]
    public void What_is_no_number_is_refused()
    {
        var a = SparsePatterns.Make("chain", 5);
        a.Values[3] = double.NaN;
        Assert.Throws<ArgumentException>(() => SparseCholesky.Factor(a));
        Assert.Throws<ArgumentException>(() => SparseSymmetric.From(2, [new(0, 1, double.PositiveInfinity)]));
        Assert.Throws<ArgumentException>(() => SparseSymmetric.From(2, [new(0, 2, 1)]));
    }

    [Fact]
    public void A_cancelled_factorisation_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            SparseCholesky.Factor(SparsePatterns.Make("chain", 5), cancellation: cancelled.Token)
        );
    }

    private static IEnumerable<Triplet> Elements(SparseSymmetric a) =>
        from column in Enumerable.Range(0, a.Size)
        from e in Enumerable.Range(a.ColumnStart[column], a.ColumnStart[column + 1] - a.ColumnStart[column])
        select new Triplet(a.RowOf[e], column, a.Values[e]);
}
