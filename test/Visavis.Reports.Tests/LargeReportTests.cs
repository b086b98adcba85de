using System.Text;
using Visavis.Reports.Tests.Samples;

namespace Visavis.Reports.Tests;

public sealed class LargeReportTests
{
    [Fact]
    public void Two_thousand_numbers_make_a_page_of_at_most_1500_kilobytes()
    {
        var count = ReportWalk.Numbers(LargeReport.Report).Count();
        var page = HtmlRenderer.Render(LargeReport.Report);
        Assert.InRange(count, 1_900, 2_300);
        Assert.InRange(Encoding.UTF8.GetByteCount(page), 1, 1_500_000);
    }
}
