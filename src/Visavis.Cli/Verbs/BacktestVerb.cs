using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Visavis.Analysis.Reconstruction.Movements;
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
            session.WriteJson(json => Write(json, answer));
        }
        else
        {
            Print(session, answer);
        }
        return answer.HoldsItsBars ? ExitCode.Done : ExitCode.No;
    }

    private static void Print(Session session, BacktestAnswer answer)
    {
        session.Out.WriteLine(
            session.Say.Text(
                "said.backtest.on",
                ("source", answer.Source),
                ("reports", answer.Reports),
                ("economies", answer.Panel.Economies.Count),
                ("first", answer.Options.FirstTarget),
                ("last", answer.Options.LastTarget),
                ("scored", answer.Options.FirstScored)
            )
        );
        foreach (var file in answer.NotRead)
        {
            session.Out.WriteLine(session.Say.Text("said.backtest.not-read", ("file", file)));
        }
        session.Out.WriteLine();
        Tables.Write(
            session,
            ["design", "horizon", "group", "cells", "error", "best-rule", "rule", "in50", "in80", "in95"],
            answer.Scores.Concat(answer.Others.Where(s => !IsOfAYear(s))).Select(s => Row(session, s)),
            1,
            3,
            4,
            6,
            7,
            8,
            9
        );
        session.Out.WriteLine();
        session.Out.WriteLine(
            session.Say.Text(
                answer.HoldsItsBars ? "said.backtest.holds" : "said.backtest.misses",
                ("copies", answer.Result.Copies)
            )
        );
    }

    // Years are for JSON: on a terminal they bury the rest.
    private static bool IsOfAYear(BacktestScore score) =>
        int.TryParse(score.Group, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string[] Row(Session session, BacktestScore score)
    {
        var best = score.Rules.OrderBy(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).FirstOrDefault();
        return
        [
            BacktestAnswer.NameOf(score.Design),
            score.Horizon.ToString(CultureInfo.InvariantCulture),
            score.Split == BacktestSplit.ByPair
                ? score.Group
                : $"{score.Group} ({session.Say["said.backtest.forward"]})",
            score.Trials.ToString(CultureInfo.InvariantCulture),
            Number(session, score.MedianAbsLogError),
            best.Key ?? "",
            best.Key is null ? "" : Number(session, best.Value),
            Number(session, score.Coverage50),
            Number(session, score.Coverage80),
            Number(session, score.Coverage95),
        ];
    }

    private static string Number(Session session, double value) =>
        double.IsFinite(value)
            ? Visavis.Core.SpokenNumber.Of((decimal)Math.Round(value, 3), 3, session.Say.Language)
            : "";

    private static void Write(Utf8JsonWriter json, BacktestAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("source", answer.Source);
        json.WriteNumber("reports", answer.Reports);
        json.WriteNumber("economies", answer.Panel.Economies.Count);
        json.WriteNumber("firstTarget", answer.Options.FirstTarget);
        json.WriteNumber("firstScored", answer.Options.FirstScored);
        json.WriteNumber("lastTarget", answer.Options.LastTarget);
        json.WriteNumber("onePairIn", answer.Options.OnePairIn);
        json.WriteStartArray("notRead");
        foreach (var file in answer.NotRead)
        {
            json.WriteStringValue(file);
        }
        json.WriteEndArray();
        json.WriteNumber("copies", answer.Result.Copies);
        json.WriteBoolean("holdsItsBars", answer.HoldsItsBars);
        Write(json, "scores", answer.Scores);
        Write(json, "groups", answer.Others);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<BacktestScore> scores)
    {
        json.WriteStartArray(name);
        foreach (var score in scores)
        {
            json.WriteStartObject();
            json.WriteString("design", BacktestAnswer.NameOf(score.Design));
            json.WriteNumber("horizon", score.Horizon);
            json.WriteString("split", score.Split == BacktestSplit.Forward ? "forward" : "by-pair");
            json.WriteString("group", score.Group);
            json.WriteNumber("n", score.Trials);
            foreach (
                var (key, value) in new[]
                {
                    ("medianAbsLogError", score.MedianAbsLogError),
                    ("standardError", score.StandardError),
                    ("medianAbsShareError", score.MedianAbsShareError),
                    ("bias", score.Bias),
                    ("coverage50", score.Coverage50),
                    ("coverage80", score.Coverage80),
                    ("coverage95", score.Coverage95),
                }
            )
            {
                WriteKnown(json, key, value);
            }
            json.WriteStartObject("rules");
            foreach (var (rule, error) in score.Rules.OrderBy(r => r.Key, StringComparer.Ordinal))
            {
                WriteKnown(json, rule, error);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // Of a group without cells there is no figure.
    private static void WriteKnown(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
    }
}
