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

    // The script is long, tested apart, and packed by whatever version of Node is at hand.
    private static string WithoutPackedScript(string page) =>
        Hash()
            .Replace(
                Packed().Replace(page, "<script type=\"application/gzip\" id=\"charts-script\">…"),
                "'sha256-…'; style"
            );

    [GeneratedRegex("<script type=\"application/gzip\" id=\"charts-script\">[^<]*", RegexOptions.None, 5000)]
    private static partial Regex Packed();

    [GeneratedRegex("'sha256-[^']*'; style", RegexOptions.None, 5000)]
    private static partial Regex Hash();
}
