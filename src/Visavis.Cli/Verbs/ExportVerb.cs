using System.CommandLine;
using Visavis.Workbench;
using Visavis.Workbench.Exports;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis export</c>: figures of one source in a form that other programs read.</summary>
internal static class ExportVerb
{
    private static readonly Option<string> As = new("--as") { HelpName = "FORM", Required = true };

    private static readonly Option<string> Source = new("--source") { HelpName = "ID", Required = true };

    private static readonly Option<string?> Out = new("--out") { HelpName = "FILE" };

    private static readonly Option<string?> Reporters = new("--reporter") { HelpName = "LIST" };

    private static readonly Option<string?> Partners = new("--partner") { HelpName = "LIST" };

    private static readonly Option<string?> From = new("--from") { HelpName = "YEAR" };

    private static readonly Option<string?> To = new("--to") { HelpName = "YEAR" };

    public static Command Command()
    {
        var command = new Command("export") { As, Source, Out, Reporters, Partners, From, To };
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        var (source, form) = (session.Get(Source)!, session.Get(As)!);
        if (Export.Refusal(form) is { } refusal)
        {
            return session.Fail(refusal, ExitCode.BadUsage);
        }
        var workspace = Workspaces.OpenReady(session);
        var question = new ExportQuestion(source, form)
        {
            Reporters = Asked.Codes(session.Get(Reporters)),
            Partners = Asked.Codes(session.Get(Partners)),
            Within = Asked.Span(session.Get(From), session.Get(To)),
        };
        var written = workspace.Export(question, session.Get(Out) ?? Export.FileName(source, form));
        if (session.Json)
        {
            session.WriteJson(json =>
            {
                json.WriteStartObject();
                json.WriteString("file", written.Path);
                json.WriteNumber("rows", written.Rows);
                json.WriteNumber("observations", written.Observations);
                json.WriteNumber("leftOut", written.LeftOut);
                json.WriteEndObject();
            });
            return ExitCode.Done;
        }
        session.Out.WriteLine(
            session.Say.Text(
                written.LeftOut > 0 ? "said.export.some" : "said.export.all",
                ("file", written.Path),
                ("rows", written.Rows),
                ("observations", written.Observations),
                ("left", written.LeftOut)
            )
        );
        return ExitCode.Done;
    }
}
