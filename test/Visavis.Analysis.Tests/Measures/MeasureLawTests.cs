using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>Laws that only some measures have, and helpers that stand beside a measure.</summary>
public sealed class MeasureLawTests
{
    [Theory]
    [InlineData("mirror-asymmetry")]
    [InlineData("mirror-log-ratio")]
    [InlineData("normalised-balance")]
    [InlineData("trade-balance")]
    public void Seen_from_the_other_side_the_sign_turns(string id)
    {
        Assert.True(MeasureCatalogue.TryFind(id, out var measure));
        Assert.Equal(-measure.Compute([30, 20]).Value, measure.Compute([20, 30]).Value, 1e-15);
    }

    [Fact]
    public void Splitting_the_others_in_two_changes_no_share() =>
        Assert.Equal(
            new GeographicStructure().Compute(new GroupInStructure([3, 7, 10])),
            new GeographicStructure().Compute(new GroupInStructure([3, 2, 5, 10]))
        );

    [Fact]
    public void The_share_in_turnover_lies_between_the_shares_in_both_flows()
    {
        var ofExports = new PartnerShareInExports().Compute(new ExportsByPartner(60, 40)).Value;
        var ofImports = new PartnerShareInImports().Compute(new ImportsByPartner(30, 70)).Value;
        var ofTurnover = new PartnerShareInTurnover().Compute(new TurnoverByPartner(60, 30, 40, 70)).Value;
        Assert.InRange(ofTurnover, ofImports, ofExports);
    }

    [Fact]
    public void All_shares_of_a_structure_with_its_residual_are_one() =>
        Assert.Equal(1, GeographicStructure.WithResidual([0.1, 0.2, 0.3], 0.9).Sum(s => s.Value), 1e-15);

    [Fact]
    public void A_residual_of_nothing_but_rounding_is_zero() =>
        Assert.Equal(0, GeographicStructure.WithResidual([0.1, 0.2], 0.3)[^1].Value);

    [Fact]
    public void Groups_that_exceed_the_whole_have_no_structure() =>
        Assert.All(
            GeographicStructure.WithResidual([60, 50], 100),
            share => Assert.Equal("the groups exceed the whole", share.WhyUndefined)
        );

    [Theory]
    [InlineData("40.1", "2.094", 1912, 1918)]
    [InlineData("49.0", "2.355", 2078, 2083)]
    public void A_printed_ktes_and_turnover_imply_a_sum_of_gdp(string turnover, string ktes, int low, int high)
    {
        var sum = Ktes.ImpliedGdpSum(Printed(turnover), Printed(ktes));
        Assert.Equal((low, high), (Math.Round(sum.Low!.Value), Math.Round(sum.High!.Value)));
    }

    [Fact]
    public void A_third_each_may_lie_inside_the_box_where_no_corner_is()
    {
        var range = new DistanceToTargetSplit().ComputeRange(
            [40, 30, 30, 1, 1, 1],
            [Around(40), Around(30), Around(30), Interval.Point(1), Interval.Point(1), Interval.Point(1)]
        );
        Assert.Equal(0, range.Low, 1e-12);
    }

    [Fact]
    public void An_outcome_that_may_be_zero_bounds_no_error()
    {
        var range = new ForecastError().ComputeRange([1, 1], [Interval.Point(1), new(-1, 2)]);
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (range.Low, range.High));
    }

    [Fact]
    public void What_is_undefined_says_why_and_has_no_value()
    {
        var undefined = new Growth().Compute(new FlowChange(5, 0));
        Assert.Equal("undefined: nothing in the base period", undefined.ToString());
        Assert.Throws<InvalidOperationException>(() => undefined.Value);
    }

    private static Interval Around(decimal value) => Interval.Around(value, 10);

    private static Interval Printed(string text) =>
        PrintedFigure.TryParse(text, out var figure) ? figure.Rounding() : throw new FormatException(text);
}
