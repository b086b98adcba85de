using System.Globalization;
using System.Text.Json;
using Visavis.Core;
using Visavis.Sources;

namespace Visavis.Cli.Verbs;

/// <summary><c>visavis ingest FILE --guess</c>: a manifest proposed, why, what it asks, what it would read. Nothing is stored.</summary>
internal static class GuessAnswer
{
    public static int Give(Session session, string[] files, string? output)
    {
        if (files.Length > 1)
        {
            return session.Fail(Texts.OneFile(files.Length), ExitCode.BadUsage);
        }
        var (guess, problem) = Door.Guess(files[0], new ReadOptions { Threads = session.Settings.Threads });
        if (guess is null)
        {
            return session.Fail(problem!, ExitCode.BadInput);
        }
        if (output is not null && Written(guess.Manifest(session.Say.Language), output) is { } fault)
        {
            return session.Fail(fault, ExitCode.BadInput);
        }
        if (session.Json)
        {
            WriteJson(session, guess);
        }
        else
        {
            WriteText(session, guess, output);
        }
        return ExitCode.Done;
    }

    // Answers that somebody typed are not written over.
    private static Problem? Written(string manifest, string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(System.Text.Encoding.UTF8.GetBytes(manifest));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Texts.NotWritten(path, e);
        }
    }

    private static void WriteText(Session session, Guess guess, string? output)
    {
        var (say, language) = (session.Say, session.Say.Language);
        void Heading(string key)
        {
            session.Out.WriteLine();
            session.Out.WriteLine(say[$"said.guess.{key}"]);
        }
        foreach (var finding in guess.Findings)
        {
            session.Out.WriteLine(finding.In(language));
        }
        Heading("columns");
        Tables.Write(
            session,
            ["column", "role", "sureness", "because"],
            guess.Columns.Select(c => Cells(c, language)),
            2
        );
        Heading("questions");
        foreach (var (key, question) in guess.Questions(language))
        {
            session.Out.WriteLine($"  {key}: {question}");
        }
        Heading("preview");
        Tables.Write(
            session,
            ["line", "period", "reporter", "flow", "partner", "what", "value", "unit", "status"],
            guess.Preview.Rows.Select(Cells),
            0,
            6
        );
        WriteCounts(session, guess.Preview);
        session.Out.WriteLine();
        session.Out.WriteLine(
            output is null ? guess.Manifest(language) : say.Text("said.guess.written", ("path", output))
        );
    }

    private static void WriteCounts(Session session, GuessPreview preview)
    {
        session.Out.WriteLine(
            session.Say.Text(
                "said.guess.counts",
                ("rows", preview.RowsIn),
                ("kept", preview.RowsKept),
                ("aside", preview.RowsSetAside)
            )
        );
        foreach (var tally in preview.Tallies)
        {
            session.Out.WriteLine(session.Say.Text("said.ingest.tally", ("code", tally.Code), ("count", tally.Count)));
            session.Out.WriteLine(session.Say.Problem(tally.Examples[0].Problem));
        }
        foreach (var problem in preview.Problems)
        {
            session.Out.WriteLine(session.Say.Problem(problem));
        }
    }

    private static string[] Cells(ColumnGuess column, Language language) =>
        [
            column.Header,
            column.Role ?? "",
            column.Role is null ? "" : column.Sureness.ToString("0.00", CultureInfo.InvariantCulture),
            string.Join("; ", column.Reasons.Select(r => r.In(language))),
        ];

    private static string[] Cells(PreviewRow row) =>
        [
            row.Line.ToString(CultureInfo.InvariantCulture),
            row.Period,
            row.Reporter,
            row.Flow,
            row.Partner,
            row.What,
            row.Value,
            row.Unit,
            row.Status,
        ];

    private static void WriteJson(Session session, Guess guess) =>
        session.WriteJson(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            foreach (var finding in guess.Findings)
            {
                json.WriteStringValue(finding.In(session.Say.Language));
            }
            json.WriteEndArray();
            json.WriteStartArray("columns");
            foreach (var column in guess.Columns)
            {
                Write(json, column, session.Say.Language);
            }
            json.WriteEndArray();
            json.WriteStartObject("questions");
            foreach (var (key, question) in guess.Questions(session.Say.Language))
            {
                json.WriteString(key, question);
            }
            json.WriteEndObject();
            json.WriteNumber("rowsIn", guess.Preview.RowsIn);
            json.WriteNumber("rowsKept", guess.Preview.RowsKept);
            json.WriteNumber("rowsSetAside", guess.Preview.RowsSetAside);
            json.WriteStartArray("preview");
            foreach (var row in guess.Preview.Rows)
            {
                json.WriteStartArray();
                foreach (var cell in Cells(row))
                {
                    json.WriteStringValue(cell);
                }
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WritePropertyName("manifest");
            json.WriteRawValue(guess.Manifest(session.Say.Language));
            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, ColumnGuess column, Language language)
    {
        json.WriteStartObject();
        json.WriteString("header", column.Header);
        json.WriteString("role", column.Role);
        json.WriteNumber("sureness", Math.Round((decimal)column.Sureness, 2));
        json.WriteStartArray("reasons");
        foreach (var reason in column.Reasons)
        {
            json.WriteStringValue(reason.In(language));
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
