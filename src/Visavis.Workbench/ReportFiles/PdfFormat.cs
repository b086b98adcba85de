using Visavis.Reports;
using Visavis.Reports.Pdf;

namespace Visavis.Workbench;

/// <summary>The page as chromium prints it.</summary>
internal static class PdfFormat
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <exception cref="ProblemException">There is no chromium, or it fails.</exception>
    public static void Write(ReportRun run)
    {
        var (pdf, problem) = new PdfPrinter(run.Settings.Chromium, Patience).Print(HtmlRenderer.Render(run.Report));
        if (problem is not null)
        {
            throw new ProblemException(problem, isUnavailable: true);
        }
        run.Save("pdf", pdf);
    }
}
