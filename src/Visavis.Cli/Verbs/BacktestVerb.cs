using System.CommandLine;
using Visavis.Workbench.Reconstruct;
using Visavis.Workbench.Reconstruct.Output;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis backtest</c>: reports that are known are hidden and rebuilt.</summary>
internal static class BacktestVerb
{
    private static readonly Option<string> On = new("--on") { HelpName = "DIR", Required = true };

    private static readonly Option<int> OnePairIn = new("--one-pair-in")
    {
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string[]> Shocks = new("--shock")
    {
        HelpName = "SHOCK",
        DefaultValueFactory = _ => [BacktestRequest.UsualShock],
    };

    private static readonly Option<string[]> Groups = new("--group")
    {
        HelpName = "CODE",
        DefaultValueFactory = _ => [BacktestRequest.UsualGroup],
    };

    private static readonly ReportOutput Output = new("backtest");

    public static Command Command()
    {
        var command = new Command("backtest");
        command.Options.Add(On);
        command.Options.Add(OnePairIn);
        command.Options.Add(Shocks);
        command.Options.Add(Groups);
        command.Options.Add(Output.Format);
        command.Options.Add(Output.Folder);
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        if (session.Get(OnePairIn) < 1)
        {
            return session.Fail(Texts.NotACount("--one-pair-in"), ExitCode.BadUsage);
        }
        var (formats, unknown) = Output.Asked(session);
        if (unknown is not null)
        {
            return session.Fail(unknown, ExitCode.BadUsage);
        }
        var request = new BacktestRequest(session.Get(On)!)
        {
            OnePairIn = session.Get(OnePairIn),
            Shocks = session.Get(Shocks)!,
            Groups = session.Get(Groups)!,
            Threads = session.Settings.Threads,
        };
        using var progress = new Workspaces.Progress(session);
        var answer = request.Answer(progress);
        if (session.Json)
        {
            session.WriteJson(json => BacktestJson.Write(json, answer));
        }
        else
        {
            BacktestTables.Print(session, answer);
        }
        var outcome = Output.Write(
            session,
            formats,
            () => BacktestReports.Build(answer, request, session.Settings.Language)
        );
        return ReportOutput.Tell(session, outcome) is not ExitCode.Done and var failed ? failed
            : answer.HoldsItsBars ? ExitCode.Done
            : ExitCode.No;
    }
}
