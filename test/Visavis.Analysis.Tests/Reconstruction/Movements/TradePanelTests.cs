using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Reconstruction.Movements;

/// <summary>Every report is kept, counted as a zero, or set aside.</summary>
public sealed class TradePanelTests
{
    private static readonly Economy Belarus = Economies.Find("BLR");
    private static readonly Economy Russia = Economies.Find("RUS");

    [Fact]
    public void A_report_lies_beside_its_mirror()
    {
        var panel = TradePanel.Of([
            new(Belarus, Russia, Flow.Export, 2012, 16.3e9),
            new(Russia, Belarus, Flow.Import, 2012, 13.6e9),
        ]);
        Assert.Equal(Math.Log(16.3e9), panel.Reports(2012)[0, 1]);
        Assert.Equal(Math.Log(13.6e9), panel.Mirrors(2012)[0, 1]);
        Assert.False(panel.Reports(2012).IsKnown(1, 0));
        Assert.Equal(1, panel.PlaceOf(Russia));
    }

    [Fact]
    public void Imports_rebuilt_turn_the_panel_round()
    {
        var panel = TradePanel.Of(
            [new(Belarus, Russia, Flow.Export, 2012, 16.3e9), new(Russia, Belarus, Flow.Import, 2012, 13.6e9)],
            Flow.Import
        );
        Assert.Equal(Math.Log(13.6e9), panel.Reports(2012)[1, 0]);
        Assert.Equal(Math.Log(16.3e9), panel.Mirrors(2012)[1, 0]);
    }

    [Fact]
    public void What_says_nothing_is_set_aside_and_zeros_are_counted()
    {
        AnnualReport good = new(Belarus, Russia, Flow.Export, 2012, 5);
        AnnualReport[] bad =
        [
            new(Belarus, Belarus, Flow.Export, 2012, 5),
            good with
            {
                Usd = 6,
            },
            good with
            {
                Usd = -1,
                Year = 2013,
            },
            good with
            {
                Usd = double.NaN,
                Year = 2013,
            },
            good with
            {
                Flow = Flow.ReExport,
            },
        ];
        var panel = TradePanel.Of([good, good, .. bad, good with { Usd = 0, Year = 2013 }]);
        Assert.Equal(bad, panel.SetAside);
        Assert.Equal(1, panel.Zeros);
    }

    [Fact]
    public void No_report_is_no_panel() => Assert.Throws<ArgumentException>(() => TradePanel.Of([]));

    // Minsk to Moscow is 677 km on any map; GeoDist prints 677 too.
    [Fact]
    public void Minsk_lies_677_km_from_Moscow() =>
        Assert.Equal(677, Geography.Km(Belarus.Capital!, Russia.Capital!), 5.0);
}
