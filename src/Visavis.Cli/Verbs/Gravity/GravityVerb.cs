using System.CommandLine;
using System.Runtime.InteropServices;
using Visavis.Core;
using Visavis.Workbench.Gravity;
using Visavis.Workbench.Gravity.Output;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis gravity</c>: the models of a specification file, or one gravity equation on the columns of a data file.</summary>
internal static class GravityVerb
{
    private static readonly Argument<string?> Specification = new("spec") { Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string?> Data = new("--data") { HelpName = "FILE" };

    private static readonly Option<string?> Dependent = new("--dependent") { HelpName = "COLUMN" };

    private static readonly Option<string?> Regressors = new("--regressors") { HelpName = "LIST" };

    private static readonly Option<string?> Effects = new("--effects") { HelpName = "LIST" };

    private static readonly Option<string?> Cluster = new("--cluster") { HelpName = "LIST" };

    private static readonly Option<string?> Offset = new("--offset") { HelpName = "COLUMN" };

    private static readonly Option<string?> Weights = new("--weights") { HelpName = "COLUMN" };

    private static readonly Option<bool> Ols = new("--ols");

    private static readonly Option<bool> KeepSingletons = new("--keep-singletons");

    private static readonly Option<string?> BiasCorrection = new("--bias-correction") { HelpName = "METHOD" };

    private static readonly ReportOutput Output = new("gravity");

    private static readonly Option[] OfTheQuickForm =
    [
        Dependent,
        Regressors,
        Effects,
        Cluster,
        Offset,
        Weights,
        Ols,
        KeepSingletons,
        BiasCorrection,
    ];

    public static Command Command()
    {
        var command = new Command("gravity") { Specification };
        foreach (var option in OfTheQuickForm.Prepend(Data).Concat([Output.Format, Output.Folder]))
        {
            command.Options.Add(option);
        }
        command.SetAction(parsed => Session.Run(parsed, session => Run(session, parsed)));
        return command;
    }

    private static int Run(Session session, ParseResult parsed)
    {
        var path = session.Get(Specification);
        var wrong = path is null
            ? new Option[] { Data, Dependent }
                .Where(o => !IsGiven(parsed, o))
                .Concat(Given(parsed, [Output.Format, Output.Folder]))
            : Given(parsed, OfTheQuickForm);
        var words = string.Join(", ", wrong.Select(o => o.Name));
        if (words.Length > 0)
        {
            return session.Fail(Texts.TwoForms(words), ExitCode.BadUsage);
        }
        // An interrupted fit ends between two steps, with a word.
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            signal =>
            {
                signal.Cancel = true;
                stop.Cancel();
            }
        );
        return path is null ? RunQuick(session, stop.Token) : RunFile(session, path, stop.Token);
    }

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    private static IEnumerable<Option> Given(ParseResult parsed, IEnumerable<Option> options) =>
        options.Where(o => IsGiven(parsed, o));

    private static int RunQuick(Session session, CancellationToken cancellation)
    {
        const string corrected = "weidner-zylkin";
        if (session.Get(BiasCorrection) is { } method and not corrected)
        {
            return session.Fail(Texts.UnknownWord("--bias-correction", method, [corrected]), ExitCode.BadUsage);
        }
        var answer = new GravityRequest(session.Get(Data)!, session.Get(Dependent)!)
        {
            Regressors = List(session.Get(Regressors)),
            Effects = List(session.Get(Effects)),
            Clusters = List(session.Get(Cluster)),
            Offset = session.Get(Offset),
            Weights = session.Get(Weights),
            IsLinear = session.Get(Ols),
            KeepSingletons = session.Get(KeepSingletons),
            CorrectBias = session.Get(BiasCorrection) is not null,
            Threads = session.Settings.Threads,
            Cancellation = cancellation,
        }.Answer();
        if (session.Json)
        {
            session.WriteJson(json => GravityJson.Write(json, answer));
        }
        else
        {
            QuickGravityText.Print(session, answer);
        }
        return ExitCode.Done;
    }

    private static int RunFile(Session session, string path, CancellationToken cancellation)
    {
        var (formats, unknown) = Output.Asked(session);
        if (unknown is not null)
        {
            return session.Fail(unknown, ExitCode.BadUsage);
        }
        var (run, problems) = GravityRun.Of(
            path,
            session.Get(Data),
            session.Settings.Threads,
            () => Workspaces.OpenReady(session),
            cancellation
        );
        if (run is null)
        {
            problems.Skip(1).ToList().ForEach(session.Tell);
            return session.Fail(problems[0], ExitCode.BadInput);
        }
        var answers = run.Answer();
        var outcome = Output.Write(session, formats, () => GravityReports.Build(answers, session.Settings.Language));
        if (session.Json)
        {
            session.WriteJson(json => GravityJson.Write(json, answers, outcome.Written));
        }
        else
        {
            GravityText.Print(session, answers);
        }
        return ReportOutput.Tell(session, outcome);
    }

    private static string[] List(string? text) =>
        text is null ? [] : text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
