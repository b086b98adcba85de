using Visavis.Analysis.Periods;
using Visavis.Core;

namespace Visavis.Analysis.Tests.Periods;

/// <summary>Cumulative figures of national tables, turned into months with a check. Every expected value is by hand.</summary>
public sealed class CumulativeToMonthsTests
{
    [Fact]
    public void Months_are_the_differences_of_cumulative_figures()
    {
        var told = Of(("2021-01", 10), ("2021-01/2021-02", 25), ("2021-01/2021-03", 45));

        Assert.Equal([("2021-01", 10m), ("2021-02", 15m), ("2021-03", 20m)], Told(told));
        Assert.Empty(told.Problems);
    }

    [Fact]
    public void The_order_of_the_figures_does_not_matter() =>
        Assert.Equal(
            Told(Of(("2021-01", 10), ("2021-01/2021-02", 25))),
            Told(Of(("2021-01/2021-02", 25), ("2021-01", 10)))
        );

    [Fact]
    public void Where_a_month_is_not_published_the_stretch_is_longer() =>
        Assert.Equal(
            [("2021-Q1", 30m), ("2021-Q2", 40m), ("2021-07/2021-12", 100m)],
            Told(Of(("2021-Q1", 30), ("2021-01/2021-06", 70), ("2021", 170)))
        );

    [Fact]
    public void Each_year_begins_anew() =>
        Assert.Equal(
            [("2021", 100m), ("2022-01", 5m), ("2022-02", 7m)],
            Told(Of(("2021", 100), ("2022-01", 5), ("2022-01/2022-02", 12)))
        );

    [Fact]
    public void A_difference_of_prints_is_as_wide_as_both_prints()
    {
        // 10.2 and 25.7, each half a tenth wide: 15.4 to 15.6.
        var told = CumulativeToMonths.Of(
            [
                new(Period.Parse("2021-01"), Interval.Around(10.2m, 0.05m)),
                new(Period.Parse("2021-01/2021-02"), Interval.Around(25.7m, 0.05m)),
            ],
            "table 1"
        );

        Assert.Equal(new Interval(15.4m, 15.6m), told.Figures[1].Value);
    }

    [Fact]
    public void A_difference_that_rounding_alone_makes_negative_is_nought_at_least()
    {
        var told = CumulativeToMonths.Of(
            [
                new(Period.Parse("2021-01"), Interval.Around(10.2m, 0.05m)),
                new(Period.Parse("2021-01/2021-02"), Interval.Around(10.15m, 0.05m)),
            ],
            "table 1"
        );

        Assert.Empty(told.Problems);
        Assert.Equal(new Interval(0, 0.05m), told.Figures[1].Value);
    }

    [Fact]
    public void A_cumulative_figure_that_shrinks_is_reported_and_the_rest_is_kept()
    {
        var told = Of(("2021-01", 10), ("2021-01/2021-02", 8), ("2021-01/2021-03", 20));

        Assert.Equal([("2021-01", 10m), ("2021-03", 12m)], Told(told));
        var problem = Assert.Single(told.Problems);
        Assert.Equal(("CUM001", "table 1"), (problem.Code, problem.Place));
        Assert.Contains("2021", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_month_that_does_not_fit_is_reported()
    {
        var told = Of(("2021-01", 10), ("2021-01/2021-02", 25), ("2021-02", 14));

        Assert.Equal("CUM003", Assert.Single(told.Problems).Code);
        Assert.Equal([("2021-01", 10m), ("2021-02", 15m)], Told(told));
    }

    [Fact]
    public void A_published_month_that_fits_says_nothing_new() =>
        Assert.Empty(Of(("2021-01", 10), ("2021-01/2021-02", 25), ("2021-02", 15)).Problems);

    [Fact]
    public void Two_figures_of_one_period_are_reported_and_neither_is_used()
    {
        var told = Of(("2021-01", 10), ("2021-01/2021-02", 25), ("2021-01/2021-02", 26), ("2021-01/2021-03", 45));

        Assert.Equal("CUM002", Assert.Single(told.Problems).Code);
        Assert.Equal([("2021-01", 10m), ("2021-02/2021-03", 35m)], Told(told));
    }

    [Fact]
    public void No_figures_no_months() => Assert.Empty(Of().Figures);

    [Fact]
    public void Months_added_up_again_are_the_cumulative_figures()
    {
        var random = new Random(7);
        var monthly = Enumerable.Range(0, 12).Select(_ => (decimal)random.Next(0, 1000)).ToList();
        var figures = Enumerable
            .Range(1, 12)
            .Select(n => new PeriodFigure(Period.Of(2021 * 12, n), Interval.Point(monthly.Take(n).Sum())))
            .Reverse()
            .ToList();

        var told = CumulativeToMonths.Of(figures, "law");

        Assert.Equal(monthly, told.Figures.Select(f => f.Value.Low!.Value));
        Assert.All(told.Figures, f => Assert.True(f.Period.IsMonth));
    }

    private static Stretches Of(params (string Period, decimal Value)[] figures) =>
        CumulativeToMonths.Of(
            [.. figures.Select(f => new PeriodFigure(Period.Parse(f.Period), Interval.Point(f.Value)))],
            "table 1"
        );

    private static IEnumerable<(string, decimal)> Told(Stretches told) =>
        told.Figures.Select(f => (f.Period.ToString(), f.Value.Low!.Value));
}
