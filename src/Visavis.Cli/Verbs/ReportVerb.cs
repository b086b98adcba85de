using System.CommandLine;
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

    public static Command Command()
    {
        var pair = new PairArguments();
        var command = new Command("report") { Formats, Folder };
        pair.AddTo(command);
        command.SetAction(parsed => Session.Run(parsed, session => Run(session, pair.Query(session))));
        return command;
    }

    private static int Run(Session session, PairQuery query)
    {
        var formats = ReportFormat.Parse(session.Get(Formats)!);
        var workspace = Workspaces.OpenReady(session);
        var bench = workspace.Pair(query);
        if (bench.Evidence.IsEmpty)
        {
            return session.Fail(Workbench.Texts.NoEvidence(query.A, query.B), ExitCode.BadInput);
        }
        var files = ReportFiles.Write(PairReports.Build(bench, query), formats, session.Get(Folder)!);
        if (session.Json)
        {
            session.WriteJson(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("commit", bench.Evidence.Commit);
                json.WriteStartArray("files");
                foreach (var file in files)
                {
                    json.WriteStringValue(file);
                }
                json.WriteEndArray();
                json.WriteEndObject();
            });
            return ExitCode.Done;
        }
        foreach (var file in files)
        {
            session.Out.WriteLine(file);
        }
        return ExitCode.Done;
    }
}
