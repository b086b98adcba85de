using Visavis.Analysis.Measures;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Measures;

/// <summary>Laws that tie measures of pairs, blocs and one economy to each other.</summary>
public sealed class PairAndBlocLawTests
{
    [Fact]
    public void Introversion_is_the_difference_of_both_intensities_over_their_sum()
    {
        var row = new BlocAndOutsiders(37, 53, 211);
        var (inward, outward) = (
            new IntraBlocIntensity().Compute(row).Value,
            new ExtraBlocIntensity().Compute(row).Value
        );
        Assert.Equal((inward - outward) / (inward + outward), new TradeIntroversion().Compute(row).Value, 1e-12);
    }

    [Fact]
    public void The_intensities_are_ratios_of_the_shares()
    {
        var inside = new IntraBlocShare().Compute(new BlocTrade(37, 53)).Value;
        var among = new BlocShareInOutsidersTrade().Compute(new TradeOfOutsiders(53, 211)).Value;
        var row = new BlocAndOutsiders(37, 53, 211);
        Assert.Equal(inside / among, new IntraBlocIntensity().Compute(row).Value, 1e-12);
        Assert.Equal((1 - inside) / (1 - among), new ExtraBlocIntensity().Compute(row).Value, 1e-12);
    }

    [Fact]
    public void An_intensity_and_its_inverse_lie_as_far_from_neutral() =>
        Assert.Equal(
            -new SymmetricTradeIntensity().Compute(new IntensityOfTrade(60, 40, 20, 180)).Value,
            // 1/60 of the exports to a tenth of the market: an intensity of 1/6.
            new SymmetricTradeIntensity()
                .Compute(new IntensityOfTrade(1, 59, 20, 180))
                .Value,
            1e-12
        );

    [Fact]
    public void Openness_is_exports_and_imports_over_the_economy_together() =>
        Assert.Equal(
            new ExportsToGdp().Compute(new ExportsAndGdp(30, 50)).Value
                + new ImportsToGdp().Compute(new ImportsAndGdp(25, 50)).Value,
            new Openness().Compute(new TradeAndGdp(30, 25, 50)).Value,
            1e-15
        );

    [Fact]
    public void The_inverse_of_ktes_is_the_sum_of_the_inverses_of_both_parts()
    {
        var ofA = 100 * new TradeWithPartnerToGdp().Compute(new TradeBesideGdp(16, 24, 70)).Value;
        var ofB = 100 * new TradeWithPartnerToGdp().Compute(new TradeBesideGdp(24, 16, 1_800)).Value;
        var ktes = new Ktes().Compute(new Connectedness(16, 24, 70, 1_800)).Value;
        Assert.Equal((1 / ofA) + (1 / ofB), 1 / ktes, 1e-12);
    }

    [Fact]
    public void Contributions_add_up_to_the_growth_of_the_whole()
    {
        double[] before = [12, 0, 55.5, 7];
        double[] now = [9, 3, 61, 0];
        var contributions = before.Zip(now).Select(p => Contribution(p.First, p.Second, before.Sum()));
        Assert.Equal(new Growth().Compute(new FlowChange(now.Sum(), before.Sum())).Value, contributions.Sum(), 1e-15);
    }

    [Fact]
    public void The_places_of_partners_that_differ_are_all_places_once()
    {
        double[] values = [4, 9, 1, 6];
        var places = values.Select((v, i) => Place([v, .. values.Where((_, j) => j != i)]));
        Assert.Equal([1.0, 2, 3, 4], places.Order());
    }

    [Fact]
    public void A_place_is_as_uncertain_as_the_partners_that_may_be_larger()
    {
        var range = new PartnerRank().ComputeRange([5, 7, 5, 1], [Near(5), Near(7), Near(5), Near(1)]);
        Assert.Equal((2, 3), (range.Low, range.High));
    }

    [Fact]
    public void The_signal_takes_its_lowest_value_from_the_least_import_and_the_most_exports()
    {
        var range = new ReExportSignal().ComputeRange([3, 1, 9, 5], [Near(3), Near(1), Near(9), Near(5)]);
        Assert.Equal((1 / 5.0, 3 / 3.0), (range.Low, range.High));
    }

    private static double Contribution(double before, double now, double whole) =>
        new GrowthContribution().Compute(new PartOfChange(now, before, whole - before)).Value;

    private static double Place(double[] values) => new PartnerRank().Compute(values).Value;

    private static Interval Near(decimal value) => Interval.Around(value, 0.5m);
}
