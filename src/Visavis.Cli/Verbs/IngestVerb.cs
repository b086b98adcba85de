using System.CommandLine;
using System.Globalization;
using Visavis.Sources;
using Visavis.Workbench;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis ingest</c>: files into the workspace, all of them in one commit or none.</summary>
internal static class IngestVerb
{
    public static Command Command()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Files, or folders of data packages.",
            Arity = ArgumentArity.OneOrMore,
        };
        // What begins with two dashes is a mistyped option: nobody names a file so.
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
            {
                result.AddError($"Unrecognized command or argument '{token.Value}'.");
            }
        });
        var source = new Option<string?>("--source")
        {
            Description = "Id of the source; recognised where absent.",
            HelpName = "ID",
        };
        var strict = new Option<bool>("--strict") { Description = "Stop at the first row that would be set aside." };
        var command = new Command(
            "ingest",
            "Reads files into the workspace: every row is kept or set aside with its reason."
        )
        {
            files,
            source,
            strict,
        };
        command.SetAction(parsed =>
            Session.Run(parsed, session => Run(session, session.Get(files), session.Get(source), session.Get(strict)))
        );
        return command;
    }

    private static int Run(Session session, string[] files, string? source, bool strict)
    {
        var workspace = Workspace.Open(session.Settings);
        using var progress = new Workspaces.Progress(session.Error);
        var summary = workspace.Ingest(files, source, strict, progress);
        if (session.Json)
        {
            WriteJson(session, summary);
        }
        else
        {
            WriteText(session.Out, summary);
        }
        foreach (var problem in summary.Problems.Concat(summary.Duplicates))
        {
            session.Error.WriteLine(problem);
        }
        return summary.Problems.Count > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    private static void WriteText(TextWriter output, IngestSummary summary)
    {
        foreach (var file in summary.Files)
        {
            output.WriteLine(
                file.IsNew
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{file.File}: {file.Source}, {file.RowsIn} rows, {file.RowsKept} kept, {file.RowsMerged} merged, {file.RowsSetAside} set aside"
                    )
                    : $"{file.File}: {file.Source}, stored before; nothing added"
            );
            if (file.RowsReplaced > 0)
            {
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  replaces the edition of {file.Dataset} ingested before, {file.RowsReplaced} rows; --known-at shows it again"
                    )
                );
            }
            foreach (var tally in file.Tallies)
            {
                output.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"  {tally.Code}: {tally.Count} set aside, such as")
                );
                output.WriteLine(tally.Examples[0].Problem);
            }
            foreach (var note in file.Notes)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  note: {note.Text} ({note.Count})"));
            }
        }
        output.WriteLine(
            summary.Problems.Count > 0 ? "nothing was stored"
            : summary.IsStored ? string.Create(CultureInfo.InvariantCulture, $"commit {summary.Commit}")
            : string.Create(CultureInfo.InvariantCulture, $"nothing new; commit {summary.Commit} stands")
        );
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
                json.WriteStringValue(problem.ToString());
            }
            json.WriteEndArray();
            json.WriteEndObject();
        });
}
