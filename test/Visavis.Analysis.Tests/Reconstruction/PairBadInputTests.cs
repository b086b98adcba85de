using Visavis.Analysis.Reconstruction.Pairs;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Reconstruction;

/// <summary>Evidence that cannot be right: answered, told, never a silent guess.</summary>
public sealed class PairBadInputTests
{
    private static readonly Economy A = Economies.Find("NOR");
    private static readonly Economy B = Economies.Find("BRA");

    [Theory]
    [InlineData(0)]
    [InlineData(-5e6)]
    public void An_amount_that_is_not_above_zero_is_left_out_and_told(double value)
    {
        var bad = PairFigures.Of(A, B, A, 2016, value) with { Id = "bad" };
        var result = Of(Usual(2010, 2016).Append(bad));
        Assert.Contains(result.LeftOut, l => l.Testimony.Id == "bad" && l.Why == LeftOut.NotPositive);
        AllAreNumbers(result);
    }

    [Fact]
    public void A_total_that_is_less_than_its_part_stands_apart_and_the_part_stays()
    {
        var total = PairFigures.Of(A, Economies.World, A, 2016, 1e6) with { Id = "total" };
        var result = Of(Usual(2010, 2016).Append(total));
        Assert.Contains(result.Conflicts, c => c.Testimony.Id == "total");
        Assert.Equal(100e6, At(result, 2016).Estimate.Value, 5e6);
        AllAreNumbers(result);
    }

    [Fact]
    public void The_same_figure_from_a_hundred_tables_is_no_contradiction()
    {
        var again = Enumerable.Range(0, 100).Select(i => PairFigures.Of(A, B, A, 2016, 100e6) with { Id = $"r{i}" });
        var result = Of(Usual(2010, 2016).Concat(again));
        Assert.True(result.IsConverged);
        Assert.Equal(0, result.FailedDraws);
        Assert.Equal(100e6, At(result, 2016).Estimate.Value, 2e6);
        AllAreNumbers(result);
    }

    [Fact]
    public void One_figure_of_one_year_is_an_answer_for_all_years_that_grows_unsure()
    {
        var result = Of([PairFigures.Of(A, B, A, 2010, 100e6)], last: 2025);
        AllAreNumbers(result);
        Assert.Equal(100e6, At(result, 2010).Estimate.Value, 5e6);
        Assert.Equal(0, At(result, 2025).Identification!.Value, 1e-6);
        Assert.True(At(result, 2025).Estimate.Interval95.High > 2 * At(result, 2010).Estimate.Interval95.High);
    }

    [Fact]
    public void Two_tables_that_contradict_each_other_are_both_told()
    {
        var other = PairFigures.Of(A, B, A, 2016, 300e6) with { Id = "other" };
        var result = Of(Usual(2010, 2016).Append(other));
        Assert.Contains(result.Conflicts, c => c.Testimony.Id == "other");
        AllAreNumbers(result);
    }

    [Fact]
    public void A_total_of_nothing_with_parts_is_left_out_and_told()
    {
        var total = PairFigures.Of(A, Economies.World, A, 2016, 0) with { Id = "total" };
        var result = Of(Usual(2010, 2016).Append(total));
        Assert.Contains(result.LeftOut, l => l.Testimony.Id == "total" && l.Why == LeftOut.NotPositive);
        Assert.Equal(100e6, At(result, 2016).Estimate.Value, 2e6);
    }

    [Fact]
    public void A_slip_of_a_thousand_is_told_as_one_and_moves_nothing()
    {
        var slip = PairFigures.Of(A, B, A, 2016, 100e9) with { Id = "slip" };
        var result = Of(Usual(2010, 2016).Append(slip));
        var conflict = Assert.Single(result.Conflicts, c => c.Testimony.Id == "slip");
        Assert.Equal(Reading.PowerOfTen, conflict.Reading);
        Assert.InRange(conflict.Ratio!.Value, 900, 1100);
        Assert.Equal(100e6, At(result, 2016).Estimate.Value, 5e6);
    }

    [Fact]
    public void Of_evidence_that_must_hold_and_cannot_the_smallest_part_is_named()
    {
        // 100 and 240 make 340, not 400; what is said of 2015 has nothing to do with it.
        var turnover = Turnover(2016, 400e6);
        var result = Of(
            Usual(2010, 2016).Append(turnover),
            held: ["NORBRANOR2016", "BRANORNOR2016", "turnover", "NORBRANOR2015", "BRANORBRA2016"]
        );
        Assert.Equal(
            ["BRANORNOR2016", "NORBRANOR2016", "turnover"],
            result.Contradiction.Select(t => t.Id).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_part_of_a_year_that_is_more_than_the_year_contradicts_it()
    {
        var half = PairFigures.Of(A, B, A, 2016, 150e6) with
        {
            Id = "half",
            Terms = [new(1, PairFigures.CellOf(A, B, A, Period.Parse("2016-01/2016-06")))],
        };
        var result = Of(Usual(2010, 2016).Append(half), held: ["half", "NORBRANOR2016"]);
        Assert.Equal(["NORBRANOR2016", "half"], result.Contradiction.Select(t => t.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Evidence_that_can_hold_does()
    {
        var held = PairFigures.Of(A, B, A, 2016, 130e6) with { Id = "held" };
        var result = Of(
            Usual(2010, 2016).Append(held).Append(Turnover(2016, 370e6)),
            held: ["held", "turnover", "BRANORNOR2016"]
        );
        Assert.Empty(result.Contradiction);
        // Printed to the million: half of it is all the error that it has.
        Assert.Equal(130e6, At(result, 2016).Estimate.Value, 1e6);
    }

    private static Testimony Turnover(int year, double value)
    {
        var exports = PairFigures.Of(A, B, A, year, value);
        return exports with
        {
            Id = "turnover",
            Terms = [.. exports.Terms, new(1, PairFigures.CellOf(B, A, A, Period.Year(year)))],
        };
    }

    private static void AllAreNumbers(PairReconstruction result) =>
        Assert.All(
            result.Cells,
            c =>
            {
                Assert.True(double.IsFinite(c.Estimate.Value));
                Assert.True(c.Estimate.Interval95.Low <= c.Estimate.Interval95.High);
                Assert.True(c.Identification is null or (>= 0 and <= 1));
            }
        );

    private static IEnumerable<Testimony> Usual(int first, int last) =>
        from year in Enumerable.Range(first, last - first + 1)
        from figure in new[]
        {
            PairFigures.Of(A, B, A, year, 100e6),
            PairFigures.Of(A, B, B, year, 115e6),
            PairFigures.Of(B, A, B, year, 200e6),
            PairFigures.Of(B, A, A, year, 240e6),
        }
        select figure;

    private static ReconstructedCell At(PairReconstruction result, int year) =>
        result.Cells.Single(c => c.Flow == PairFlow.Export && c.Period.FirstYear == year);

    private static PairReconstruction Of(
        IEnumerable<Testimony> testimonies,
        int last = 2016,
        IEnumerable<string>? held = null
    ) =>
        PairReconstruction.Of(
            new(A, B, 2010, last, A, (_, _) => []) { Draws = 100, Held = (held ?? []).ToHashSet() },
            testimonies
        );
}
