using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>Laws of unit value indices, terms of trade and price gaps.</summary>
public sealed class PriceLawTests
{
    private static readonly UnitValues Row = new([6, 8, 5], [2, 8, 1], [4, 4, 7], [2, 2, 3]);

    public static TheoryData<string> Indices =>
        ["unit-value-index-laspeyres", "unit-value-index-paasche", "unit-value-index-fisher"];

    [Theory]
    [MemberData(nameof(Indices))]
    public void When_every_unit_value_doubles_the_index_is_two_whatever_the_quantities(string id) =>
        Assert.Equal(2, Compute(id, [4, 12, 1, 3, 2, 4, 1, 2]), 1e-12);

    [Fact]
    public void Fisher_lies_between_laspeyres_and_paasche() =>
        Assert.InRange(
            new UnitValueIndexFisher().Compute(Row).Value,
            new UnitValueIndexPaasche().Compute(Row).Value,
            new UnitValueIndexLaspeyres().Compute(Row).Value
        );

    [Fact]
    public void Fisher_backwards_is_one_over_fisher_forwards() =>
        Assert.Equal(
            1 / new UnitValueIndexFisher().Compute(Row).Value,
            new UnitValueIndexFisher()
                .Compute(new UnitValues(Row.Before, Row.QuantityBefore, Row.Now, Row.QuantityNow))
                .Value,
            1e-12
        );

    [Fact]
    public void An_index_does_not_see_in_what_unit_a_commodity_is_counted() =>
        Assert.Equal(
            new UnitValueIndexFisher().Compute(Row).Value,
            new UnitValueIndexFisher()
                .Compute(Row with { QuantityNow = [2_000, 8, 1], QuantityBefore = [2_000, 2, 3] })
                .Value,
            1e-12
        );

    [Fact]
    public void Where_a_quantity_may_be_zero_nothing_but_the_own_range_is_known()
    {
        var range = new UnitValueIndexFisher().ComputeRange(
            [6, 2, 4, 2],
            [Interval.Point(6), new(0, 3), Interval.Point(4), Interval.Point(2)]
        );
        Assert.Equal((0, double.PositiveInfinity), (range.Low, range.High));
    }

    [Fact]
    public void Income_terms_of_trade_are_net_barter_times_the_volume_of_exports()
    {
        var row = new TradeUnitValues([9, 5], [3, 1], [4, 6], [2, 3], [5, 2], [5, 1], [4, 2], [5, 2]);
        var volume =
            row.ExportsNow.Sum() / row.ExportsBefore.Sum() / new UnitValueIndexFisher().Compute(row.Exports).Value;
        Assert.Equal(
            new NetBarterTermsOfTrade().Compute(row).Value * volume,
            new IncomeTermsOfTrade()
                .Compute(
                    new ExportsAndImportUnitValues(
                        row.ExportsNow,
                        row.ExportsBefore,
                        row.ImportsNow,
                        row.ImportQuantityNow,
                        row.ImportsBefore,
                        row.ImportQuantityBefore
                    )
                )
                .Value,
            1e-12
        );
    }

    [Fact]
    public void The_gap_is_the_subsidy_over_what_the_reference_price_would_cost()
    {
        var row = new PricedDeliveries([10, 30], [2, 4], [16, 9], [2, 1]);
        Assert.Equal(
            new ImpliedSubsidy().Compute(row).Value / row.ValueAtReference().Value,
            new PriceGap().Compute(row).Value,
            1e-15
        );
    }

    private static double Compute(string id, double[] sums) =>
        MeasureCatalogue.TryFind(id, out var measure)
            ? measure.Compute(sums).Value
            : throw new KeyNotFoundException(id);
}
