using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Reconstruction.Movements;

/// <summary>What a model says of a cell, why it says nothing, and what every estimate obeys.</summary>
public sealed class MovementModelTests
{
    private static readonly TradePanel Panel = TradePanel.Of(MadeUpTrade.Reports());
    private static readonly MovementModel Model = MovementModel.Fit(Panel, MadeUpTrade.Teaching);
    private static readonly Darkness Pair = new(DarkDesign.BothSides, 1, 7);

    [Fact]
    public void Contributions_make_the_centre()
    {
        Assert.All(
            Enum.GetValues<DarkDesign>(),
            design =>
            {
                var estimate = Predict(Pair with { Design = design }, new(2009, 2011));
                Assert.Equal(estimate.LogUsd, estimate.Contributions.Sum(c => c.Log), 1e-9);
                Assert.Equal(
                    estimate.Contributions.Count,
                    estimate.Contributions.Select(c => c.Name).Distinct().Count()
                );
            }
        );
    }

    [Fact]
    public void Wider_intervals_hold_narrower_ones()
    {
        var estimate = Predict(Pair, new(2009, 2010));
        var (half, most, nearlyAll) = (estimate.Interval(0.5), estimate.Interval(0.8), estimate.Interval(0.95));
        Assert.InRange(estimate.Usd, half.Low, half.High);
        Assert.True(most.Low < half.Low && half.High < most.High);
        Assert.True(nearlyAll.Low < most.Low && most.High < nearlyAll.High);
    }

    [Fact]
    public void The_longer_it_is_dark_the_less_is_sure()
    {
        var reach = Enumerable.Range(1, 3).Select(h => Predict(Pair, new(2009, 2009 + h)).Scale).ToArray();
        Assert.True(reach[0] < reach[1] && reach[1] < reach[2]);
    }

    [Fact]
    public void A_mirror_makes_it_surer() =>
        Assert.True(
            Predict(Pair with { Design = DarkDesign.OneSide }, new(2009, 2010)).Scale
                < Predict(Pair, new(2009, 2010)).Scale
        );

    [Fact]
    public void A_published_total_draws_the_cell_towards_it()
    {
        var dark = Pair with { Design = DarkDesign.TotalPublished };
        double Of(double total)
        {
            Assert.Equal(Unpredictable.None, Model.Predict(dark, new(2009, 2010), out var estimate, total));
            return estimate!.LogUsd;
        }
        var total = Enumerable
            .Range(0, Panel.Economies.Count)
            .Where(k => k != Pair.Reporter)
            .Sum(k => Math.Exp(Panel.Reports(2010)[Pair.Reporter, k]));
        Assert.True(Of(1.3 * total) > Of(total));
        Assert.True(Of(total) > Of(0.7 * total));
    }

    [Theory]
    [InlineData(2009, 2009, Unpredictable.NoSuchYears)]
    [InlineData(2009, 2013, Unpredictable.NoSuchYears)]
    [InlineData(1990, 1999, Unpredictable.NoSuchYears)]
    public void Years_outside_have_no_estimate(int lastKnown, int target, Unpredictable why) =>
        Assert.Equal(why, Model.Predict(Pair, new(lastKnown, target), out _));

    [Fact]
    public void Without_a_total_its_design_says_so() =>
        Assert.Equal(
            Unpredictable.NoTotal,
            Model.Predict(Pair with { Design = DarkDesign.TotalPublished }, new(2009, 2010), out _)
        );

    [Fact]
    public void Without_a_last_report_or_a_mirror_the_reason_is_told()
    {
        var (reporter, partner) = (MadeUpTrade.Economies[1], MadeUpTrade.Economies[7]);
        var panel = TradePanel.Of([
            .. MadeUpTrade
                .Reports()
                .Where(r => r.Year != 2009 || r.Reporter != reporter || r.Partner != partner || r.Flow != Flow.Export)
                .Where(r => r.Year != 2010 || r.Reporter != partner || r.Partner != reporter || r.Flow != Flow.Import),
        ]);
        var model = MovementModel.Fit(panel, MadeUpTrade.Teaching);
        Assert.Equal(Unpredictable.NoLastReport, model.Predict(Pair, new(2009, 2010), out _));
        Assert.Equal(
            Unpredictable.NoMirror,
            model.Predict(Pair with { Design = DarkDesign.OneSide }, new(2008, 2010), out _)
        );
    }

    [Fact]
    public void A_source_too_sparse_to_learn_from_says_nothing_instead_of_something_wrong()
    {
        // One report in ten: too few cells have both ends and both sides.
        var panel = TradePanel.Of([.. MadeUpTrade.Reports().Where((_, k) => k % 10 == 0)]);
        var model = MovementModel.Fit(panel, MadeUpTrade.Teaching);
        Assert.False(model.IsTaught);
        var cell = Enumerable
            .Range(0, 81)
            .Select(k => (Row: k / 9, Column: k % 9))
            .First(c => panel.Reports(2009).IsKnown(c.Row, c.Column));
        var dark = new Darkness(DarkDesign.BothSides, cell.Row, cell.Column);
        Assert.Equal(Unpredictable.NotFitted, model.Predict(dark, new(2009, 2010), out _));
    }

    [Fact]
    public void A_panel_too_short_to_teach_teaches_nothing()
    {
        var panel = TradePanel.Of([.. MadeUpTrade.Reports().Where(r => r.Year < MadeUpTrade.FirstYear + 8)]);
        Assert.False(MovementModel.Fit(panel, MovementOptions.Usual(panel, panel.LastYear - 1)).IsTaught);
    }

    [Fact]
    public void Imports_are_rebuilt_as_exports_are()
    {
        var imports = TradePanel.Of(MadeUpTrade.Reports(), Flow.Import);
        var model = MovementModel.Fit(imports, MadeUpTrade.Teaching);
        Assert.Equal(
            Unpredictable.None,
            model.Predict(Pair with { Design = DarkDesign.OneSide }, new(2009, 2010), out var estimate)
        );
        Assert.Equal(imports.Reports(2010)[1, 7], estimate!.LogUsd, 0.5);
    }

    [Fact]
    public void The_order_of_reports_does_not_matter()
    {
        var reports = MadeUpTrade.Reports();
        reports.Reverse();
        var turned = MovementModel.Fit(TradePanel.Of(reports), MadeUpTrade.Teaching);
        turned.Predict(Pair, new(2009, 2010), out var estimate);
        Assert.Equal(Predict(Pair, new(2009, 2010)).LogUsd, estimate!.LogUsd);
    }

    [Fact]
    public void Dearer_dollars_everywhere_scale_the_estimate()
    {
        // Twice as many dollars from the first year on: the estimate doubles up to where size itself speaks.
        var doubled = TradePanel.Of([.. MadeUpTrade.Reports().Select(r => r with { Usd = 2 * r.Usd })]);
        var model = MovementModel.Fit(doubled, MadeUpTrade.Teaching);
        model.Predict(Pair, new(2009, 2010), out var estimate);
        Assert.Equal(Predict(Pair, new(2009, 2010)).LogUsd + Math.Log(2), estimate!.LogUsd, 0.02);
    }

    [Fact]
    public void Work_that_is_called_off_ends()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            MovementModel.Fit(Panel, MadeUpTrade.Teaching, cancel: cancel.Token)
        );
    }

    private static MovementEstimate Predict(Darkness dark, DarkSpan span)
    {
        Assert.Equal(Unpredictable.None, Model.Predict(dark, span, out var estimate, totalUsd: 4e9));
        return estimate!;
    }
}
