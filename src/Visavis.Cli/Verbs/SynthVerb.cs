using System.CommandLine;
using System.Globalization;
using Visavis.Core;
using Visavis.Workbench;
using Visavis.Workbench.Synthetic;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis synth</c>: a made-up world whose truth is known, or a made-up document.</summary>
internal static class SynthVerb
{
    private const int MostEconomies = 200;
    private const int MostYears = 60;
    private static readonly Option<ulong> Seed = new("--seed") { HelpName = "N", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Count = new("--economies") { HelpName = "N", DefaultValueFactory = _ => 20 };

    private static readonly Option<string> Years = new("--years")
    {
        HelpName = "YEARS",
        DefaultValueFactory = _ => "2015-2022",
    };

    private static readonly Option<int> Products = new("--products") { HelpName = "N", DefaultValueFactory = _ => 20 };
    private static readonly Option<string?> Dark = new("--dark") { HelpName = "DARK" };
    private static readonly Option<string?> Document = new("--document") { HelpName = "PAIR" };
    private static readonly Option<string?> Misprint = new("--misprint") { HelpName = "MISPRINT" };
    private static readonly Option<string> Folder = new("--out") { HelpName = "DIR", Required = true };

    public static Command Command()
    {
        var command = new Command("synth");
        foreach (var option in new Option[] { Seed, Count, Years, Products, Dark, Document, Misprint, Folder })
        {
            command.Options.Add(option);
        }
        command.SetAction(parsed => Session.Run(parsed, Run));
        return command;
    }

    private static int Run(Session session)
    {
        var (first, years) = YearsOf(
            session.Get(Years)!,
            session.Get(Document) is null ? 1 : SynthRequest.YearsOfDocument
        );
        var dark = session.Get(Dark) is { } text ? SynthRequest.DarkOf(text) : [];
        var request = new SynthRequest(
            new(
                session.Get(Seed),
                Within("--economies", session.Get(Count), Math.Max(3, dark.Count), MostEconomies),
                Within("--products", session.Get(Products), 1, Analysis.Synthetic.World.WorldOrder.MostProducts),
                first,
                years
            )
            {
                Dark = dark,
            },
            session.Get(Folder)!
        )
        {
            Document = session.Get(Document) is { } pair ? PairOf(pair) : null,
            Misprint = session.Get(Misprint) is { } misprint ? SynthRequest.MisprintOf(misprint) : null,
        };
        using var progress = new Workspaces.Progress(session);
        var files = request.Write(progress);
        if (session.Json)
        {
            session.WriteJson(json =>
            {
                json.WriteStartObject();
                json.WriteString("folder", request.Folder);
                json.WriteStrings("files", files);
                json.WriteEndObject();
            });
        }
        else
        {
            session.Out.WriteLine(
                session.Say.Text(
                    request.Document is null ? "said.synth.world" : "said.synth.document",
                    ("folder", request.Folder),
                    ("files", string.Join(", ", files))
                )
            );
        }
        return ExitCode.Done;
    }

    private static (Economy, Economy) PairOf(string text)
    {
        var query = text.Split(',', StringSplitOptions.TrimEntries) is [var a, var b]
            ? PairQuery.Of(a, b)
            : throw new ProblemException(SynthProblems.NotAPair(text));
        return (query.A, query.B);
    }

    private static (int First, int Count) YearsOf(string text, int least)
    {
        var (first, last) = text.Split('-') switch
        {
            [var one] => Asked.Years(one, one),
            [var begin, var end] => Asked.Years(begin, end),
            _ => throw new ProblemException(SynthProblems.NotYears(text)),
        };
        return (first, Within("--years", (last ?? first) - first + 1, least, MostYears));
    }

    private static int Within(string option, int found, int least, int most) =>
        found >= least && found <= most
            ? found
            : throw new ProblemException(
                SynthProblems.OutOfRange(option, least, most, found.ToString(CultureInfo.InvariantCulture))
            );
}
