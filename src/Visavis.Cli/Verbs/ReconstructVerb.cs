using System.CommandLine;
using Visavis.Workbench.Reconstruct;
using Visavis.Workbench.Reconstruct.Output;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis reconstruct</c>: what a pair traded, from everything that is said of it.</summary>
internal static class ReconstructVerb
{
    private static readonly PairArguments Pair = new();

    private static readonly Option<string[]> As = new("--as")
    {
        HelpName = "ESTIMAND",
        Arity = new ArgumentArity(1, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<int> Draws = new("--draws")
    {
        HelpName = "N",
        DefaultValueFactory = _ => ReconstructRequest.UsualDraws,
    };

    private static readonly Option<ulong> Seed = new("--seed") { HelpName = "N", DefaultValueFactory = _ => 1 };

    private static readonly Option<string> By = new("--by") { HelpName = "STEP", DefaultValueFactory = _ => "year" };

    private static readonly Option<string[]> Hold = new("--hold")
    {
        HelpName = "ID",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> WithoutModel = new("--without-model");

    private static readonly ReportOutput Output = new("reconstruction");

    public static Command Command()
    {
        var command = new Command("reconstruct");
        Pair.AddTo(command);
        foreach (var option in new Option[] { As, By, Draws, Seed, Hold, WithoutModel, Output.Format, Output.Folder })
        {
            command.Options.Add(option);
        }
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        if (session.Get(Draws) is var draws && draws < 1)
        {
            return session.Fail(Texts.NotACount("--draws"), ExitCode.BadUsage);
        }
        var (formats, unknown) = Output.Asked(session);
        if (unknown is not null)
        {
            return session.Fail(unknown, ExitCode.BadUsage);
        }
        var request = new ReconstructRequest(session.Get(Pair.A), session.Get(Pair.B))
        {
            From = session.Get(Pair.From),
            To = session.Get(Pair.To),
            As = session.Get(As) ?? [],
            By = session.Get(By)!,
            Held = session.Get(Hold) ?? [],
            WithModel = !session.Get(WithoutModel),
            Draws = draws,
            Seed = session.Get(Seed),
            Threads = session.Settings.Threads,
            Time = Visavis.Workbench.TimeTravel.Of(session.Get(Pair.AsOf), session.Get(Pair.KnownAt)),
        };
        var answer = request.Answer(Workspaces.OpenReady(session));
        if (session.Json)
        {
            session.WriteJson(json => ReconstructJson.Write(json, answer));
        }
        else
        {
            ReconstructTables.Print(session, answer);
        }
        return ReportOutput.Tell(session, Output.Write(session, formats, () => ReconstructionReports.Build(answer)));
    }
}
