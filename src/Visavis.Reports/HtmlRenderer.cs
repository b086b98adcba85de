using Visavis.Reports.Html;

namespace Visavis.Reports;

/// <summary>One page that needs nothing else: no file, no network; a script in it draws the charts. Also well-formed XML.</summary>
public static class HtmlRenderer
{
    /// <summary>The page; the same report gives the same text.</summary>
    /// <exception cref="ArgumentException">The report contradicts itself.</exception>
    public static string Render(Report report) => Markup.Page(new HtmlPage(new(report)).Whole());
}
