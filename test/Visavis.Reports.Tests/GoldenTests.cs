using System.Text.RegularExpressions;
using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;

namespace Visavis.Reports.Tests;

public sealed partial class GoldenTests
{
    [Fact]
    public void The_small_report_as_a_page_is_the_golden_one() =>
        Golden.Is("small.html", WithoutPackedScript(HtmlRenderer.Render(SmallReport.Report)));

    [Fact]
    public void The_small_report_as_Markdown_is_the_golden_one() =>
        Golden.Is("small.md", MarkdownRenderer.Render(SmallReport.Report));

    [Fact]
    public void The_small_report_as_JSON_is_the_golden_one() =>
        Golden.Is("small.json", JsonRenderer.Render(SmallReport.Report));

    // The scripts are long, tested apart, and packed by whatever version of Node or zlib is at hand.
    private static string WithoutPackedScript(string page) =>
        Hash().Replace(Packed().Replace(page, "${tag}…"), "script-src …; style");

    [GeneratedRegex("(?<tag><script type=\"application/gzip\"[^>]*>)[^<]*", RegexOptions.None, 5000)]
    private static partial Regex Packed();

    [GeneratedRegex("script-src [^;]*; style", RegexOptions.None, 5000)]
    private static partial Regex Hash();
}
