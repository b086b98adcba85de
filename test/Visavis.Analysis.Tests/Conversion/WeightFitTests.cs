using Visavis.Analysis.Conversion;

namespace Visavis.Analysis.Tests.Conversion;

public sealed class WeightFitTests
{
    private static readonly Dictionary<(string, string), decimal> Truth = new()
    {
        [("030101", "0341")] = 0.7m,
        [("030101", "0342")] = 0.3m,
        [("030101", "0344")] = 0m,
        [("040101", "0411")] = 0.2m,
        [("040101", "0412")] = 0.8m,
        [("040102", "0412")] = 1m,
    };

    [Fact]
    public void Law_true_weights_come_back_from_data_without_noise()
    {
        var (before, after) = Flows(cells: 40);
        var fit = WeightFit.Of(Made.Concordance, before, after);
        Assert.Equal(["030101", "040101"], fit.Components.Select(c => c.Component.Sources[0]));
        Assert.All(fit.Components, c => Assert.True(c.Converged && c.Cells == 40 && c.Explained > 0.999999));
        var step = Converter.Convert(
            [Made.Value("030101", 1000), Made.Value("040101", 10)],
            Made.Concordance,
            fit.Weighting
        );
        Assert.Equal(
            [("0341", 700m), ("0342", 300m), ("0344", 0m), ("0411", 2m), ("0412", 8m)],
            step.Values.Select(v => (v.Code, decimal.Round(v.Value, 1)))
        );
        Assert.True(step.IsConserved);
        Assert.Equal(WeightOrigin.Fitted, step.Origin);
    }

    [Fact]
    public void Without_a_cell_in_both_editions_the_split_is_equal_and_said_to_rest_on_none()
    {
        var fit = WeightFit.Of(Made.Concordance, [new("a", "030101", 1)], [new("b", "0341", 1)]);
        Assert.All(fit.Components, c => Assert.Equal(0, c.Cells));
        var step = Converter.Convert([Made.Value("030101", 3)], Made.Concordance, fit.Weighting);
        Assert.Equal([1m, 1m, 1m], step.Values.Select(v => v.Value));
    }

    [Fact]
    public void The_order_of_the_data_does_not_matter()
    {
        var (before, after) = Flows(cells: 15);
        var one = WeightFit.Of(Made.Concordance, before, after);
        before.Reverse();
        after.Reverse();
        var other = WeightFit.Of(Made.Concordance, before, after);
        Assert.Equal(
            one.Components.Select(c => (c.Explained, c.RelativeGap)),
            other.Components.Select(c => (c.Explained, c.RelativeGap))
        );
    }

    private static (List<CellValue> Before, List<CellValue> After) Flows(int cells)
    {
        var random = new Random(5);
        var before = Enumerable
            .Range(0, cells)
            .SelectMany(
                _ => new[] { "030101", "040101", "040102" },
                (cell, code) => new CellValue($"c{cell}", code, random.Next(1, 1000))
            )
            .ToList();
        var after = before
            .SelectMany(_ => Truth, (b, w) => (Cell: b, Weight: w))
            .Where(p => p.Cell.Code == p.Weight.Key.Item1)
            .Select(p => new CellValue(p.Cell.Cell, p.Weight.Key.Item2, p.Cell.Value * p.Weight.Value))
            .ToList();
        return (before, after);
    }
}
