using System.Text.Json;
using System.Xml.Linq;
using Visavis.Core;
using Visavis.Reports.Checked;
using Visavis.Reports.Tests.Samples;

namespace Visavis.Reports.Tests;

/// <summary>A check as page, as JSON and as SARIF.</summary>
public sealed class CheckedTests
{
    private static readonly string[] Levels = ["error", "warning", "note"];

    public static TheoryData<int, Language> Texts
    {
        get
        {
            var texts = new TheoryData<int, Language>();
            for (var i = 0; i < HostileReport.Texts.Count; i++)
            {
                texts.Add(i, i % 2 == 0 ? Language.En : Language.Ru);
            }
            return texts;
        }
    }

    [Fact]
    public void The_page_marks_the_numbers_of_a_finding_and_names_it_beside_them()
    {
        var page = Page(SmallCheck.Report);
        var sentence = page.Descendants("p").Single(p => p.Elements("mark").Any());
        Assert.Equal(["7.7", "21.3"], sentence.Elements("mark").Select(m => m.Value));
        Assert.Equal(["F1", "F2", "F3", "F1", "F2", "F3"], sentence.Elements("sup").Select(s => s.Value));
        Assert.Equal(["F1", "F2", "F3"], page.Descendants("aside").Attributes("id").Select(a => a.Value));
    }

    [Fact]
    public void A_number_that_holds_is_marked_too() =>
        Assert.Equal(
            "21.3",
            Page(SmallCheck.Report)
                .Descendants("td")
                .Elements("mark")
                .Single(m => (string)m.Attribute("class")! == "sound")
                .Value
        );

    [Fact]
    public void Every_link_of_the_page_leads_somewhere()
    {
        var page = Page(SmallCheck.Report);
        var ids = page.Descendants().Attributes("id").Select(a => $"#{a.Value}").ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.Descendants("a").Attributes("href"), h => Assert.Contains(h.Value, ids));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_becomes_an_element_or_a_handler(int index, Language language)
    {
        var text = HostileReport.Texts[index];
        var known = Page(SmallCheck.Report).DescendantsAndSelf().Select(e => e.Name.LocalName).ToHashSet();
        var page = Page(SmallCheck.Of(text, language));
        Assert.All(page.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, known));
        Assert.All(page.Descendants().Attributes(), a => Assert.DoesNotMatch("^(on|src|style)", a.Name.LocalName));
        Assert.Equal(CleanText.Of(text), page.Descendants("h3").Single().Value);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_sarif_requires_is_there(int index, Language language)
    {
        using var sarif = JsonDocument.Parse(CheckSarif.Render(SmallCheck.Of(HostileReport.Texts[index], language)));
        var root = sarif.RootElement;
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        var run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.NotEqual("", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        Assert.Equal(rules.Distinct(), rules);
        Assert.Equal(3, run.GetProperty("results").GetArrayLength());
        Assert.All(run.GetProperty("results").EnumerateArray(), r => IsResult(r, rules));
    }

    [Fact]
    public void A_snippet_of_sarif_is_what_its_region_holds()
    {
        using var sarif = JsonDocument.Parse(CheckSarif.Render(SmallCheck.Report));
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        var length = region.GetProperty("endColumn").GetInt32() - region.GetProperty("startColumn").GetInt32();
        Assert.Equal(("7.7", 3), (region.GetProperty("snippet").GetProperty("text").GetString(), length));
    }

    [Fact]
    public void Json_holds_documents_with_their_coverage_and_findings_with_their_spots()
    {
        using var json = JsonDocument.Parse(CheckJson.Render(SmallCheck.Report));
        var document = Assert.Single(json.RootElement.GetProperty("documents").EnumerateArray());
        Assert.Equal(
            ["found 4", "quantities 3", "typed 3", "checked 2"],
            document.GetProperty("coverage").EnumerateObject().Select(p => $"{p.Name} {p.Value}")
        );
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal("certain", finding.GetProperty("certainty").GetString());
        Assert.Equal(17, finding.GetProperty("spots")[0].GetProperty("column").GetInt32());
        Assert.Equal("7.7 %", finding.GetProperty("spots")[0].GetProperty("words").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("certain").GetInt32());
    }

    // SARIF 2.1.0: 3.27 result, 3.28 location, 3.30 region, 3.4 artifactLocation.
    private static void IsResult(JsonElement result, List<string?> rules)
    {
        Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]);
        Assert.Contains(result.GetProperty("level").GetString(), Levels);
        Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
        var related = result.GetProperty("relatedLocations").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, related.Count), related.Select(l => l.GetProperty("id").GetInt32()));
        Assert.All(result.GetProperty("locations").EnumerateArray().Concat(related), IsLocation);
    }

    private static void IsLocation(JsonElement location)
    {
        var physical = location.GetProperty("physicalLocation");
        var uri = physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute), uri);
        var region = physical.GetProperty("region");
        Assert.InRange(region.GetProperty("startLine").GetInt32(), 1, int.MaxValue);
        Assert.InRange(region.GetProperty("startColumn").GetInt32(), 1, region.GetProperty("endColumn").GetInt32() - 1);
    }

    private static XElement Page(CheckedReport report)
    {
        var text = CheckPage.Render(report);
        Assert.StartsWith("<!DOCTYPE html>\n", text, StringComparison.Ordinal);
        return XElement.Parse(text["<!DOCTYPE html>\n".Length..], LoadOptions.PreserveWhitespace);
    }
}
