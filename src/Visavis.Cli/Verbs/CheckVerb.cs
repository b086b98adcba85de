using System.CommandLine;
using Visavis.Core;
using Visavis.Reports.Checked;
using Visavis.Workbench;
using Visavis.Workbench.Check;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis check</c>: the numbers that documents print, held against themselves and against the sources.</summary>
internal static class CheckVerb
{
    private static readonly Option<bool> TablesOnly = new("--tables-only");

    private static readonly Option<string[]> Between = new("--between")
    {
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Explain = new("--explain") { HelpName = "ID" };

    private static readonly Option<string> Format = new("--format")
    {
        HelpName = "FORM",
        DefaultValueFactory = _ => CheckFormat.Text,
    };

    private static readonly Option<string?> Folder = new("--out") { HelpName = "DIR" };

    private static readonly Option<string?> AsOf = new("--as-of") { HelpName = "DATE" };

    public static Command Command()
    {
        var documents = FileArguments.Of("documents", ArgumentArity.ZeroOrMore);
        var command = new Command("check") { documents, TablesOnly, Between, Explain, Format, Folder, AsOf };
        command.SetAction(parsed => Session.Run(parsed, session => Run(session, session.Get(documents))));
        return command;
    }

    private static int Run(Session session, string[] documents)
    {
        var format = CheckFormat.Find(session.Json ? "json" : session.Get(Format)!);
        var between = session.Get(Between) ?? [];
        var request = new CheckRequest([.. documents, .. between])
        {
            TablesOnly = session.Get(TablesOnly),
            Between = between.Length > 0,
            Time = TimeTravel.Of(session.Get(AsOf), null),
        };
        if (Misused(session, request, format) is { } misuse)
        {
            return session.Fail(misuse, ExitCode.BadUsage);
        }
        var workspace = Workspaces.OpenReady(session);
        var answer = DocumentChecks.Run(request, workspace.WitnessesOf, session.Settings.Language);
        foreach (var problem in answer.Problems)
        {
            session.Tell(problem);
        }
        var told = Tell(session, answer.Report, format);
        return told != ExitCode.Done ? told
            : answer.Problems.Count > 0 ? ExitCode.BadInput
            : answer.HasCertainError ? ExitCode.No
            : ExitCode.Done;
    }

    private static Problem? Misused(Session session, CheckRequest request, CheckFormat? format) =>
        request.Paths.Count == 0 ? Texts.NoDocument()
        : request.IsBetweenNone ? Texts.OneDocument(request.Paths[0])
        : format is null && session.Get(Folder) is { } folder ? Texts.NoFile(folder)
        : null;

    private static int Tell(Session session, CheckedReport report, CheckFormat? format)
    {
        if (session.Get(Explain) is { } id)
        {
            var finding = report.Findings.FirstOrDefault(f =>
                string.Equals(f.Id, id, StringComparison.OrdinalIgnoreCase)
            );
            if (finding is null)
            {
                return session.Fail(Texts.NoSuchFinding(id, report.Findings.Length), ExitCode.BadInput);
            }
            report = report with { Findings = [finding] };
        }
        Write(session, report, format);
        return ExitCode.Done;
    }

    private static void Write(Session session, CheckedReport report, CheckFormat? format)
    {
        if (format is not null)
        {
            WriteFile(session, report, format);
        }
        else if (session.Get(Explain) is not null)
        {
            CheckLines.Explain(session, report, report.Findings[0]);
        }
        else if (!report.Documents.IsEmpty)
        {
            WriteTable(session, report);
        }
    }

    private static void WriteFile(Session session, CheckedReport report, CheckFormat format)
    {
        if (session.Get(Folder) is { } folder)
        {
            session.Out.WriteLine(format.Save(report, folder));
        }
        else
        {
            session.Out.Write(format.Render(report));
        }
    }

    private static void WriteTable(Session session, CheckedReport report)
    {
        foreach (var document in report.Documents)
        {
            session.Out.WriteLine(CheckLines.Coverage(session.Say, document));
            document.Notes.ToList().ForEach(n => session.Out.WriteLine($"  {n}"));
        }
        if (!report.Findings.IsEmpty)
        {
            session.Out.WriteLine();
            Tables.Write(
                session,
                ["id", "verdict", "place", "arithmetic"],
                report.Findings.SelectMany(f => CheckLines.Rows(session.Say, report, f))
            );
        }
        session.Out.WriteLine();
        session.Out.WriteLine(CheckLines.Summary(session.Say, report));
    }
}
