using Visavis.Econometrics.Balancing;
using Visavis.Econometrics.Linear;
using Visavis.Econometrics.Tests.Linear;

namespace Visavis.Econometrics.Tests.Balancing;

public sealed class ConstraintScalingTests
{
    [Fact]
    public void Row_and_column_sums_as_constraints_give_the_published_example()
    {
        double[] cells = [7, 3, 5, -3, 2, 9, 8, 0.1, -2, 0.1, 2, 0.001];
        var sums = Enumerable
            .Range(0, 12)
            .SelectMany(k => new Triplet[] { new(k / 4, k, 1), new(3 + (k % 4), k, 1) })
            .ToList();
        var found = ConstraintScaling.Balance(
            cells,
            SparseRows.From(7, 12, sums),
            [15, 26, -1, 9, 16, 17, -2],
            new double[7]
        );
        Assert.Equal(BalanceEnd.Converged, found.End);
        Assert.Empty(found.Conflicts);
        MadeUp.AssertNear(
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
            ],
            found.Values,
            1e-6
        );
    }

    [Fact]
    public void By_hand_a_balance_of_two_stretches_one_and_shrinks_the_other()
    {
        // 4 r − 9 / r = 0 at r = 3/2: both become 6.
        var found = ConstraintScaling.Balance([4, 9], SparseRows.From(1, 2, [new(0, 0, 1), new(0, 1, -1)]), [0], [0]);
        MadeUp.AssertNear([6, 6], found.Values, 1e-10);
    }

    [Fact]
    public void Two_targets_of_one_number_meet_in_proportion_to_their_doubt()
    {
        // 10 ± 1 and 20 ± 3: the gap of 10 is shared one to three.
        var found = ConstraintScaling.Balance(
            [7],
            SparseRows.From(2, 1, [new(0, 0, 1), new(1, 0, 1)]),
            [10, 20],
            [1, 3]
        );
        Assert.Equal(BalanceEnd.Converged, found.End);
        Assert.InRange(found.Values[0], 12.2, 12.8);
        Assert.Equal([0, 1], found.Conflicts.Select(c => c.Indices[0]));
        Assert.Equal([10, 20], found.Conflicts.Select(c => c.Wanted));
    }

    [Fact]
    public void A_target_without_doubt_does_not_give_way()
    {
        var found = ConstraintScaling.Balance(
            [7],
            SparseRows.From(2, 1, [new(0, 0, 1), new(1, 0, 2)]),
            [10, 30],
            [0, 2]
        );
        Assert.Equal(BalanceEnd.Converged, found.End);
        Assert.Equal(10, found.Values[0], 9);
        Assert.Equal(20, found.TargetsUsed[1], 8);
        var conflict = Assert.Single(found.Conflicts);
        Assert.Equal((1, 30.0), (conflict.Indices[0], conflict.Wanted));
        Assert.Equal(20, conflict.Reached, 8);
    }

    [Fact]
    public void Two_targets_without_doubt_that_contradict_end_as_a_conflict()
    {
        var found = ConstraintScaling.Balance(
            [7],
            SparseRows.From(2, 1, [new(0, 0, 1), new(1, 0, 1)]),
            [10, 20],
            [0, 0],
            new() { MostRounds = 50 }
        );
        Assert.Equal((BalanceEnd.Conflict, 50), (found.End, found.Rounds));
        Assert.Equal(20, found.Values[0], 12);
        Assert.Equal(0, Assert.Single(found.Conflicts).Indices[0]);
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    public void A_target_that_no_factor_reaches_is_answered_with_numbers(double target, double doubt)
    {
        var found = ConstraintScaling.Balance(
            [1, 2],
            SparseRows.From(1, 2, [new(0, 0, 1), new(0, 1, 1)]),
            [target],
            [doubt],
            new() { MostRounds = 100 }
        );
        Assert.All(found.Values, v => Assert.InRange(v, 0, 2));
        Assert.Equal(target < 0, found.End == BalanceEnd.Conflict);
        Assert.Equal(target < 0 || doubt > 0, found.Conflicts.Count == 1);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var none = SparseRows.From(0, 1, []);
        MadeUp.AssertNear([3], ConstraintScaling.Balance([3], none, [], []).Values, 1e-14);
        Assert.Throws<ArgumentException>(() => ConstraintScaling.Balance([double.NaN], none, [], []));
        Assert.Throws<ArgumentException>(() => ConstraintScaling.Balance([1], none, [1], []));
        Assert.Throws<ArgumentException>(() => ConstraintScaling.Balance([1], SparseRows.From(1, 1, []), [1], [-1]));
    }
}
