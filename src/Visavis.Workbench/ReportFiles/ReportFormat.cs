using Visavis.Core;
using Visavis.Reports;

namespace Visavis.Workbench;

/// <summary>A form in which a report is written: one file, or a folder of files.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Write">Writes it; throws a <see cref="ProblemException"/> where it cannot be had here.</param>
public sealed record ReportFormat(string Name, Action<ReportRun> Write)
{
    private const string Everything = "all";

    /// <summary>In the order in which they are written: pictures come before the texts that show them.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        .. ChartFormats.All,
        Text("html", HtmlRenderer.Render),
        Text("md", run => MarkdownRenderer.Render(run.Report, run.Pictures)),
        Text("json", JsonRenderer.Render),
        new("xlsx", run => run.Save("xlsx", XlsxRenderer.Render(run.Report))),
        new("csv", run => run.Save("tables", CsvRenderer.Render(run.Report))),
        Text("tex", TexRenderer.Render),
        Text("bib", BibRenderer.Render),
        new("pdf", PdfFormat.Write),
    ];

    /// <summary>What every form is, for who asks: "html (one page for the browser), md (Markdown)".</summary>
    public static string Meanings(Language language)
    {
        var say = Texts.Book.Speaking(language);
        return string.Join(", ", All.Select(f => $"{f.Name} ({say[$"formats.{f.Name}"]})"));
    }

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

    private static ReportFormat Text(string name, Func<Report, string> render) =>
        Text(name, (ReportRun run) => render(run.Report));

    private static ReportFormat Text(string name, Func<ReportRun, string> render) =>
        new(name, run => run.Save(name, render(run)));
}
