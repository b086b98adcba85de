using Visavis.Analysis.Hidden;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Hidden;

/// <summary>Bounds of hidden cells, by hand.</summary>
public sealed class HiddenCellsTests
{
    [Fact]
    public void One_hidden_heading_is_what_its_chapter_leaves()
    {
        // 100 = 60 + x, each printed to the unit: x = 40 ± 1.
        var ranges = HiddenCells.Bound([new(Known("chapter", 100), [Known("a", 60), Hidden("x")])]);
        var (id, range) = Assert.Single(ranges.ById);
        Assert.Equal("x", id);
        Assert.Equal(39, range.Least, 1e-9);
        Assert.Equal(41, range.Most, 1e-9);
    }

    // Rows x + y = 10 and z + w = 20, columns x + z = 12 and y + w = 18, exact: x from 0 to 10, w from 8 to 18.
    [Fact]
    public void Rows_and_columns_bound_four_cells_together()
    {
        var (x, y, z, w) = (Hidden("x"), Hidden("y"), Hidden("z"), Hidden("w"));
        var ranges = HiddenCells.Bound([
            new(Exactly("r1", 10), [x, y]),
            new(Exactly("r2", 20), [z, w]),
            new(Exactly("c1", 12), [x, z]),
            new(Exactly("c2", 18), [y, w]),
        ]);
        Assert.Equal(["w", "x", "y", "z"], ranges.ById.Select(r => r.Id));
        Assert.Equal([8.0, 0, 0, 2], ranges.ById.Select(r => Math.Round(r.Range.Least, 9)));
        Assert.Equal([18.0, 10, 10, 12], ranges.ById.Select(r => Math.Round(r.Range.Most, 9)));
    }

    [Fact]
    public void A_hidden_whole_is_the_sum_of_its_parts()
    {
        var ranges = HiddenCells.Bound([
            new(Exactly("total", 100), [Hidden("chapter"), Exactly("rest", 70)]),
            new(Hidden("chapter"), [Exactly("one", 10), Hidden("two")]),
        ]);
        Assert.Equal([30.0, 20], ranges.ById.Select(r => Math.Round(r.Range.Least, 9)));
        Assert.Equal([30.0, 20], ranges.ById.Select(r => Math.Round(r.Range.Most, 9)));
    }

    [Fact]
    public void Sums_that_cannot_hold_are_named_and_nothing_else_is_said()
    {
        var ranges = HiddenCells.Bound([
            new(Exactly("small", 10), [Exactly("a", 30), Hidden("x")]),
            new(Exactly("fine", 10), [Hidden("y"), Exactly("b", 4)]),
        ]);
        Assert.Empty(ranges.ById);
        Assert.Equal("small", Assert.Single(ranges.Conflict).Whole.Id);
    }

    [Fact]
    public void A_table_that_hides_nothing_has_nothing_to_bound() =>
        Assert.Empty(HiddenCells.Bound([new(Exactly("total", 1), [Exactly("a", 1)])]).ById);

    private static TableCell Known(string id, decimal value) => new(id, Interval.Around(value, 0.5m));

    private static TableCell Exactly(string id, decimal value) => new(id, Interval.Point(value));

    private static TableCell Hidden(string id) => new(id, null);
}
