using System.CommandLine;
using System.Globalization;
using Visavis.Core;
using Visavis.Workbench;
using Visavis.Workbench.Answers;
using Visavis.Workbench.Gravity;
using Visavis.Workbench.Reconstruct.Output;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis receipt</c>: a number computed again, with all that went into it, down to the line of the file.</summary>
internal static class ReceiptVerb
{
    public static Command Command()
    {
        var address = new Argument<string>("address");
        var command = new Command("receipt") { address };
        command.SetAction(parsed => Session.Run(parsed, session => Run(session, session.Get(address))));
        return command;
    }

    private static int Run(Session session, string text)
    {
        var (answer, problem) = Find(session, text);
        if (answer is null)
        {
            return session.Fail(problem!, ExitCode.BadInput);
        }
        if (session.Json)
        {
            WriteJson(session, answer);
        }
        else
        {
            WriteText(session, answer);
        }
        return ExitCode.Done;
    }

    // Verbs that compute for long keep their numbers to themselves: who asks for a receipt has them run again.
    private static (Answer? Answer, Problem? Problem) Find(Session session, string text) =>
        ReceiptAddress.TryParse(text, out var address)
            ? address.Method switch
            {
                "gravity" => (GravityRun.Receipt(address, session.Settings, () => Workspaces.OpenReady(session)), null),
                "reconstruct" => (ReconstructionReports.Receipt(address, Workspaces.OpenReady(session)), null),
                "backtest" => (BacktestReports.Receipt(address, session.Settings), null),
                _ => Workspaces.OpenReady(session).Receipt(text),
            }
            : Workspaces.OpenReady(session).Receipt(text);

    private static void WriteText(Session session, Answer answer)
    {
        session.Out.WriteLine(answer.Address);
        var lines = Lines(answer).ToList();
        string Label(string key) => key.Length == 0 ? "" : session.Say[$"said.receipt.{key}"];
        var width = lines.Max(l => Label(l.Key).Length);
        lines.ForEach(l => session.Out.WriteLine($"  {Label(l.Key).PadRight(width)}  {l.Text}"));
    }

    private static IEnumerable<(string Key, string Text)> Lines(Answer answer)
    {
        yield return ("value", AnswerText.Of(answer));
        yield return ("method", answer.Receipt.Method);
        foreach (var input in answer.Receipt.Inputs)
        {
            yield return ("from", $"{input.What}: {input.Value}");
            yield return ("", $"{input.Source}, {input.Vintage}");
            yield return ("", input.Place.ToString());
            yield return ("", $"sha256 {input.Place.Sha256}");
        }
        foreach (var note in answer.Receipt.Notes)
        {
            yield return ("note", note.Text);
        }
    }

    private static void WriteJson(Session session, Answer answer) =>
        session.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("number");
            AnswerJson.Write(json, answer);
            json.WriteString("method", answer.Receipt.Method);
            json.WriteStartArray("inputs");
            foreach (var input in answer.Receipt.Inputs)
            {
                json.WriteStartObject();
                json.WriteString("what", input.What);
                json.WriteString("value", input.Value);
                json.WriteString("source", input.Source);
                json.WriteString("vintage", input.Vintage);
                json.WriteString("file", input.Place.File);
                json.WriteString("line", input.Place.Line.ToString(CultureInfo.InvariantCulture));
                json.WriteString("column", input.Place.Column);
                json.WriteString("sha256", input.Place.Sha256);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
}
