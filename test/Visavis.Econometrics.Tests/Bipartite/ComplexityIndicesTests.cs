using Visavis.Econometrics.Bipartite;

namespace Visavis.Econometrics.Tests.Bipartite;

public sealed class ComplexityIndicesTests
{
    // A has all three columns, B two, C one. By hand: D⁻¹ M U⁻¹ Mᵀ has the eigenvalues 1, 1/4 and 1/9, the second vector
    // is (2, −1, −4), its mean −1 and its sample deviation 3.
    private static readonly Incidence Nested = Of(
        [
            [0, 1, 2],
            [1, 2],
            [2],
        ],
        3
    );

    [Fact]
    public void Nested_rows_are_ranked_by_what_they_have()
    {
        var found = ComplexityIndices.Of(Nested);
        Assert.Equal(ComplexityOutcome.Found, found.Outcome);
        Assert.Equal([1, 0, -1], Enumerable.Range(0, 3).Select(r => Math.Round(found.ByRow[r], 12)));
        Assert.Equal([1, 0, -1], Enumerable.Range(0, 3).Select(c => Math.Round(found.ByColumn[c], 12)));
        Assert.Equal(0.25, found.Eigenvalue, 1e-13);
        Assert.Equal(0.25 - (1 / 9.0), found.Gap, 1e-9);
    }

    [Fact]
    public void Rows_and_columns_without_an_advantage_have_no_index()
    {
        var found = ComplexityIndices.Of(
            Of(
                [
                    [0, 1, 2],
                    [],
                    [1, 2],
                    [2],
                ],
                4
            )
        );
        Assert.Equal([0, 2, 3], found.ByRow.Keys.Order());
        Assert.Equal([0, 1, 2], found.ByColumn.Keys.Order());
    }

    [Fact]
    public void Rows_that_are_all_alike_have_no_second_direction() =>
        Assert.Equal(
            ComplexityOutcome.AllAlike,
            ComplexityIndices
                .Of(
                    Of(
                        [
                            [0, 1],
                            [0, 1],
                            [0, 1],
                        ],
                        2
                    )
                )
                .Outcome
        );

    [Fact]
    public void Three_unconnected_parts_have_more_than_one() =>
        Assert.Equal(
            ComplexityOutcome.NotUnique,
            ComplexityIndices
                .Of(
                    Of(
                        [
                            [0],
                            [1],
                            [2],
                        ],
                        3
                    )
                )
                .Outcome
        );

    [Fact]
    public void The_second_eigenvector_is_the_one_that_rotations_find()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var incidence = Of(
                [.. Enumerable.Range(0, 12).Select(_ => Enumerable.Range(0, 20).Where(_ => random.Next(3) == 0))],
                20
            );
            var found = ComplexityIndices.Of(incidence);
            var (values, ranked) = ByRotations.SecondOf(incidence);
            Assert.Equal(values[1], found.Eigenvalue, 1e-12);
            Assert.Equal(values[1] - values[2], found.Gap, 1e-4);
            // Up to the sign, which only one of the two fixes.
            var sign = Math.Sign(ranked.First().Value * found.ByRow[ranked.First().Key]);
            Assert.All(ranked, row => Assert.Equal(row.Value * sign, found.ByRow[row.Key], 1e-8));
        }
    }

    [Fact]
    public void The_sign_goes_with_diversity()
    {
        var found = ComplexityIndices.Of(Nested);
        Assert.True(found.ByRow[0] > found.ByRow[2]);
        var turned = ComplexityIndices.Of(
            Of(
                [
                    [2],
                    [1, 2],
                    [0, 1, 2],
                ],
                3
            )
        );
        Assert.Equal(found.ByRow[0], turned.ByRow[2], 1e-12);
    }

    internal static Incidence Of(IEnumerable<IEnumerable<int>> columnsByRow, int columns)
    {
        int[][] byRow = [.. columnsByRow.Select(row => row.ToArray())];
        return new(
            byRow,
            [
                .. Enumerable
                    .Range(0, columns)
                    .Select(c => Enumerable.Range(0, byRow.Length).Where(r => byRow[r].Contains(c)).ToArray()),
            ]
        );
    }
}
