using System.CommandLine;
using Visavis.Core;
using Visavis.Reports;
using Visavis.Workbench;

namespace Visavis.Cli;

/// <summary>The options of a verb that writes its answer as a report besides saying it, and the writing.</summary>
/// <param name="folder">Where the files go if no folder is named.</param>
internal sealed class ReportOutput(string folder)
{
    public Option<string?> Format { get; } = new("--format") { HelpName = "LIST" };

    public Option<string?> Folder { get; } = new("--out") { HelpName = "DIR" };

    /// <summary>The forms that are asked for: a page where only a folder is named, none where neither is.</summary>
    public (IReadOnlyList<ReportFormat> Formats, Problem? Problem) Asked(Session session)
    {
        // The text goes to the screen in any case; LaTeX is known by its ending.
        var names = session
            .Get(Format)
            ?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(f => f is not "text")
            .Select(f => f == "latex" ? "tex" : f);
        var list =
            names is not null ? string.Join(',', names)
            : session.Get(Folder) is null ? ""
            : "html";
        return list.Length == 0 ? ([], null) : ReportFormat.Parse(list);
    }

    /// <summary>Writes the forms; nothing is made of a report that nobody asks for.</summary>
    public ReportOutcome Write(Session session, IReadOnlyList<ReportFormat> formats, Func<Report> build) =>
        formats.Count == 0
            ? new([], [])
            : ReportFiles.Write(build(), formats, session.Get(Folder) ?? folder, session.Settings);

    /// <summary>Names the files that were written, where a person reads, and tells what could not be.</summary>
    /// <returns>The exit code, where that of the verb itself would be 0.</returns>
    public static int Tell(Session session, ReportOutcome outcome)
    {
        if (!session.Json)
        {
            outcome.Written.ToList().ForEach(session.Out.WriteLine);
        }
        foreach (var problem in outcome.NotWritten.Select(n => n.Problem).Distinct())
        {
            session.Tell(problem);
        }
        return outcome.NotWritten.Count == 0 ? ExitCode.Done : ExitCode.Unavailable;
    }
}
