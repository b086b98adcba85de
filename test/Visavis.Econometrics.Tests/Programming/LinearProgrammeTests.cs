using Visavis.Econometrics.Linear;
using Visavis.Econometrics.Programming;
using Visavis.Econometrics.Tests.Linear;

namespace Visavis.Econometrics.Tests.Programming;

public sealed class LinearProgrammeTests
{
    [Fact]
    public void By_hand_the_glass_company()
    {
        // Hillier and Lieberman's example: max 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: 36 at (2, 6).
        var found = Of(
                [
                    [0, 2],
                    [3, 2],
                ],
                [AtMost(12), AtMost(18)],
                [new(0, 4), Bounds.NotNegative]
            )
            .Minimise([-3, -5]);
        Assert.Equal((ProgrammeEnd.Optimal, -36.0), (found.End, found.Value));
        MadeUp.AssertNear([2, 6], found.Numbers, 1e-12);
    }

    [Fact]
    public void Beales_example_does_not_cycle()
    {
        // Beale (1955): −3/4 x₁ + 150 x₂ − 1/50 x₃ + 6 x₄, least −1/20.
        var found = Of(
                [
                    [0.25, -60, -0.04, 9],
                    [0.5, -90, -0.02, 3],
                    [0, 0, 1, 0],
                ],
                [AtMost(0), AtMost(0), AtMost(1)],
                [.. Enumerable.Repeat(Bounds.NotNegative, 4)]
            )
            .Minimise([-0.75, 150, -0.02, 6]);
        Assert.Equal(ProgrammeEnd.Optimal, found.End);
        Assert.Equal(-0.05, found.Value, 12);
    }

    [Theory]
    [InlineData(1, 3, 4, 1.0)]
    [InlineData(2, 12, 9, 1.0)]
    [InlineData(3, 7, 15, 1e9)]
    [InlineData(4, 7, 15, 1e-6)]
    public void Law_the_ranges_of_a_table_with_known_margins_are_those_of_Frechet(
        int seed,
        int rows,
        int columns,
        double unit
    )
    {
        // max(0, rᵢ + cⱼ − N) ≤ x ≤ min(rᵢ, cⱼ), and both are reached.
        var random = new Random(seed);
        var truth = Enumerable
            .Range(0, rows * columns)
            .Select(_ => random.Next(4) == 0 ? unit * random.Next(1, 1000) : 0)
            .ToArray();
        var rowSums = Enumerable
            .Range(0, rows)
            .Select(i => Enumerable.Range(0, columns).Sum(j => truth[(i * columns) + j]))
            .ToArray();
        var columnSums = Enumerable
            .Range(0, columns)
            .Select(j => Enumerable.Range(0, rows).Sum(i => truth[(i * columns) + j]))
            .ToArray();
        var elements = truth
            .SelectMany((_, k) => new Triplet[] { new(k / columns, k, 1), new(rows + (k % columns), k, 1) })
            .ToList();
        var programme = new LinearProgramme(
            SparseRows.From(rows + columns, truth.Length, elements),
            [.. rowSums.Concat(columnSums).Select(Bounds.Exactly)],
            [.. truth.Select(_ => Bounds.NotNegative)]
        );
        var found = programme.RangesOf([.. Enumerable.Range(0, truth.Length)]);
        Assert.Equal(ProgrammeEnd.Optimal, found.End);
        for (var k = 0; k < truth.Length; k++)
        {
            var (r, c) = (rowSums[k / columns], columnSums[k % columns]);
            Assert.Equal(Math.Max(0, r + c - rowSums.Sum()), found.Found[k].Least, 1e-6 * unit);
            Assert.Equal(Math.Min(r, c), found.Found[k].Most, 1e-6 * unit);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void No_corner_is_better(int seed)
    {
        // Three numbers in [0, 1], four sums at most something: every corner is where three of ten bounds meet.
        var random = new Random(seed);
        var sums = Enumerable
            .Range(0, 4)
            .Select(_ => Enumerable.Range(0, 3).Select(_ => random.NextDouble() - 0.3).ToArray())
            .ToArray();
        var most = sums.Select(_ => random.NextDouble() * 0.5).ToArray();
        double[] cost = [random.NextDouble() - 0.6, random.NextDouble() - 0.6, random.NextDouble() - 0.6];
        var found = Of(sums, [.. most.Select(AtMost)], [new(0, 1), new(0, 1), new(0, 1)]).Minimise(cost);
        Assert.Equal(ProgrammeEnd.Optimal, found.End);
        Assert.Equal(LeastCorner(sums, most, cost), found.Value, 1e-10);
    }

    [Fact]
    public void A_suppressed_cell_is_bounded_by_its_chapter_and_the_total()
    {
        // Chapter 10 = a + b, chapter 4 = c + d, b + d = 6, a ≥ 1: a in [4, 8] because b in [2, 6].
        var found = Of(
                [
                    [1, 1, 0, 0],
                    [0, 0, 1, 1],
                    [0, 1, 0, 1],
                ],
                [Bounds.Exactly(10), Bounds.Exactly(4), Bounds.Exactly(6)],
                [new(1, double.PositiveInfinity), Bounds.NotNegative, Bounds.NotNegative, Bounds.NotNegative]
            )
            .RangesOf([0, 1, 2]);
        Assert.Equal([new(4, 8), new(2, 6), new(0, 4)], found.Found);
    }

    [Fact]
    public void What_nothing_bounds_has_an_infinite_range()
    {
        var programme = Of(
            [
                [1, -1],
            ],
            [Bounds.Exactly(3)],
            [Bounds.NotNegative, Bounds.None]
        );
        var found = programme.RangesOf([0, 1]).Found;
        Assert.Equal([new(0, double.PositiveInfinity), new(-3, double.PositiveInfinity)], found);
        var optimum = programme.Minimise([-1, 0]);
        Assert.Equal((ProgrammeEnd.Unbounded, double.NegativeInfinity), (optimum.End, optimum.Value));
    }

    [Fact]
    public void Bounds_that_contradict_each_other_are_named_and_no_others()
    {
        // Sum 1 says x + y = 10, sum 3 says x − z ≤ 2, y ≤ 3 and z ≤ 4: then x ≥ 7 and x ≤ 6. The rest is innocent.
        var found = Of(
                [
                    [0, 0, 1, 1],
                    [1, 1, 0, 0],
                    [1, 0, 0, 1],
                    [1, 0, -1, 0],
                ],
                [AtMost(100), Bounds.Exactly(10), AtMost(50), AtMost(2)],
                [Bounds.NotNegative, new(0, 3), new(0, 4), new(0, 9)]
            )
            .RangesOf([0]);
        Assert.Equal(ProgrammeEnd.Infeasible, found.End);
        Assert.Equal([1, 3], found.Conflict!.Rows);
        Assert.Equal([1, 2], found.Conflict.Columns);
        Assert.Empty(found.Found);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Law_without_any_one_of_a_contradiction_the_rest_agree(int seed)
    {
        var random = new Random(seed);
        var sums = Enumerable
            .Range(0, 12)
            .Select(_ => Enumerable.Range(0, 6).Select(_ => (double)random.Next(-2, 3)).ToArray())
            .ToArray();
        Bounds[] rows = [.. sums.Select(_ => Bounds.Exactly(random.Next(-9, 10)))];
        Bounds[] columns = [.. Enumerable.Repeat(new Bounds(-1, 1), 6)];
        var conflict = Of(sums, rows, columns).Minimise(new double[6]).Conflict!;
        ProgrammeEnd Without(int row, int column) =>
            Of(
                    [.. conflict.Rows.Where(r => r != row).Select(r => sums[r])],
                    [.. conflict.Rows.Where(r => r != row).Select(r => rows[r])],
                    [.. columns.Select((b, j) => j != column && conflict.Columns.Contains(j) ? b : Bounds.None)]
                )
                .Minimise(new double[6])
                .End;
        Assert.Equal(ProgrammeEnd.Infeasible, Without(-1, -1));
        Assert.All(conflict.Rows, r => Assert.Equal(ProgrammeEnd.Optimal, Without(r, -1)));
        Assert.All(conflict.Columns, c => Assert.Equal(ProgrammeEnd.Optimal, Without(-1, c)));
    }

    [Fact]
    public void A_number_whose_least_exceeds_its_most_contradicts_itself()
    {
        var found = Of(
                [
                    [1, 1],
                ],
                [AtMost(9)],
                [new(0, 1), new(5, 4)]
            )
            .RangesOf([0]);
        Assert.Equal((0, 1), (found.Conflict!.Rows.Count, found.Conflict.Columns.Single()));
    }

    [Fact]
    public void Nothing_at_all_has_a_least()
    {
        Assert.Equal((ProgrammeEnd.Optimal, 0.0), (Of([], [], []).Minimise([]).End, Of([], [], []).Minimise([]).Value));
        Assert.Equal(new Bounds(2, 5), Of([], [], [new(2, 5)]).RangesOf([0]).Found[0]);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            Of(
                [
                    [1],
                ],
                [],
                [Bounds.None]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            Of(
                [
                    [1],
                ],
                [new(double.NaN, 1)],
                [Bounds.None]
            )
        );
        Assert.Throws<ArgumentException>(() =>
            Of(
                    [
                        [1],
                    ],
                    [AtMost(1)],
                    [Bounds.None]
                )
                .Minimise([double.NaN])
        );
    }

    private static Bounds AtMost(double most) => new(double.NegativeInfinity, most);

    private static LinearProgramme Of(double[][] sums, Bounds[] rowBounds, Bounds[] columnBounds) =>
        new(
            SparseRows.From(
                sums.Length,
                columnBounds.Length,
                [.. sums.SelectMany((row, i) => row.Select((value, j) => new Triplet(i, j, value)))]
            ),
            rowBounds,
            columnBounds
        );

    private static double LeastCorner(double[][] sums, double[] most, double[] cost)
    {
        var planes = sums.Zip(most, (normal, at) => (Normal: normal, At: at)).ToList();
        for (var j = 0; j < 3; j++)
        {
            var normal = new double[3];
            normal[j] = 1;
            planes.Add((normal, 0));
            planes.Add((normal, 1));
        }
        var best = double.PositiveInfinity;
        foreach (var one in planes)
        {
            foreach (var two in planes)
            {
                foreach (var three in planes)
                {
                    best = Math.Min(best, Corner([one, two, three], sums, most, cost));
                }
            }
        }
        return best;
    }

    private static double Corner((double[] Normal, double At)[] planes, double[][] sums, double[] most, double[] cost)
    {
        var qr = HouseholderQr.Factor(Matrix.ByRows(3, 3, [.. planes.SelectMany(p => p.Normal)]), 1e-9);
        var x = qr.LeastSquares([.. planes.Select(p => p.At)]);
        var isIn =
            qr.Rank == 3
            && x.All(v => v is >= -1e-9 and <= 1 + 1e-9)
            && sums.Zip(most).All(s => s.First.Zip(x, (a, v) => a * v).Sum() <= s.Second + 1e-9);
        return isIn ? cost.Zip(x, (c, v) => c * v).Sum() : double.PositiveInfinity;
    }
}
