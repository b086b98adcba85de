using System.Security.Cryptography;
using System.Text;
using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;

namespace Visavis.Reports.Tests;

public sealed class PageTests
{
    private static readonly Page Small = new(SmallReport.Report);
    private static readonly Page Large = new(LargeReport.Report);

    public static TheoryData<bool> Both => [false, true];

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_link_leads_to_an_entry_of_the_page(bool large)
    {
        var ids = Of(large).Attributes("id").ToHashSet(StringComparer.Ordinal);
        var links = Of(large).Attributes("href").ToList();
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.True(l.StartsWith('#') && ids.Contains(l[1..]), l));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void No_id_stands_twice(bool large)
    {
        var ids = Of(large).Attributes("id").ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Headings_go_down_one_level_at_a_time(bool large)
    {
        var levels = Of(large)
            .Root.Descendants()
            .Select(e => e.Name.LocalName)
            .Where(n => n is "h1" or "h2" or "h3" or "h4")
            .ToList();
        Assert.Equal("h1", levels[0]);
        Assert.Single(levels, "h1");
        Assert.All(
            levels.Zip(levels.Skip(1)),
            p => Assert.True(p.Second[1] - p.First[1] <= 1, $"{p.First} {p.Second}")
        );
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_number_leads_to_its_receipt_and_says_kind_and_unit(bool large)
    {
        var numbers = Of(large).Classed("a", "n").ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, n => Assert.StartsWith("#r-", (string?)n.Attribute("href")));
        Assert.All(numbers, n => Assert.Matches("^[^;]+; [^;]+$", (string?)n.Attribute("title") ?? ""));
    }

    [Fact]
    public void Every_number_of_the_report_is_on_the_page()
    {
        var notDrawn = LargeReport.Report.Sections.SelectMany(s => s.Blocks).Count(b => b is Figure);
        Assert.Equal(6, notDrawn);
        Assert.Equal(ReportWalk.Numbers(LargeReport.Report).Count(), Large.Classed("a", "n").Count());
    }

    [Fact]
    public void A_receipt_stands_once_however_often_its_number_does()
    {
        var address = "turnover?flow=turnover&period=2021&value=40.1@3";
        Assert.Single(Large.Elements("code"), c => c.Value == address);
        Assert.True(Large.Classed("a", "n").Count(a => a.Value == "40.1") >= 6);
    }

    [Fact]
    public void Nothing_is_fetched()
    {
        string[] fetching = ["link", "img", "iframe", "object", "embed", "base", "form"];
        Assert.DoesNotContain(Large.Root.Descendants(), e => fetching.Contains(e.Name.LocalName));
        Assert.Empty(Large.Attributes("src").Concat(Large.Attributes("style")));
        Assert.DoesNotContain("url(", Large.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", Large.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_policy_allows_the_one_style_by_its_hash()
    {
        var style = Encoding.UTF8.GetBytes(Small.Elements("style").Single().Value);
        var policy = Small
            .Elements("meta")
            .Single(m => (string?)m.Attribute("http-equiv") == "Content-Security-Policy");
        Assert.EndsWith(
            $"style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(style))}'; base-uri 'none'; form-action 'none'",
            (string?)policy.Attribute("content")
        );
    }

    [Fact]
    public void The_style_reaches_a_browser_as_it_was_written() =>
        Assert.Contains(
            $"<style>{Small.Elements("style").Single().Value}</style>",
            Small.Text,
            StringComparison.Ordinal
        );

    [Fact]
    public void Only_void_elements_close_themselves()
    {
        var closing = System.Text.RegularExpressions.Regex.Matches(
            Large.Text,
            "<(?<name>[a-z]+)[^>]*/>",
            default,
            TimeSpan.FromSeconds(5)
        );
        Assert.Equal(["meta"], closing.Select(m => m.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_claim_differs_from_a_calculation_by_colour_and_by_mark()
    {
        var claims = Small.Classed("a", "cla").Select(a => a.Value).ToList();
        var calculations = Small.Classed("a", "cal").Select(a => a.Value).ToList();
        Assert.NotEmpty(calculations);
        Assert.All(claims, c => Assert.StartsWith("“", c));
        Assert.All(calculations, c => Assert.DoesNotContain('“', c));
    }

    [Fact]
    public void Every_table_has_a_caption_and_headings_with_a_scope()
    {
        var tables = Small.Elements("table").ToList();
        Assert.Equal(3, tables.Count);
        Assert.All(tables, t => Assert.Single(t.Elements("caption")));
        Assert.All(tables.SelectMany(t => t.Descendants("th")), h => Assert.NotNull(h.Attribute("scope")));
    }

    [Fact]
    public void The_note_of_a_cell_stands_under_its_letter()
    {
        var note = Small.Elements("p").Single(p => (string?)p.Attribute("id") == "flows-by-year:a");
        Assert.Equal("a Westland has published nothing since 2022.", note.Value);
    }

    [Fact]
    public void A_number_of_another_unit_than_its_column_prints_its_own()
    {
        var euros = Made.Reported(1, "2021") with { Unit = Made.EurMn };
        var page = new Page(
            Made.Report(
                new Table("t", "Two currencies", ["Period", Column.Of("Value", Made.UsdBn)], [new Row("2021", euros)])
            )
        );
        Assert.Equal("1\u202F000.0\u00A0EUR mn", page.Elements("td").Single().Value);
    }

    private static Page Of(bool large) => large ? Large : Small;
}
