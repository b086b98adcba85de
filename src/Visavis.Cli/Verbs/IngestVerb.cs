using System.CommandLine;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis ingest</c>: files into the workspace, all of them in one commit or none.</summary>
internal static class IngestVerb
{
    public static Command Command()
    {
        var files = new Argument<string[]>("files") { Arity = ArgumentArity.OneOrMore };
        // What begins with two dashes is a mistyped option: nobody names a file so.
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError(token.Value);
            }
        });
        var source = new Option<string?>("--source") { HelpName = "ID" };
        var manifest = new Option<string?>("--manifest") { HelpName = "FILE" };
        var guess = new Option<bool>("--guess");
        var output = new Option<string?>("--out") { HelpName = "FILE" };
        var strict = new Option<bool>("--strict");
        var command = new Command("ingest") { files, source, manifest, guess, output, strict };
        command.SetAction(parsed =>
            Session.Run(
                parsed,
                session =>
                    Clash(session.Get(source), session.Get(manifest), session.Get(guess), session.Get(output))
                        is { } pair
                        ? session.Fail(Texts.Clash(pair), ExitCode.BadUsage)
                    : session.Get(guess) ? GuessAnswer.Give(session, session.Get(files), session.Get(output))
                    : Run(session, session.Get(files), session.Get(source), session.Get(manifest), session.Get(strict))
            )
        );
        return command;
    }

    /// <summary>Two options that contradict each other; absent where none do.</summary>
    private static string? Clash(string? source, string? manifest, bool guess, string? output) =>
        source is not null && manifest is not null ? "--source, --manifest"
        : guess && source is not null ? "--guess, --source"
        : guess && manifest is not null ? "--guess, --manifest"
        : output is not null && !guess ? "--out, ingest"
        : null;

    private static int Run(Session session, string[] files, string? source, string? manifest, bool strict)
    {
        var workspace = Workspace.Open(session.Settings);
        using var progress = new Workspaces.Progress(session);
        var summary = manifest is null
            ? workspace.Ingest(files, source, strict, progress)
            : workspace.IngestBy(files, manifest, strict, progress);
        if (session.Json)
        {
            WriteJson(session, summary);
        }
        else
        {
            WriteText(session, summary);
        }
        foreach (var problem in summary.Problems.Concat(summary.Duplicates))
        {
            session.Tell(problem);
        }
        return summary.Problems.Count > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    private static void WriteText(Session session, IngestSummary summary)
    {
        foreach (var line in summary.Files.SelectMany(f => Lines(session.Say, f)))
        {
            session.Out.WriteLine(line);
        }
        var end =
            summary.Problems.Count > 0 ? "refused"
            : summary.IsStored ? "stored"
            : "nothing-new";
        session.Out.WriteLine(session.Say.Text($"said.ingest.{end}", ("commit", summary.Commit)));
    }

    private static IEnumerable<string> Lines(Speech say, IngestedFile file)
    {
        yield return say.Text(
            file.IsNew ? "said.ingest.file" : "said.ingest.known",
            ("file", file.File),
            ("source", file.Source),
            ("rows", file.RowsIn),
            ("kept", file.RowsKept),
            ("merged", file.RowsMerged),
            ("aside", file.RowsSetAside)
        );
        if (file.RowsReplaced > 0)
        {
            yield return say.Text("said.ingest.replaces", ("dataset", file.Dataset), ("rows", file.RowsReplaced));
        }
        foreach (var tally in file.Tallies)
        {
            yield return say.Text("said.ingest.tally", ("code", tally.Code), ("count", tally.Count));
            yield return say.Problem(tally.Examples[0].Problem);
        }
        foreach (var note in file.Notes)
        {
            yield return say.Text("said.ingest.note", ("note", note.In(say.Language).Text), ("count", note.Count));
        }
    }

    private static void WriteJson(Session session, IngestSummary summary) =>
        session.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("stored", summary.IsStored);
            json.WriteNumber("commit", summary.Commit);
            json.WriteStartArray("files");
            foreach (var file in summary.Files)
            {
                json.WriteStartObject();
                json.WriteString("file", file.File);
                json.WriteString("source", file.Source);
                json.WriteBoolean("new", file.IsNew);
                json.WriteNumber("rowsIn", file.RowsIn);
                json.WriteNumber("rowsKept", file.RowsKept);
                json.WriteNumber("rowsMerged", file.RowsMerged);
                json.WriteNumber("rowsSetAside", file.RowsSetAside);
                json.WriteNumber("rowsReplaced", file.RowsReplaced);
                json.WriteStartObject("setAsideByProblem");
                foreach (var tally in file.Tallies)
                {
                    json.WriteNumber(tally.Code, tally.Count);
                }
                json.WriteEndObject();
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("problems");
            foreach (var problem in summary.Problems)
            {
                json.WriteStringValue(session.Say.Problem(problem));
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
}
