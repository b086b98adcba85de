using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;

namespace Visavis.Reports.Tests;

public sealed class GoldenTests
{
    [Fact]
    public void The_small_report_as_a_page_is_the_golden_one() =>
        Golden.Is("small.html", HtmlRenderer.Render(SmallReport.Report));

    [Fact]
    public void The_small_report_as_Markdown_is_the_golden_one() =>
        Golden.Is("small.md", MarkdownRenderer.Render(SmallReport.Report));

    [Fact]
    public void The_small_report_as_JSON_is_the_golden_one() =>
        Golden.Is("small.json", JsonRenderer.Render(SmallReport.Report));
}
