using System.CommandLine;
using System.Runtime.InteropServices;
using Visavis.Core;
using Visavis.Econometrics.Equilibrium;
using Visavis.Workbench.Counterfactual;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis counterfactual</c>: what another world of trade costs would do.</summary>
internal static class CounterfactualVerb
{
    private static readonly Argument<string> Specification = new("spec");

    private static readonly Option<string?> Mode = new("--mode") { HelpName = "MODE" };

    private static readonly Option<int?> Draws = new("--draws") { HelpName = "N" };

    private static readonly Option<ulong?> Seed = new("--seed") { HelpName = "N" };

    public static Command Command()
    {
        var command = new Command("counterfactual") { Specification };
        foreach (var option in new Option[] { Mode, Draws, Seed })
        {
            command.Options.Add(option);
        }
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        if (session.Get(Draws) is < 0)
        {
            return session.Fail(Texts.NoDraws("--draws"), ExitCode.BadUsage);
        }
        if (session.Get(Mode) is { } word && !Modes.Contains(word))
        {
            return session.Fail(Texts.UnknownWord("--mode", word, Modes), ExitCode.BadUsage);
        }
        // An interrupted search ends between two draws, with a word.
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            signal =>
            {
                signal.Cancel = true;
                stop.Cancel();
            }
        );
        try
        {
            return Run(session, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return session.Fail(Texts.Stopped("visavis counterfactual"), ExitCode.Unavailable);
        }
    }

    private static int Run(Session session, CancellationToken cancellation)
    {
        var (answer, problems) = new CounterfactualRequest(session.Get(Specification))
        {
            Mode = session.Get(Mode) is { } word ? Enum.Parse<EquilibriumMode>(word, ignoreCase: true) : null,
            Draws = session.Get(Draws),
            Seed = session.Get(Seed),
            Threads = session.Settings.Threads,
            Cancellation = cancellation,
        }.Answer();
        if (answer is null)
        {
            problems.Skip(1).ToList().ForEach(session.Tell);
            return session.Fail(problems[0], ExitCode.BadInput);
        }
        if (session.Json)
        {
            session.WriteJson(json => CounterfactualJson.Write(json, answer));
        }
        else
        {
            CounterfactualText.Print(session, answer);
        }
        return answer.Scenarios.All(s => s.Result.IsConverged) ? ExitCode.Done : ExitCode.No;
    }

    private static IReadOnlyList<string> Modes =>
        [.. Enum.GetNames<EquilibriumMode>().Select(m => m.ToLowerInvariant())];
}
