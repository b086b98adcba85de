using System.Globalization;
using System.Text.Json;
using Visavis.Analysis.Reconstruction.Movements;
using Visavis.Workbench.Reconstruct;

namespace Visavis.Cli.Verbs;

/// <summary>A backtest as a program reads it.</summary>
internal static class BacktestJson
{
    public static void Write(Utf8JsonWriter json, BacktestAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("source", answer.Source);
        json.WriteNumber("reports", answer.Reports);
        json.WriteNumber("zeros", answer.Panel.Zeros);
        json.WriteObjects(
            "setAside",
            answer.Panel.SetAside,
            r =>
            {
                json.WriteString("reporter", r.Reporter.Code);
                json.WriteString("partner", r.Partner.Code);
                json.WriteString("flow", r.Flow.ToString().ToLowerInvariant());
                json.WriteNumber("year", r.Year);
                json.WriteKnown("usd", r.Usd);
            }
        );
        json.WriteNumber("economies", answer.Panel.Economies.Count);
        json.WriteNumber("firstTarget", answer.Options.FirstTarget);
        json.WriteNumber("firstScored", answer.Options.FirstScored);
        json.WriteNumber("lastTarget", answer.Options.LastTarget);
        json.WriteNumber("onePairIn", answer.Options.OnePairIn);
        json.WriteStrings(
            "shocks",
            answer.Options.Shocks.Select(s =>
                string.Create(CultureInfo.InvariantCulture, $"{s.One.Code},{s.Other.Code}:{s.From}-{s.To}")
            )
        );
        json.WriteStrings("notRead", answer.NotRead);
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
            json.WriteString("split", BacktestAnswer.NameOf(score.Split));
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
                json.WriteKnown(key, value);
            }
            json.WriteNumbers(
                "rules",
                score.Rules.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value))
            );
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
