using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Visavis.Core;
using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;

namespace Visavis.Reports.Tests;

public sealed class PageScriptTests
{
    private static readonly Page Charts = new(ChartSamples.In(Language.En));

    [Fact]
    public void The_policy_names_the_loader_and_the_unpacked_script_by_their_hash()
    {
        GoldenChart.Keep("charts.html", Encoding.UTF8.GetBytes(Charts.Text));
        GoldenChart.Keep("charts.ru.html", Encoding.UTF8.GetBytes(HtmlRenderer.Render(ChartSamples.In(Language.Ru))));
        var policy = (string?)Charts.Elements("meta").ElementAt(1).Attribute("content");
        Assert.Contains(
            $"'sha256-{Hash(Encoding.UTF8.GetBytes(Scripts("").Single()))}'",
            policy,
            StringComparison.Ordinal
        );
        Assert.Contains($"'sha256-{Hash(Program("reader-script"))}'", policy, StringComparison.Ordinal);
        Assert.Contains($"'sha256-{Hash(Program("charts-script"))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_loader_holds_no_sign_that_would_be_escaped() => Assert.DoesNotMatch("[<>&]", Scripts("").Single());

    [Fact]
    public void Every_figure_carries_its_specification()
    {
        var specs = Charts.Classed("script", "spec").Select(s => Encoding.UTF8.GetString(Unpacked(s.Value))).ToList();
        Assert.Equal(ChartSamples.Figures.Count, specs.Count);
        Assert.All(specs, s => Assert.StartsWith("{", s, StringComparison.Ordinal));
        Assert.All(specs, s => Assert.DoesNotMatch("#[0-9a-fA-F]{6}", s));
    }

    [Fact]
    public void A_page_without_charts_carries_no_script_for_them() =>
        Assert.Equal(
            ["reader-script"],
            new Page(Made.Report(new Paragraph("Nothing to draw."))).Classed("script", "program").Select(IdOf)
        );

    [Fact]
    public void A_shared_source_file_or_method_stands_once_among_the_receipts()
    {
        var page = new Page(LargeReport.Report);
        using var data = JsonDocument.Parse(
            Unpacked(page.Elements("script").Single(s => IdOf(s) == "receipts-data").Value)
        );
        var index = new ReportIndex(LargeReport.Report);
        Assert.Equal(index.Receipts.Count, data.RootElement.GetProperty("receipts").GetArrayLength());
        Assert.All(
            new[] { "sources", "files", "methods", "inputs" },
            name =>
            {
                var rows = data.RootElement.GetProperty(name).EnumerateArray().Select(r => r.GetRawText()).ToList();
                Assert.Equal(rows.Count, rows.Distinct(StringComparer.Ordinal).Count());
            }
        );
    }

    [Fact]
    public void A_page_of_charts_stays_under_600_kilobytes() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(Charts.Text), 1, 600_000);

    private static IEnumerable<string> Scripts(string type) =>
        Charts.Elements("script").Where(s => ((string?)s.Attribute("type") ?? "") == type).Select(s => s.Value);

    private static string? IdOf(XElement element) => (string?)element.Attribute("id");

    private static byte[] Program(string id) => Unpacked(Charts.Elements("script").Single(s => IdOf(s) == id).Value);

    private static byte[] Unpacked(string base64)
    {
        using var packed = new MemoryStream(Convert.FromBase64String(base64));
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        using var script = new MemoryStream();
        gzip.CopyTo(script);
        return script.ToArray();
    }

    private static string Hash(byte[] bytes) => Convert.ToBase64String(SHA256.HashData(bytes));
}
