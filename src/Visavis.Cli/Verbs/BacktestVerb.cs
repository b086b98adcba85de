using System.CommandLine;
using Visavis.Workbench.Reconstruct;

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

    public static Command Command()
    {
        var command = new Command("backtest");
        command.Options.Add(On);
        command.Options.Add(OnePairIn);
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        if (session.Get(OnePairIn) < 1)
        {
            return session.Fail(Texts.NotACount("--one-pair-in"), ExitCode.BadUsage);
        }
        var request = new BacktestRequest(session.Get(On)!)
        {
            OnePairIn = session.Get(OnePairIn),
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
        return answer.HoldsItsBars ? ExitCode.Done : ExitCode.No;
    }
}
