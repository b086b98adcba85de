using System.Text.Json;
using Visavis.Fetch;

namespace Visavis.Cli.Verbs;

/// <summary>What a fetch has to say: to people, or in JSON.</summary>
internal static class FetchAnswer
{
    public static int Plan(Session session, Fetcher fetcher)
    {
        if (session.Json)
        {
            session.WriteJson(json => WritePlan(json, fetcher));
            return ExitCode.Done;
        }
        foreach (var url in fetcher.Planned)
        {
            session.Out.WriteLine(url.AbsoluteUri);
        }
        session.Out.WriteLine(session.Say.Text("said.fetch.planned", ("count", fetcher.Planned.Count)));
        return ExitCode.Done;
    }

    public static void Tell(Session session, Fetcher fetcher, string folder, FetchResult result)
    {
        if (session.Json)
        {
            session.WriteJson(json => Write(session, json, fetcher, result));
        }
        else
        {
            Say(session, fetcher, folder, result);
        }
        if (result.Failure is { } failure)
        {
            session.Tell(failure.Problem);
        }
    }

    private static void Say(Session session, Fetcher fetcher, string folder, FetchResult result)
    {
        session.Out.WriteLine(
            session.Say.Text(
                result.IsWhole ? "said.fetch.whole" : "said.fetch.part",
                ("files", result.Files.Count),
                ("rows", result.Files.Sum(f => f.Manifest.Rows)),
                ("folder", folder),
                ("sent", result.Sent),
                ("open", result.Open)
            )
        );
        if (result.Files.Count > 0)
        {
            session.Out.WriteLine(session.Say.Text("said.fetch.ingest", ("command", fetcher.IngestCommand)));
        }
    }

    private static void WritePlan(Utf8JsonWriter json, Fetcher fetcher)
    {
        json.WriteStartObject();
        json.WriteNumber("requests", fetcher.Planned.Count);
        json.WriteStartArray("urls");
        foreach (var url in fetcher.Planned)
        {
            json.WriteStringValue(url.AbsoluteUri);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Session session, Utf8JsonWriter json, Fetcher fetcher, FetchResult result)
    {
        json.WriteStartObject();
        json.WriteBoolean("whole", result.IsWhole);
        json.WriteNumber("sent", result.Sent);
        json.WriteNumber("open", result.Open);
        json.WriteString("ingest", fetcher.IngestCommand);
        json.WriteStartArray("files");
        foreach (var file in result.Files)
        {
            json.WriteStartObject();
            json.WriteString("file", file.Path);
            json.WriteBoolean("new", file.IsNew);
            json.WriteNumber("rows", file.Manifest.Rows);
            json.WriteNumber("bytes", file.Manifest.Bytes);
            json.WriteString("sha256", file.Manifest.Sha256);
            json.WriteString("url", file.Manifest.Url);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (result.Failure is { } failure)
        {
            Session.Write(json, failure.Problem.In(session.Say.Language));
        }
        json.WriteEndObject();
    }
}
