using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Workbench;

/// <summary>A form in which a report is written: one file, or a folder of files.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Meaning">What it is, in a few words.</param>
/// <param name="Write">Writes it; throws a <see cref="ProblemException"/> where it cannot be had here.</param>
public sealed record ReportFormat(string Name, string Meaning, Action<ReportRun> Write)
{
    private const string Everything = "all";

    /// <summary>In the order in which they are written: pictures come before the texts that show them.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        .. ChartFormats.All,
        Text("html", "one page for the browser", HtmlRenderer.Render),
        Text("md", "Markdown", run => MarkdownRenderer.Render(run.Report, run.Pictures)),
        Text("json", "everything, for programs", JsonRenderer.Render),
        new("xlsx", "a workbook, a sheet a table", run => run.Save("xlsx", XlsxRenderer.Render(run.Report))),
        new(
            "csv",
            "a CSV file a table and a datapackage.json",
            run => run.Save("tables", CsvRenderer.Render(run.Report))
        ),
        Text("tex", "tables for LaTeX", TexRenderer.Render),
        Text("bib", "the sources for BibTeX", BibRenderer.Render),
        new("pdf", "the page on paper, where chromium is", PdfFormat.Write),
    ];

    /// <summary>What every form is, for who asks: "html (one page for the browser), md (Markdown)".</summary>
    public static string Meanings => string.Join(", ", All.Select(f => $"{f.Name} ({f.Meaning})"));

    /// <summary>Reads a list as <c>html,md</c>, or <c>all</c>; a form that is not known is a problem.</summary>
    public static (IReadOnlyList<ReportFormat> Formats, Problem? Problem) Parse(string list)
    {
        var names = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var known = All.Select(f => f.Name).Append(Everything).ToList();
        if (names.FirstOrDefault(n => !known.Contains(n)) is { } unknown)
        {
            return ([], Texts.UnknownFormat(unknown, known));
        }
        return names.Length == 0
            ? ([], Texts.UnknownFormat("", known))
            : ([.. All.Where(f => names.Contains(f.Name) || names.Contains(Everything))], null);
    }

    private static ReportFormat Text(string name, string meaning, Func<Report, string> render) =>
        Text(name, meaning, (ReportRun run) => render(run.Report));

    private static ReportFormat Text(string name, string meaning, Func<ReportRun, string> render) =>
        new(name, meaning, run => run.Save(name, render(run)));
}
