using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>Concentration of more suppliers than have corners to try.</summary>
public sealed class HerfindahlRangeTests
{
    private static readonly ConcentrationOfSuppliers Measure = new();

    [Fact]
    public void No_row_inside_a_box_of_many_suppliers_lies_outside_its_range()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 50; trial++)
        {
            var row = Enumerable.Range(0, 30).Select(_ => Math.Round(random.NextDouble() * 100, 3)).ToArray();
            var bounds = RandomRows.BoundsAround(row, Measure, random);
            var range = Measure.ComputeRange(row, bounds);
            for (var i = 0; i < 50; i++)
            {
                var inside = Measure.Compute(RandomRows.Inside(bounds, Measure, random)).Value;
                Assert.InRange(inside, range.Low - 1e-12, range.High + 1e-12);
            }
        }
    }

    [Fact]
    public void Exact_imports_from_many_suppliers_give_an_exact_value()
    {
        var row = Enumerable.Range(1, 40).Select(i => (double)i).ToArray();
        var range = Measure.ComputeRange(row, [.. row.Select(v => Interval.Point((decimal)v))]);
        Assert.Equal((range.Value.Value, range.Value.Value), (range.Low, range.High), Near);
    }

    [Fact]
    public void The_highest_of_many_lies_little_above_the_one_corner_that_decides()
    {
        // By hand: thirty suppliers of 1 and one of 0 to 100; all depends on the one.
        var suppliers = Enumerable.Repeat(Interval.Point(1), 30).Append(new Interval(0, 100)).ToArray();
        var range = Measure.ComputeRange([.. Enumerable.Repeat(1.0, 31)], suppliers);
        const double highest = ((100.0 * 100) + 30) / (130.0 * 130);
        Assert.InRange(range.High, highest, highest + 0.05);
    }

    private static bool Near((double, double) a, (double, double) b) =>
        Math.Abs(a.Item1 - b.Item1) < 1e-12 && Math.Abs(a.Item2 - b.Item2) < 1e-12;
}
