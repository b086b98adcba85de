using System.Text.Json;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Reconstruction.Movements;

/// <summary>The backtest on a made-up world whose growth has the form that the model looks for.</summary>
public sealed class BacktestTests
{
    private static readonly TradePanel Panel = TradePanel.Of(MadeUpTrade.Reports());
    private static readonly BacktestResult Result = Backtest.Run(Panel, MadeUpTrade.Trying);

    [Theory]
    [InlineData(DarkDesign.OneSide, "mirror-by-last-ratio")]
    [InlineData(DarkDesign.BothSides, "last-value-by-growth")]
    [InlineData(DarkDesign.ReporterSilent, "mirror-by-last-ratio")]
    [InlineData(DarkDesign.BothSilent, "last-value-by-growth")]
    [InlineData(DarkDesign.TotalPublished, "last-value-by-growth")]
    public void The_model_beats_the_simple_rule(DarkDesign design, string rule) =>
        Assert.All(
            Result.Scores.Where(s => s.Design == design && s.Group == "all"),
            s => Assert.InRange(s.MedianAbsLogError, 0, s.Rules[rule])
        );

    [Fact]
    public void Intervals_hold_what_they_promise() =>
        Assert.All(
            Result.Scores.Where(s => s.Group == "all"),
            s =>
            {
                Assert.InRange(s.Coverage95, 0.88, 0.99);
                Assert.InRange(s.Coverage80, 0.70, 0.90);
                Assert.InRange(s.Coverage50, 0.40, 0.60);
            }
        );

    [Fact]
    public void Quarters_and_years_are_parts_of_all() =>
        Assert.All(
            Result.Scores.Where(s => s.Group == "all"),
            all =>
            {
                var parts = Result.Scores.Where(s =>
                    (s.Design, s.Horizon, s.Split) == (all.Design, all.Horizon, all.Split)
                );
                Assert.Equal(all.Trials, parts.Where(s => s.Group.All(char.IsAsciiDigit)).Sum(s => s.Trials));
                Assert.Equal(all.Trials / 4, parts.Single(s => s.Group == "smallest-quarter").Trials);
                Assert.Equal(all.Trials / 4, parts.Single(s => s.Group == "largest-quarter").Trials);
            }
        );

    [Fact]
    public void Two_threads_count_as_one() =>
        Assert.Equal(
            JsonSerializer.Serialize(Result),
            JsonSerializer.Serialize(Backtest.Run(Panel, MadeUpTrade.Trying with { Threads = 2 }))
        );

    [Fact]
    public void What_is_scored_as_printed_is_what_the_model_answers()
    {
        var options = MadeUpTrade.Trying with { Designs = [DarkDesign.OneSide], Splits = [BacktestSplit.AsPrinted] };
        var score = Backtest.Run(Panel, options).Scores.Single(s => s.Group == "all");
        var teaching = MovementOptions.Usual(Panel, options.FirstScored - 1) with { Horizons = [1] };
        var model = MovementModel.Fit(Panel, teaching with { Designs = options.Designs });
        var answered =
            from year in Enumerable.Range(options.FirstScored, options.LastTarget - options.FirstScored + 1)
            from i in Enumerable.Range(0, Panel.Economies.Count)
            from j in Enumerable.Range(0, Panel.Economies.Count)
            where
                model.Predict(new(DarkDesign.OneSide, i, j), new(year - 1, year), out _) == Unpredictable.None
                && Panel.Reports(year)[i, j] > Math.Log(options.LeastUsd)
                && Panel.Reports(year - 1)[i, j] > Math.Log(options.LeastUsd)
            select IsHeld(model, i, j, year);
        Assert.Equal(score.Trials, answered.Count());
        Assert.Equal(score.Coverage95, answered.Count(held => held) / (double)score.Trials, 1e-12);
    }

    private static bool IsHeld(MovementModel model, int i, int j, int year)
    {
        model.Predict(new(DarkDesign.OneSide, i, j), new(year - 1, year), out var estimate);
        var (low, high) = estimate!.Interval(0.95);
        return Panel.Reports(year)[i, j] is var report && Math.Exp(report) >= low && Math.Exp(report) <= high;
    }

    [Fact]
    public void Series_that_copy_their_mirror_are_left_out()
    {
        var copied = MadeUpTrade
            .Reports()
            .Select(r =>
                r.Flow == Flow.Import && r.Reporter.Code == "RUS" && r.Partner.Code == "BLR"
                    ? r with
                    {
                        Usd = MadeUpTrade
                            .Reports()
                            .Single(o =>
                                o.Year == r.Year
                                && o.Flow == Flow.Export
                                && o.Reporter == r.Partner
                                && o.Partner == r.Reporter
                            )
                            .Usd,
                    }
                    : r
            );
        var options = MadeUpTrade.Trying with { Designs = [DarkDesign.OneSide], Horizons = [1] };
        var result = Backtest.Run(TradePanel.Of([.. copied]), options);
        // One cell a target year, 2003 to 2012.
        Assert.Equal(10, result.Copies);
    }

    [Fact]
    public void A_shock_is_scored_apart()
    {
        var options = MadeUpTrade.Trying with
        {
            Designs = [DarkDesign.OneSide],
            Horizons = [1],
            Shocks = [new(Economies.Find("UKR"), Economies.Find("RUS"), 2011, 2012)],
        };
        var scores = Backtest
            .Run(Panel, options)
            .Scores.Where(s => s.Split == BacktestSplit.Forward)
            .ToDictionary(s => s.Group);
        Assert.Equal(4, scores["shocks"].Trials);
        Assert.Equal(
            Result
                .Scores.First(s =>
                    (s.Design, s.Horizon, s.Split, s.Group) == (DarkDesign.OneSide, 1, BacktestSplit.Forward, "all")
                )
                .Trials - 4,
            scores["all"].Trials
        );
    }
}
