using System.CommandLine;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis ingest</c>: files into the workspace, all of them in one commit or none.</summary>
internal static class IngestVerb
{
    private static readonly Option<string?> Source = new("--source") { HelpName = "ID" };

    private static readonly Option<bool> Strict = new("--strict");

    private static readonly Option<bool> Classification = new("--classification");

    private static readonly Option<string?> NomenclatureOption = new("--nomenclature") { HelpName = "ID" };

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
        var command = new Command("ingest") { files, Source, Strict, Classification, NomenclatureOption };
        command.SetAction(parsed => Session.Run(parsed, session => Run(session, session.Get(files))));
        return command;
    }

    private static int Run(Session session, string[] files)
    {
        var workspace = Workspace.Open(session.Settings);
        using var progress = new Workspaces.Progress(session);
        var strict = session.Get(Strict);
        var summary = session.Get(Classification)
            ? workspace.IngestClassifications(files, session.Get(NomenclatureOption), strict, progress)
            : workspace.Ingest(files, session.Get(Source), strict, progress);
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
