using System.CommandLine;
using System.Globalization;
using Visavis.Core;
using Visavis.Workbench;
using Visavis.Workbench.Answers;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis receipt</c>: a number computed again, with all that went into it, down to the line of the file.</summary>
internal static class ReceiptVerb
{
    public static Command Command()
    {
        var address = new Argument<string>("address") { Description = "Address of a number, as a report prints it." };
        var command = new Command("receipt", "Traces a number back to the lines of the files that it comes from.")
        {
            address,
        };
        command.SetAction(parsed => Session.Run(parsed, session => Run(session, session.Get(address))));
        return command;
    }

    private static int Run(Session session, string text)
    {
        var workspace = Workspaces.OpenReady(session);
        var (answer, problem) = workspace.Receipt(text);
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
            WriteText(session.Out, answer);
        }
        return ExitCode.Done;
    }

    private static void WriteText(TextWriter output, Answer answer)
    {
        output.WriteLine(answer.Address);
        output.WriteLine($"  value   {AnswerText.Of(answer)}");
        output.WriteLine($"  method  {answer.Receipt.Method}");
        foreach (var input in answer.Receipt.Inputs)
        {
            output.WriteLine($"  from    {input.What}: {input.Value}");
            output.WriteLine($"          {input.Source}, {input.Vintage}");
            output.WriteLine($"          {input.Place}");
            output.WriteLine($"          sha256 {input.Place.Sha256}");
        }
        foreach (var note in answer.Receipt.Notes)
        {
            output.WriteLine($"  note    {note.Text}");
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
