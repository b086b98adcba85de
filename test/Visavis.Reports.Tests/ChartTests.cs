using System.Xml.Linq;
using Visavis.Core;
using Visavis.Reports.Svg;
using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;

namespace Visavis.Reports.Tests;

public sealed class ChartTests
{
    private static readonly Missing Dark = new(MissingReason.NotReported);

    [Fact]
    public void A_missing_year_breaks_the_line_and_is_marked()
    {
        var page = Line(
            Made.Reported(1, "2019"),
            Made.Reported(2, "2020"),
            Dark,
            Made.Reported(3, "2022"),
            Made.Reported(4, "2023")
        );
        Assert.Equal(2, Shapes(page, "line").Count());
        Assert.Single(Shapes(page, "gap"));
    }

    [Fact]
    public void A_year_that_is_not_in_the_data_breaks_the_line_too()
    {
        var points = new[] { 2019, 2020, 2023 }.Select(y => new ChartPoint(
            Period.Year(y),
            Made.Reported(y - 2000, $"{y}")
        ));
        Assert.Single(Shapes(Drawn(new(ChartMark.Line, Made.UsdBn, [new("S", [.. points])])), "line"));
    }

    [Fact]
    public void A_claim_is_hollow_and_what_leads_to_it_is_dashed()
    {
        var page = Line(Made.Reported(1, "2019"), Made.Claimed(2, "2020"));
        Assert.Single(Shapes(page, "hollow"));
        Assert.Single(Shapes(page, "filled"));
        Assert.Single(Shapes(page, "claimed"));
    }

    [Fact]
    public void An_interval_is_a_whisker() =>
        Assert.Single(Shapes(Line(Made.Reported(1, "2019"), Made.Claimed(2, "2020")), "whisker"));

    [Theory]
    [InlineData(ChartMark.Bar, "pale")]
    [InlineData(ChartMark.StackedShare, "pale")]
    [InlineData(ChartMark.Dot, "hollow")]
    [InlineData(ChartMark.Step, "hollow")]
    public void A_claim_looks_different_under_every_mark(ChartMark mark, string look)
    {
        var page = Drawn(
            new(
                mark,
                NumberUnit.Share,
                [new("S", [new(Period.Year(2021), Made.Share(0.4m, "2021", NumberKind.Claimed))])]
            )
        );
        Assert.Single(Shapes(page, look));
        Assert.Empty(Shapes(page, "filled"));
    }

    [Fact]
    public void Stacked_shares_fill_the_height_of_the_axis()
    {
        var page = Drawn(new(ChartMark.StackedShare, NumberUnit.Share, [One("A", 0.25m), One("B", 0.75m)]));
        var heights = page.Classed("rect", "filled").Select(r => (double)r.Attribute("height")!).ToList();
        Assert.Equal(292, heights.Sum(), 0.2);
        Assert.Equal(73, heights[0], 0.2);
    }

    [Fact]
    public void The_alternative_text_says_what_the_chart_shows()
    {
        var page = Line(Made.Reported(1, "2019"), Made.Reported(3, "2020"), Dark);
        Assert.Equal(
            "Line chart, USD bn. S: first 1.0 (2019); last 3.0 (2020); lowest 1.0 (2019); highest 3.0 (2020); not reported: 2021.",
            page.Elements("desc").Single().Value
        );
    }

    [Fact]
    public void The_data_of_a_chart_follow_as_a_table()
    {
        var rows = Line(Made.Reported(1, "2019"), Dark).Elements("tbody").Single().Elements("tr").Select(r => r.Value);
        Assert.Equal(["20191.0", "2020··"], rows);
    }

    [Theory]
    [InlineData("0", "49.05", "0", "50", "10")]
    [InlineData("43.35", "53.5", "42", "54", "2")]
    [InlineData("-0.3", "0.21", "-0.3", "0.3", "0.1")]
    [InlineData("5", "5", "5", "6", "1")]
    [InlineData("0", "0.00021", "0", "0.00025", "0.00005")]
    public void An_axis_has_round_ticks_around_its_data(string low, string high, string first, string last, string step)
    {
        var scale = new NiceScale(Read(low), Read(high), 0, 100);
        Assert.Equal((Read(first), Read(last), Read(step)), (scale.Low, scale.High, scale.Step));
        Assert.Equal((0, 100), (scale.At(scale.Low), scale.At(scale.High)));
    }

    [Fact]
    public void Labels_at_the_end_of_lines_never_overlap()
    {
        var apart = EndLabels.Apart([10, 12, 13, 100, 101], 110);
        Assert.All(apart.Zip(apart.Skip(1)), p => Assert.True(p.Second - p.First >= 16));
        Assert.True(apart[^1] <= 110);
    }

    [Theory]
    [InlineData("2012", "2023", 12, "2012")]
    [InlineData("2000", "2025", 13, "2000")]
    [InlineData("2021-01", "2024-04", 4, "2021")]
    [InlineData("2023-01", "2023-12", 4, "2023-01")]
    public void An_axis_of_time_has_few_labels_that_name_their_years(string from, string to, int count, string first)
    {
        var labels = new TimeScale([Period.Parse(from), Period.Parse(to)], 0, 700).Labels().ToList();
        Assert.Equal((count, first), (labels.Count, labels[0].Text));
    }

    [Fact]
    public void A_long_name_is_wrapped_between_words() =>
        Assert.Equal(["One two", "three", "incomprehensible"], Wrapped.Lines("One two three incomprehensible", 8));

    private static decimal Read(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Series One(string name, decimal share) =>
        new(name, [new(Period.Year(2021), Made.Share(share, "2021", partner: name))]);

    private static Page Line(params ValueCell[] values) =>
        Drawn(
            new(
                ChartMark.Line,
                Made.UsdBn,
                [new("S", [.. values.Select((v, i) => new ChartPoint(Period.Year(2019 + i), v))])]
            )
        );

    private static Page Drawn(TimeChart chart) => new(Made.Report(new Figure("f", "F", chart)));

    private static IEnumerable<XElement> Shapes(Page page, string cssClass) =>
        page.Elements("svg")
            .Where(s => (string?)s.Attribute("role") == "img")
            .Descendants()
            .Where(e => Page.Classes(e).Contains(cssClass));
}
