using System.Text.Json.Nodes;
using Visavis.Core;
using Visavis.Reports.Charts;
using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;

namespace Visavis.Reports.Tests;

public sealed class ChartTests
{
    private static readonly Missing Dark = new(MissingReason.NotReported);

    [Fact]
    public void A_missing_year_breaks_the_line_and_is_marked_below_it()
    {
        var spec = Line(
            Made.Reported(1, "2019"),
            Made.Reported(2, "2020"),
            Dark,
            Made.Reported(3, "2022"),
            Made.Reported(4, "2023")
        );
        Assert.Equal(2, Rows(spec, "line-firm").Select(r => (string?)r["run"]).Distinct().Count());
        Assert.Equal("2021", (string?)Assert.Single(Rows(spec, "gap"))["period"]);
    }

    [Fact]
    public void A_year_that_is_not_in_the_data_breaks_the_line_too()
    {
        var points = new[] { 2019, 2020, 2023 }.Select(y => new ChartPoint(
            Period.Year(y),
            Made.Reported(y - 2000, $"{y}")
        ));
        Assert.Equal(2, Rows(Drawn(new(ChartMark.Line, Made.UsdBn, [new("S", [.. points])])), "line-firm").Count);
    }

    [Fact]
    public void Years_missing_for_one_reason_are_one_gap()
    {
        var spec = Line(Made.Reported(1, "2019"), Dark, Dark, new Missing(MissingReason.Confidential));
        Assert.Equal(["2020/2021", "2022"], Rows(spec, "gap").Select(r => (string?)r["period"]));
    }

    [Fact]
    public void A_claim_is_hollow_in_its_own_colour_and_what_leads_to_it_is_dashed()
    {
        var spec = Line(Made.Reported(1, "2019"), Made.Claimed(2, "2020"));
        Assert.Single(Rows(spec, "point-claimed"));
        Assert.Single(Rows(spec, "point-firm"));
        Assert.Equal(2, Rows(spec, "line-claimed").Count);
        Assert.Equal("claim", (string?)LayerOf(spec, "point-claimed")["encoding"]!["color"]!["value"]!["expr"]);
    }

    [Fact]
    public void An_interval_is_a_whisker_in_printed_units()
    {
        var whisker = Assert.Single(Rows(Line(Made.Reported(1, "2019"), Made.Claimed(2, "2020")), "interval"));
        Assert.Equal((1.95m, 2.05m), ((decimal)whisker["low"]!, (decimal)whisker["high"]!));
    }

    [Fact]
    public void An_estimate_looks_neither_like_a_report_nor_like_a_claim()
    {
        var guess = Made.Reported(1, "2019") with { Kind = NumberKind.Estimated };
        Assert.Single(Rows(Line(guess), "point-estimated"));
    }

    [Fact]
    public void Stacked_shares_stand_on_each_other()
    {
        var spec = Drawn(new(ChartMark.StackedShare, NumberUnit.Share, [One("A", 0.25m), One("B", 0.75m)]));
        var bars = Rows(spec, "bar-firm").Select(r => ((decimal)r["base"]!, (decimal)r["value"]!));
        Assert.Equal([(0m, 25m), (25m, 100m)], bars);
    }

    [Fact]
    public void A_row_says_who_when_what_and_leads_to_the_receipt()
    {
        var row = Assert.Single(Rows(Line(Made.Claimed(2, "2019")), "point-claimed"));
        Assert.Equal(
            ("S", "2019", "“2.0” [1.95, 2.05] USD bn", "claimed", "r-1"),
            (
                (string?)row["series"],
                (string?)row["period"],
                (string?)row["said"],
                (string?)row["kind"],
                (string?)row["receipt"]
            )
        );
    }

    [Fact]
    public void A_legend_that_filters_stands_only_where_there_are_two_series()
    {
        var two = Drawn(new(ChartMark.StackedShare, NumberUnit.Share, [One("A", 0.25m), One("B", 0.75m)]));
        Assert.Equal("legend", (string?)two["layer"]![0]!["params"]![0]!["bind"]);
        Assert.DoesNotContain("params", Line(Made.Reported(1, "2019")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_forty_thousand_points_few_are_drawn_and_no_peak_is_lost()
    {
        var months = Enumerable
            .Range(0, 40_000)
            .Select(m => new ChartPoint(Period.Of(1_200 + m, 1), Made.Reported(m == 23_456 ? 999 : m % 7, $"m{m}")));
        var rows = Rows(Drawn(new(ChartMark.Line, Made.UsdBn, [new("S", [.. months])])), "point-firm");
        Assert.InRange(rows.Count, 1_000, 1_500);
        Assert.Contains(rows, r => (decimal)r["value"]! == 999);
    }

    [Fact]
    public void A_table_under_a_chart_ends_at_500_rows_and_says_where_the_whole_is()
    {
        var months = Enumerable
            .Range(0, 600)
            .Select(m => new ChartPoint(Period.Of(1_200 + m, 1), Made.Reported(m, $"m{m}")));
        var page = new Page(Made.Report(Figure(new(ChartMark.Line, Made.UsdBn, [new("S", [.. months])]))));
        Assert.Equal(500, page.Elements("tbody").Single().Elements("tr").Count());
        Assert.Contains(
            page.Classed("p", "note"),
            p => p.Value.StartsWith("The first 500 of 600 rows", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_alternative_text_says_what_the_chart_shows()
    {
        var page = new Page(Made.Report(Figure(Chart(Made.Reported(1, "2019"), Made.Reported(3, "2020"), Dark))));
        Assert.Equal(
            "Line chart, USD bn. S: first 1.0 (2019); last 3.0 (2020); lowest 1.0 (2019); highest 3.0 (2020); not reported: 2021.",
            page.Classed("p", "alt").Single().Value
        );
    }

    [Fact]
    public void The_data_of_a_chart_follow_as_a_table()
    {
        var page = new Page(Made.Report(Figure(Chart(Made.Reported(1, "2019"), Dark))));
        Assert.Equal(["20191.0", "2020··"], page.Elements("tbody").Single().Elements("tr").Select(r => r.Value));
    }

    [Fact]
    public void Numbers_of_an_axis_are_written_as_the_language_writes_them()
    {
        var chart = Chart(Made.Reported(0.3m, "2019"));
        var report = Made.Report(Figure(chart)) with { Language = Language.Ru };
        Assert.Contains("0,1", ChartSpec.Of(Figure(chart), new(report)).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "49.05", "0", "50", "10")]
    [InlineData("43.35", "53.5", "42", "54", "2")]
    [InlineData("-0.3", "0.21", "-0.3", "0.3", "0.1")]
    [InlineData("5", "5", "5", "6", "1")]
    [InlineData("0", "0.00021", "0", "0.00025", "0.00005")]
    public void An_axis_has_round_ticks_around_its_data(string low, string high, string first, string last, string step)
    {
        var scale = new NiceScale(Read(low), Read(high));
        Assert.Equal((Read(first), Read(last), Read(step)), (scale.Low, scale.High, scale.Step));
    }

    [Theory]
    [InlineData("2012", "2023", 12, "2012")]
    [InlineData("2000", "2025", 13, "2000")]
    [InlineData("2021-01", "2024-04", 4, "2021")]
    [InlineData("2023-01", "2023-12", 4, "Jan 2023")]
    public void An_axis_of_time_has_few_labels_that_name_their_years(string from, string to, int count, string first)
    {
        var labels = new TimeScale([Period.Parse(from), Period.Parse(to)]).Labels(new(Language.En)).ToList();
        Assert.Equal((count, first), (labels.Count, string.Join(' ', labels[0].Lines)));
    }

    [Fact]
    public void A_long_name_is_wrapped_between_words() =>
        Assert.Equal(["One two", "three", "incomprehensible"], Wrapped.Lines("One two three incomprehensible", 8));

    private static decimal Read(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Series One(string name, decimal share) =>
        new(name, [new(Period.Year(2021), Made.Share(share, "2021", partner: name))]);

    private static TimeChart Chart(params ValueCell[] values) =>
        new(
            ChartMark.Line,
            Made.UsdBn,
            [new("S", [.. values.Select((v, i) => new ChartPoint(Period.Year(2019 + i), v))])]
        );

    private static Figure Figure(TimeChart chart) => new("f", "F", chart);

    private static JsonObject Line(params ValueCell[] values) => Drawn(Chart(values));

    private static JsonObject Drawn(TimeChart chart) => ChartSpec.Of(Figure(chart), new(Made.Report(Figure(chart))));

    private static JsonObject LayerOf(JsonObject spec, string style) =>
        spec["layer"]!.AsArray().Select(l => l!.AsObject()).Single(l => (string?)l["mark"]!["style"] == style);

    private static List<JsonObject> Rows(JsonObject spec, string style) =>
        [.. LayerOf(spec, style)["data"]!["values"]!.AsArray().Select(r => r!.AsObject())];
}
