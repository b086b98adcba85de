using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Workbench.Tests;

/// <summary>Charts and sentences are printed from their declarations, and say nothing that the figures do not hold.</summary>
[Collection(Bundled.Name)]
public sealed class DeclaredTests(BundledWorkspace bundled)
{
    [Fact]
    public void The_bundled_pair_has_every_declared_chart() =>
        Assert.Equal(
            [
                "asymmetry-chart",
                "cars-chart",
                "evidence-export",
                "evidence-import",
                "evidence-turnover",
                "flows-chart",
                "ktes-chart",
                "programme-chart",
                "structure-export",
                "structure-import",
                "who-says-what",
            ],
            Figures.Select(f => f.Id).Order(StringComparer.Ordinal)
        );

    // 49.0 [48.95, 49.05] and 53 [52.5, 53.5] do not meet; 25 [24.5, 25.5] and 25.2 [25.15, 25.25] do.
    [Theory]
    [InlineData("evidence-turnover", true)]
    [InlineData("evidence-export", false)]
    public void A_sentence_is_printed_only_where_the_intervals_let_it_hold(string figure, bool isPrinted) =>
        Assert.Equal(isPrinted, Figure(figure).Sentence is not null);

    [Fact]
    public void A_year_that_nobody_reports_is_a_visible_gap()
    {
        var chart = Assert.IsType<TimeChart>(Figure("flows-chart").Chart);
        var cited = chart.Series.Where(s => s.Name.StartsWith("Belarus", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, cited.Count);
        Assert.All(cited, s => Assert.IsType<Missing>(s.Points.Single(p => p.Period == Period.Year(2021)).Value));
    }

    [Fact]
    public void The_two_records_of_one_source_span_the_area_of_their_disagreement()
    {
        var chart = Assert.IsType<TimeChart>(Figure("flows-chart").Chart);
        Assert.Equal(2, chart.Bands.Length);
        Assert.All(chart.Bands, b => Assert.Equal(chart.Series[b.First].Panel, chart.Series[b.Second].Panel));
        Assert.All(chart.Bands, b => Assert.NotEqual(chart.Series[b.First].Name, chart.Series[b.Second].Name));
    }

    // The months are those that the text of the section names; Eurostat's figures show the jump and the fall.
    [Fact]
    public void The_turn_of_the_cars_is_marked_in_each_panel()
    {
        var chart = Assert.IsType<TimeChart>(Figure("cars-chart").Chart);
        Assert.Equal([Period.Month(2022, 7), Period.Month(2022, 3)], chart.Turns.Select(t => t.Period));
        Assert.Equal(chart.Series.Select(s => s.Panel), chart.Turns.Select(t => t.Panel));
    }

    [Fact]
    public void Goods_stand_apart_from_goods_and_services()
    {
        var chart = Assert.IsType<DotChart>(Figure("evidence-turnover").Chart);
        var groups = chart.Rows.Where(r => r.Panel == "2023").Select(r => r.Group).Distinct();
        Assert.Equal(["goods", "goods and services", "coverage unstated"], groups);
    }

    private IEnumerable<Figure> Figures => bundled.Report.Sections.SelectMany(s => s.Blocks).OfType<Figure>();

    private Figure Figure(string id) => Figures.Single(f => f.Id == id);
}
