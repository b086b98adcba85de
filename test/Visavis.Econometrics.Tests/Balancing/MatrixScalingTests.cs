using Visavis.Econometrics.Balancing;
using Visavis.Econometrics.Linear;
using Visavis.Econometrics.Tests.Linear;

namespace Visavis.Econometrics.Tests.Balancing;

public sealed class MatrixScalingTests
{
    [Fact]
    public void The_published_example_with_negative_cells_comes_out()
    {
        // Fixture of ../shared/METHODS.md, section 3, after Temurshoev, Miller and Bouwmeester (2013).
        var found = MatrixScaling.Balance(
            Cells([
                [7, 3, 5, -3],
                [2, 9, 8, 0.1],
                [-2, 0.1, 2, 0.001],
            ]),
            [15, 26, -1],
            [9, 16, 17, -2]
        );
        double[] expected =
        [
            8.499631,
            3.403912,
            5.266853,
            -2.170396,
            2.977550,
            12.520644,
            10.332330,
            0.169476,
            -2.477181,
            0.075444,
            1.400817,
            0.000919,
        ];
        Assert.Equal(BalanceEnd.Converged, found.End);
        MadeUp.AssertNear(expected, found.Values, 1e-6);
    }

    [Fact]
    public void By_hand_two_by_two_keeps_the_odds()
    {
        // Rows 3, 7 and columns 4, 6 of [1 1; 1 1]: independence, 3 · 4 / 10 and so on.
        var found = MatrixScaling.Balance(
            Cells([
                [1, 1],
                [1, 1],
            ]),
            [3, 7],
            [4, 6]
        );
        MadeUp.AssertNear([1.2, 1.8, 2.8, 4.2], found.Values, 1e-11);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e-200)]
    [InlineData(1e250)]
    public void Law_sums_are_met_and_cross_ratios_stay_at_any_scale(double scale)
    {
        var random = new Random(1);
        var cells = Enumerable
            .Range(0, 30)
            .SelectMany(i =>
                Enumerable.Range(0, 20).Select(j => new Triplet(i, j, scale * Math.Exp(20 * random.NextDouble())))
            )
            .ToList();
        double[] rows = [.. Enumerable.Range(0, 30).Select(_ => random.NextDouble() + 0.1)];
        double[] columns = [.. Enumerable.Repeat(rows.Sum() / 20, 20)];
        var found = MatrixScaling.Balance(cells, rows, columns);
        Assert.Equal(BalanceEnd.Converged, found.End);
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(rows[i], found.Values.Skip(20 * i).Take(20).Sum(), 1e-10);
        }
        double Odds(double[] v) => v[0] / v[1] * (v[21] / v[20]);
        Assert.Equal(1, Odds(found.Values) / Odds([.. cells.Select(c => c.Value)]), 9);
    }

    [Fact]
    public void A_sum_of_nothing_empties_its_row_and_the_rest_still_fits()
    {
        var found = MatrixScaling.Balance(
            Cells([
                [1, 2, 3],
                [4, 5, 6],
            ]),
            [0, 6],
            [1, 2, 3]
        );
        Assert.Equal(BalanceEnd.Converged, found.End);
        MadeUp.AssertNear([0, 0, 0, 1, 2, 3], found.Values, 1e-11);
    }

    [Fact]
    public void Rows_of_zeros_with_no_sum_are_no_matter() =>
        Assert.Equal(
            BalanceEnd.Converged,
            MatrixScaling
                .Balance(
                    Cells([
                        [0, 0],
                        [1, 2],
                    ]),
                    [0, 3],
                    [1, 2]
                )
                .End
        );

    [Fact]
    public void A_row_without_cells_that_shall_have_a_sum_is_named()
    {
        var found = MatrixScaling.Balance(
            Cells([
                [1, 1],
                [0, 0],
            ]),
            [1, 1],
            [1, 1]
        );
        Assert.Equal(BalanceEnd.Conflict, found.End);
        var conflict = Assert.Single(found.Conflicts);
        Assert.Equal(
            (ConflictOf.Row, 1, 1.0, 0.0),
            (conflict.Of, conflict.Indices[0], conflict.Wanted, conflict.Reached)
        );
    }

    [Fact]
    public void A_negative_sum_of_positive_cells_is_named()
    {
        var found = MatrixScaling.Balance(
            Cells([
                [1, 1],
                [1, 1],
            ]),
            [3, -1],
            [1, 1]
        );
        Assert.Equal((ConflictOf.Row, 1), (found.Conflicts[0].Of, found.Conflicts[0].Indices[0]));
    }

    [Fact]
    public void Totals_that_differ_are_said_with_both()
    {
        var found = MatrixScaling.Balance(
            Cells([
                [1, 1],
                [1, 1],
            ]),
            [3, 4],
            [5, 6]
        );
        var conflict = Assert.Single(found.Conflicts);
        Assert.Equal((ConflictOf.Total, 7.0, 11.0), (conflict.Of, conflict.Wanted, conflict.Reached));
    }

    [Fact]
    public void Rows_that_need_more_than_their_columns_hold_are_named_together()
    {
        // Rows 0 and 1 have cells in column 0 alone: 5 + 5 do not go into 8.
        var found = MatrixScaling.Balance(
            Cells([
                [1, 0, 0],
                [1, 0, 0],
                [1, 1, 1],
            ]),
            [5, 5, 5],
            [8, 4, 3],
            new() { MostRounds = 200 }
        );
        Assert.Equal(BalanceEnd.Conflict, found.End);
        var conflict = found.Conflicts[0];
        Assert.Equal(ConflictOf.RowsTogether, conflict.Of);
        Assert.Equal([0, 1], conflict.Indices);
        Assert.Equal([0], conflict.Partners);
        Assert.Equal((10.0, 8.0), (conflict.Wanted, conflict.Reached));
        Assert.All(found.Values, v => Assert.True(double.IsFinite(v)));
    }

    [Fact]
    public void Too_few_rounds_say_what_is_missed()
    {
        var found = MatrixScaling.Balance(
            Cells([
                [1, 9],
                [5, 1],
            ]),
            [3, 7],
            [4, 6],
            new() { MostRounds = 1 }
        );
        Assert.Equal(BalanceEnd.OutOfRounds, found.End);
        Assert.All(found.Conflicts, c => Assert.Equal(ConflictOf.Row, c.Of));
        Assert.NotEmpty(found.Conflicts);
    }

    [Fact]
    public void Nothing_balances_to_nothing() =>
        Assert.Equal(BalanceEnd.Converged, MatrixScaling.Balance([], [], []).End);

    [Fact]
    public void What_is_no_number_or_lies_outside_is_refused()
    {
        Assert.Throws<ArgumentException>(() => MatrixScaling.Balance([new(0, 0, double.NaN)], [1], [1]));
        Assert.Throws<ArgumentException>(() => MatrixScaling.Balance([new(0, 1, 1)], [1], [1]));
        Assert.Throws<ArgumentException>(() => MatrixScaling.Balance([], [double.NaN], []));
    }

    private static List<Triplet> Cells(double[][] rows) =>
        [.. rows.SelectMany((row, i) => row.Select((value, j) => new Triplet(i, j, value)))];
}
