using System.CommandLine;
using System.Text.Json;
using Visavis.Core;
using Visavis.Workbench;
using Visavis.Workbench.PairReport;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis report</c>: the main job. The evidence about a pair as a page with receipts.</summary>
internal static class ReportVerb
{
    private static readonly Option<string> Formats = new("--format")
    {
        HelpName = "LIST",
        DefaultValueFactory = _ => "html",
    };

    private static readonly Option<string> Folder = new("--out")
    {
        HelpName = "DIR",
        DefaultValueFactory = _ => "report",
    };

    private static readonly Option<bool> Reconstruct = new("--reconstruct");

    public static Command Command()
    {
        var pair = new PairArguments();
        var command = new Command("report") { Formats, Folder, Reconstruct };
        pair.AddTo(command);
        command.SetAction(parsed => Session.Run(parsed, session => Run(session, pair.Query(session))));
        return command;
    }

    private static int Run(Session session, PairQuery query)
    {
        var (formats, unknown) = ReportFormat.Parse(session.Get(Formats)!);
        if (unknown is not null)
        {
            return session.Fail(unknown, ExitCode.BadUsage);
        }
        PairReports.Prepare(session.Settings.Language);
        var workspace = Workspaces.OpenReady(session);
        var bench = workspace.Pair(query);
        if (bench.Evidence.IsEmpty)
        {
            return session.Fail(Workbench.Texts.NoEvidence(query.A, query.B), ExitCode.BadInput);
        }
        var report = PairReports.Build(bench, query, session.Get(Reconstruct));
        var outcome = ReportFiles.Write(report, formats, session.Get(Folder)!, session.Settings);
        Tell(session, bench.Evidence.Commit, outcome);
        return outcome.NotWritten.Count == 0 ? ExitCode.Done : ExitCode.Unavailable;
    }

    private static void Tell(Session session, int commit, ReportOutcome outcome)
    {
        if (session.Json)
        {
            session.WriteJson(json => Write(session, json, commit, outcome));
        }
        else
        {
            foreach (var file in outcome.Written)
            {
                session.Out.WriteLine(file);
            }
        }
        // Several forms may lack the same thing: it is said once.
        foreach (var problem in outcome.NotWritten.Select(n => n.Problem).Distinct())
        {
            session.Tell(problem);
        }
        if (outcome.NotWritten.Count > 0)
        {
            session.Error.WriteLine(
                session.Say.Text(
                    "said.report.not-written",
                    ("formats", string.Join(", ", outcome.NotWritten.Select(n => n.Format.Name)))
                )
            );
        }
    }

    private static void Write(Session session, Utf8JsonWriter json, int commit, ReportOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteNumber("commit", commit);
        json.WriteStartArray("written");
        foreach (var file in outcome.Written)
        {
            json.WriteStringValue(file);
        }
        json.WriteEndArray();
        json.WriteStartArray("notWritten");
        foreach (var (format, problem) in outcome.NotWritten)
        {
            json.WriteStartObject();
            json.WriteString("format", format.Name);
            Session.Write(json, problem.In(session.Settings.Language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
