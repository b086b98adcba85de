using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
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
        Assert.Contains($"'sha256-{Hash(Unpacked())}'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_loader_holds_no_sign_that_would_be_escaped() => Assert.DoesNotMatch("[<>&]", Scripts("").Single());

    [Fact]
    public void Every_figure_carries_its_specification()
    {
        var specs = Scripts("application/json").ToList();
        Assert.Equal(ChartSamples.Figures.Count, specs.Count);
        Assert.All(specs, s => Assert.DoesNotMatch("[<>&]", s));
        Assert.All(specs, s => Assert.DoesNotMatch("#[0-9a-fA-F]{6}", s));
    }

    [Fact]
    public void A_page_without_charts_carries_no_script() =>
        Assert.Empty(new Page(Made.Report(new Paragraph("Nothing to draw."))).Elements("script"));

    [Fact]
    public void A_page_of_charts_stays_under_600_kilobytes() =>
        Assert.InRange(Encoding.UTF8.GetByteCount(Charts.Text), 1, 600_000);

    private static IEnumerable<string> Scripts(string type) =>
        Charts.Elements("script").Where(s => ((string?)s.Attribute("type") ?? "") == type).Select(s => s.Value);

    private static byte[] Unpacked()
    {
        using var packed = new MemoryStream(Convert.FromBase64String(Scripts("application/gzip").Single()));
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        using var script = new MemoryStream();
        gzip.CopyTo(script);
        return script.ToArray();
    }

    private static string Hash(byte[] bytes) => Convert.ToBase64String(SHA256.HashData(bytes));
}
