using System.CommandLine;
using Visavis.Core;
using Visavis.Workbench;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis ingest</c>: files into the workspace, all of them in one commit or none.</summary>
internal static class IngestVerb
{
    private static readonly Option<string?> Source = new("--source") { HelpName = "ID" };

    private static readonly Option<string?> Manifest = new("--manifest") { HelpName = "FILE" };

    private static readonly Option<bool> Guess = new("--guess");

    private static readonly Option<string?> Output = new("--out") { HelpName = "FILE" };

    private static readonly Option<bool> Strict = new("--strict");

    private static readonly Option<bool> Classification = new("--classification");

    private static readonly Option<string?> NomenclatureOption = new("--nomenclature") { HelpName = "ID" };

    public static Command Command()
    {
        var files = FileArguments.Of("files", ArgumentArity.OneOrMore);
        var command = new Command("ingest")
        {
            files,
            Source,
            Manifest,
            Guess,
            Output,
            Strict,
            Classification,
            NomenclatureOption,
        };
        command.SetAction(parsed => Session.Run(parsed, session => Run(session, session.Get(files))));
        return command;
    }

    /// <summary>Two options that contradict each other; absent where none do.</summary>
    private static string? Clash(Session session)
    {
        var isNamed = session.Get(Source) is not null;
        var isDeclared = session.Get(Manifest) is not null;
        return isNamed && isDeclared ? "--source, --manifest"
            : session.Get(Guess) && isNamed ? "--guess, --source"
            : session.Get(Guess) && isDeclared ? "--guess, --manifest"
            : session.Get(Guess) && session.Get(Classification) ? "--guess, --classification"
            : isDeclared && session.Get(Classification) ? "--manifest, --classification"
            : session.Get(Output) is not null && !session.Get(Guess) ? "--out, ingest"
            : null;
    }

    private static int Run(Session session, string[] files)
    {
        if (Clash(session) is { } pair)
        {
            return session.Fail(Texts.Clash(pair), ExitCode.BadUsage);
        }
        return session.Get(Guess) ? GuessAnswer.Give(session, files, session.Get(Output)) : Ingest(session, files);
    }

    private static int Ingest(Session session, string[] files)
    {
        var workspace = Workspace.Open(session.Settings);
        using var progress = new Workspaces.Progress(session);
        var strict = session.Get(Strict);
        var summary =
            session.Get(Classification)
                ? workspace.IngestClassifications(files, session.Get(NomenclatureOption), strict, progress)
            : session.Get(Manifest) is { } manifest ? workspace.IngestBy(files, manifest, strict, progress)
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
            json.WriteObjects(
                "files",
                summary.Files,
                file =>
                {
                    json.WriteString("file", file.File);
                    json.WriteString("source", file.Source);
                    json.WriteBoolean("new", file.IsNew);
                    json.WriteNumber("rowsIn", file.RowsIn);
                    json.WriteNumber("rowsKept", file.RowsKept);
                    json.WriteNumber("rowsMerged", file.RowsMerged);
                    json.WriteNumber("rowsSetAside", file.RowsSetAside);
                    json.WriteNumber("rowsReplaced", file.RowsReplaced);
                    json.WriteNumbers("setAsideByProblem", file.Tallies.Select(t => (t.Code, (double)t.Count)));
                }
            );
            json.WriteStrings("problems", summary.Problems.Select(session.Say.Problem));
            json.WriteEndObject();
        });
}
