using System.Text;
using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;

namespace Visavis.Reports.Tests;

/// <summary>Reports with next to nothing in them, and with very much.</summary>
public sealed class OddReportTests
{
    private const int Points = 40_000;

    [Fact]
    public void A_report_without_tables_and_figures_has_its_sources_and_an_empty_description()
    {
        var report = Made.Report(new Paragraph("Nothing is known."));
        Assert.Equal(["Contents", "Sources", "Receipts"], new Workbook(XlsxRenderer.Render(report)).Names);
        Assert.Equal(["datapackage.json"], CsvRenderer.Render(report).Select(f => f.Name));
        Assert.Empty(TexReader.Faults(TexRenderer.Render(report)));
        Assert.DoesNotContain(@"\section", TexRenderer.Render(report), StringComparison.Ordinal);
        Assert.Equal(2, BibRenderer.Render(report).Split("@misc").Length - 1);
    }

    [Fact]
    public void A_report_without_sources_has_an_empty_bibliography() =>
        Assert.Equal("\n", BibRenderer.Render(Made.Report() with { Sources = [] }));

    [Fact]
    public void A_table_without_rows_keeps_its_headings()
    {
        var report = Made.Report(new Table("t", "T", ["Period", Column.Of("Exports", Made.UsdBn)], []));
        Assert.Equal(["Period", "Exports, USD bn"], new Workbook(XlsxRenderer.Render(report)).Sheets["T1 t"][2]);
        Assert.Equal(
            "Period,\"Exports, USD bn\"\r\n",
            Encoding.UTF8.GetString(CsvRenderer.Render(report)[0].Bytes.Span)
        );
        Assert.Empty(TexReader.Faults(TexRenderer.Render(report)));
    }

    [Fact]
    public void Forty_thousand_points_are_all_in_the_workbook_and_in_CSV()
    {
        var one = Made.Reported(1.5m, "2021");
        var rows = Enumerable.Range(0, Points).Select(i => new DotRow($"row {i}", one with { Value = i }));
        var report = Made.Report(new Figure("many", "Many", new DotChart(Made.UsdBn, [.. rows])));
        Assert.Equal(Points + 3, new Workbook(XlsxRenderer.Render(report)).Sheets["F1 many"].Count);
        var csv = CsvReader.Records(Encoding.UTF8.GetString(CsvRenderer.Render(report)[0].Bytes.Span));
        Assert.Equal(Points + 1, csv.Count);
        Assert.Equal("0.000039999", csv[^1][1]);
    }

    [Fact]
    public void A_name_of_three_hundred_letters_stands_whole_in_every_table()
    {
        var name = string.Concat(Enumerable.Repeat("Длинное имя ", 25));
        var report = HostileReport.Of(name);
        Assert.Contains(name, new Workbook(XlsxRenderer.Render(report)).Texts);
        Assert.Contains(
            name,
            Encoding.UTF8.GetString(CsvRenderer.Render(report)[0].Bytes.Span),
            StringComparison.Ordinal
        );
        Assert.Contains(name, TexRenderer.Render(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_with_a_picture_shows_it_in_Markdown_and_keeps_its_data()
    {
        var pictures = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["exports"] = "small.charts/exports.svg",
        };
        var with = MarkdownRenderer.Render(SmallReport.Report, pictures);
        var without = MarkdownRenderer.Render(SmallReport.Report);
        Assert.Contains("](small.charts/exports.svg)", with, StringComparison.Ordinal);
        Assert.StartsWith("![Line chart", Line(with), StringComparison.Ordinal);
        Assert.DoesNotContain("![", without, StringComparison.Ordinal);
        Assert.Equal(Rows(without), Rows(with));
    }

    private static string Line(string markdown) => markdown.Split('\n').Single(l => l.Contains("](small.charts"));

    private static IEnumerable<string> Rows(string markdown) => markdown.Split('\n').Where(l => l.StartsWith('|'));
}
