using System.Text;
using Visavis.Reports.Pdf;
using Visavis.Reports.Tests.Samples;
using Visavis.Reports.Tests.Tools;

namespace Visavis.Reports.Tests;

public sealed class PdfTests
{
    private static readonly string Page = HtmlRenderer.Render(SmallReport.Report);

    [NeedsProgramFact("chromium", "chromium-browser", "google-chrome")]
    public void A_page_is_printed()
    {
        var (pdf, problem) = new PdfPrinter("", TimeSpan.FromSeconds(60)).Print(Page);
        Assert.Null(problem);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(pdf.Span[..8]), StringComparison.Ordinal);
        Assert.InRange(pdf.Length, 10_000, 5_000_000);
    }

    [Fact]
    public void A_program_that_is_not_there_is_a_problem_with_a_way_out()
    {
        var (pdf, problem) = new PdfPrinter("no-such-chromium", TimeSpan.FromSeconds(60)).Print(Page);
        Assert.True(pdf.IsEmpty);
        Assert.Equal(("PDF002", "no-such-chromium"), (problem!.Code, problem.Place));
        Assert.Contains("VISAVIS_CHROMIUM", problem.Try, StringComparison.Ordinal);
    }

    [NeedsProgramFact("false")]
    public void A_program_that_fails_is_a_problem() =>
        Assert.Equal("PDF002", new PdfPrinter("false", TimeSpan.FromSeconds(60)).Print(Page).Problem!.Code);

    [NeedsProgramFact("true")]
    public void A_program_that_makes_no_file_is_a_problem() =>
        Assert.Contains("without a file", new PdfPrinter("true", TimeSpan.FromSeconds(60)).Print(Page).Problem!.Found);

    [NeedsProgramFact("sh")]
    public void A_program_that_does_not_end_is_stopped()
    {
        var folder = Directory.CreateTempSubdirectory("visavis-slow-");
        var slow = Path.Combine(folder.FullName, "slow");
        File.WriteAllText(slow, "#!/bin/sh\nsleep 600\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(slow, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        Assert.Equal("PDF003", new PdfPrinter(slow, TimeSpan.FromMilliseconds(300)).Print(Page).Problem!.Code);
        folder.Delete(recursive: true);
    }
}
